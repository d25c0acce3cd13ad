import { perform } from '../edits/edits';
import type { Position } from '../geometry/lattice';
import { isRefusal, type Edit, type Refusal } from '../plan/edit';
import type { Patch } from '../plan/patch';
import { apply, issue, type World } from '../plan/world';
import { changedGrids, NO_GRIDS, type ChangedGrids } from './changed-grids';
import { isFault, type Fault } from './edit-fields';
import { readEdit } from './read-edit';
import { degrees, refusalText } from './words';

/** What became of one edit, as the report has it. */
export interface Outcome {
  /** In the file, from 0. */
  readonly index: number;
  readonly status: 'applied' | 'refused';
  readonly code?: string;
  /** Longitude, latitude. */
  readonly at?: readonly [number, number];
  readonly message?: string;
  readonly params?: Refusal['params'];
  readonly grids: ChangedGrids;
}

export interface RunOptions {
  readonly keepBuildingsWhole: boolean;
  /** Whether the first refusal ends the run. */
  readonly strict: boolean;
  /** Time of the edits, ISO 8601. */
  readonly at: string;
}

/**
 * Does the edits in the plan, one after the other; yields what became of each. Where one is refused nothing changes and the next
 * has its turn. Codes that were given out are not given again, also where their grid is gone.
 */
export function* runEdits(world: World, edits: readonly unknown[], options: RunOptions): Generator<Outcome, void> {
  const prefix = freePrefix(world);
  for (const [index, text] of edits.entries()) {
    const answer = attempt(world, text, { id: `${prefix}${index + 1}`, at: options.at }, options.keepBuildingsWhole);
    if (isFault(answer)) yield refused(index, answer.fault, answer.at, answer.params);
    else if (isRefusal(answer)) yield refused(index, answer.refused, answer.at, answer.params);
    else {
      apply(world, answer);
      issue(world, codesIn(answer));
      yield { index, status: 'applied', grids: changedGrids(answer) };
      continue;
    }
    if (options.strict) return;
  }
}

function attempt(
  world: World,
  text: unknown,
  stamp: Pick<Edit, 'id' | 'at'>,
  keepBuildingsWhole: boolean,
): Patch | Refusal | Fault {
  try {
    const body = readEdit(text, world, keepBuildingsWhole);
    return isFault(body) ? body : perform(world, { ...body, ...stamp });
  } catch (error) {
    // a verb changes nothing by itself: the plan is as it was, and the other edits can be done
    return { fault: 'failed', at: null, params: { reason: error instanceof Error ? error.message : String(error) } };
  }
}

function refused(index: number, code: string, at: Position | null, params: Refusal['params']): Outcome {
  return {
    index,
    status: 'refused',
    code,
    ...(at ? { at: degrees(at) } : {}),
    message: refusalText(code, params),
    ...(Object.keys(params).length > 0 ? { params } : {}),
    grids: NO_GRIDS,
  };
}

const codesIn = (patch: Patch): string[] =>
  Object.values(patch.grids ?? {}).flatMap(([, after]) => (after && after.code !== '' ? [after.code] : []));

/** Grids that an edit makes are called `e1.1`, `e1.2`, …; `ee1.1` where the plan has such ids already. */
function freePrefix(world: World): string {
  const ids = [...world.grids.keys()];
  let prefix = 'e';
  while (ids.some((id) => new RegExp(`^${prefix}\\d+\\.`).test(id))) prefix += 'e';
  return prefix;
}
