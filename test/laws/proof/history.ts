import { checkAll, recheck } from '../../../src/checks/check';
import { perform } from '../../../src/edits/edits';
import type { Edit } from '../../../src/plan/edit';
import { movedTo, NEW_JOURNAL, record, redoable, undoable, type Journal } from '../../../src/plan/journal';
import { invert, isEmpty, type Patch } from '../../../src/plan/patch';
import { apply, type World } from '../../../src/plan/world';
import { cutBuildings } from '../laws';
import type { Move, MoveVerb } from '../moves/move';
import { resolve } from '../moves/resolve';
import { brokenAtTheEnd, brokenFromScratch } from './at-the-end';
import { brokenByEdit, brokenByRefusal, type Before } from './by-edit';
import { changedByCuttingAgain } from './cut-again';
import { Ledger } from './ledger';

/** How often each verb was applied and refused, and by which codes. */
export type Tally = Map<MoveVerb, { applied: number; refused: number; readonly codes: Map<string, number> }>;

export interface Judge {
  /** Whether the plan is an exact partition from the start; else it has gaps and overlaps, which may only become less. */
  readonly exact: boolean;
  /** A second engine's word on the plan, after every history. */
  readonly oracle?: (world: World) => readonly string[];
  readonly tally?: Tally;
}

/** A law that does not hold, with all that was done until then. */
export class LawBroken extends Error {
  readonly broken: readonly string[];
  readonly edits: readonly Edit[];

  constructor(broken: readonly string[], edits: readonly Edit[]) {
    super(
      `${broken.slice(0, 8).join('\n')}\nafter ${edits.length} edits, the last of them ${JSON.stringify(edits.at(-1))}`,
    );
    this.broken = broken;
    this.edits = edits;
  }
}

/** Steps after which what lies round about is cut once more: it costs as much as an edit. */
const CUT_AGAIN = 4;

/** Steps after which all is computed from scratch and compared: it costs as much as ten edits. */
const FROM_SCRATCH = 20;

/**
 * Does one move after the other in a plan and asks every law: after each edit (by-edit.ts, ledger.ts), after some of them (cut-again.ts,
 * at-the-end.ts) and at the end. Undo and redo are moves like others. Throws LawBroken.
 */
export function live(world: World, moves: readonly Move[], { exact, oracle, tally }: Judge): World {
  const base = rowsOf(world);
  const ledger = exact ? new Ledger(world) : null;
  let checked = checkAll(world);
  let journal: Journal = NEW_JOURNAL;
  const done: Edit[] = [];
  const demand = (broken: readonly string[]): void => {
    if (broken.length > 0) throw new LawBroken(broken, done);
  };
  const follow = (patch: Patch): void => {
    apply(world, patch);
    checked = recheck(checked, world, patch);
  };
  demand(brokenFromScratch(world, checked, exact));
  moves.forEach((move, step) => {
    if (move.verb === 'undo' || move.verb === 'redo') {
      const patch = walk(journal, move.verb);
      if (patch) {
        follow(patch);
        journal = movedTo(journal, journal.cursor + (move.verb === 'undo' ? -1 : 1));
        demand(ledger?.follow(world, patch) ?? []);
      }
      count(tally, move.verb, patch ? null : 'nothing');
      return;
    }
    const body = resolve({ world, checked, step }, move as Parameters<typeof resolve>[1]);
    const edit = { ...body, id: `e${step}`, at: '2026-01-01T00:00:00Z' } as Edit;
    done.push(edit);
    const before: Before = { ...rowsOf(world), cut: new Set(cutBuildings(world)), checked };
    let patch;
    try {
      patch = perform(world, edit);
    } catch (error) {
      throw new LawBroken([`it throws ${error instanceof Error ? error.stack : String(error)}`], done);
    }
    demand(changedRows(before, world));
    count(tally, move.verb, 'refused' in patch ? patch.refused : null);
    if ('refused' in patch) {
      demand(brokenByRefusal(patch));
      return;
    }
    if (isEmpty(patch)) demand(['it is applied and changes nothing']);
    follow(patch);
    journal = record(journal, edit, patch);
    demand([...(ledger?.follow(world, patch) ?? []), ...brokenByEdit(world, edit, patch, before, checked, exact)]);
    if (exact && step % CUT_AGAIN === 0) demand(changedByCuttingAgain(world, patch));
    if (step % FROM_SCRATCH === FROM_SCRATCH - 1) demand(brokenFromScratch(world, checked, exact));
  });
  demand(brokenFromScratch(world, checked, exact));
  demand(oracle?.(world) ?? []);
  demand(brokenAtTheEnd(world, base, journal));
  return world;
}

const walk = (journal: Journal, verb: 'undo' | 'redo'): Patch | null => {
  if (verb === 'redo') return redoable(journal)?.patch ?? null;
  const entry = undoable(journal);
  return entry && invert(entry.patch);
};

export const rowsOf = (world: World) => ({
  grids: new Map(world.grids),
  divisions: new Map(world.divisions),
  buildings: new Map(world.buildings),
  people: new Map(world.people),
  waivers: new Map(world.waivers),
  borders: new Map(world.borders),
});

/** Nothing changes before `apply`. */
function changedRows(before: Before, world: World): string[] {
  const broken: string[] = [];
  for (const table of ['grids', 'divisions', 'buildings', 'people'] as const) {
    const now = world[table] as ReadonlyMap<string, unknown>;
    if (now.size !== before[table].size) broken.push(`perform changed ${table}`);
    for (const [id, row] of before[table]) if (now.get(id) !== row) broken.push(`perform changed ${table} ${id}`);
  }
  return broken;
}

function count(tally: Tally | undefined, verb: MoveVerb, refused: string | null): void {
  if (!tally) return;
  let row = tally.get(verb);
  if (!row) tally.set(verb, (row = { applied: 0, refused: 0, codes: new Map() }));
  if (refused === null) row.applied++;
  else {
    row.refused++;
    row.codes.set(refused, (row.codes.get(refused) ?? 0) + 1);
  }
}
