import type { Division, Grid, GridId } from '../plan/grid';
import { isEmpty, type Patch, type RowChange } from '../plan/patch';
import { refuse, type Refusal } from '../plan/edit';
import type { World } from '../plan/world';
import type { Reassigned } from './reassign';

/**
 * The patch of an edit of geometry. `rows` are grids with more than a new shape: new ones, renamed ones, and null for those that
 * are gone; every other changed shape goes to its grid as it is. Where a grid would have nothing left that the edit does not
 * take away by name, it is refused.
 */
export function patchOf(
  world: World,
  { grids, divisions }: Reassigned,
  rows: ReadonlyMap<GridId, Grid | null>,
): Patch | Refusal {
  const changes: Record<GridId, RowChange<Grid>> = {};
  for (const [id, row] of rows) {
    const before = world.grids.get(id) ?? null;
    if (before !== null || row !== null) changes[id] = [before, row];
  }
  for (const [id, shape] of grids) {
    const before = world.grids.get(id);
    if (!before || rows.has(id)) continue;
    if (shape.length === 0)
      return refuse('would-vanish', [before.shape[0]![0]![0]!, before.shape[0]![0]![1]!], { grid: before.name });
    changes[id] = [before, { ...before, shape }];
  }
  const outlines: Record<string, RowChange<Division>> = {};
  for (const [id, shape] of divisions) {
    const before = world.divisions.get(id)!;
    outlines[id] = [before, { ...before, shape }];
  }
  const patch: Patch = {
    ...(Object.keys(changes).length > 0 ? { grids: changes } : {}),
    ...(Object.keys(outlines).length > 0 ? { divisions: outlines } : {}),
  };
  return isEmpty(patch) ? refuse('nothing-changes') : patch;
}
