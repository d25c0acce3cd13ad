import type { Division, DivisionId, Grid, GridId } from '../plan/grid';
import { lockedOutline, lockingCommunity } from '../plan/locks';
import { isEmpty, type Patch, type RowChange } from '../plan/patch';
import { refuse, type Refusal } from '../plan/edit';
import type { World } from '../plan/world';
import { driftedPlace } from './division-line';
import type { Reassigned } from './reassign';

/**
 * The patch of an edit of geometry. `rows` are grids with more than a new shape: new ones, renamed ones, and null for those that
 * are gone; every other changed shape goes to its grid as it is. Refused where a grid would have nothing left that the edit does
 * not take away by name, and where the outline of a division, or of a locked grid, would move by more than rounding.
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
  for (const [id, shape] of divisions) {
    const before = world.divisions.get(id)!;
    const drifted = driftedPlace(before, shape);
    if (drifted) return refuse('division-border', drifted, { division: before.name });
  }
  const outlines = new Map([...divisions].map(([id, shape]) => [id, { ...world.divisions.get(id)!, shape }]));
  for (const [id, shape] of grids) {
    const before = world.grids.get(id);
    if (!before || rows.has(id)) continue;
    const original = lockedOutline(world, before);
    const drifted = original && driftedPlace({ shape: before.shape, original }, shape);
    if (drifted) return refuse('locked', drifted, { grid: before.name });
    if (original) keepOutline(world, before, outlines);
    if (shape.length === 0)
      return refuse('would-vanish', [before.shape[0]![0]![0]!, before.shape[0]![0]![1]!], { grid: before.name });
    changes[id] = [before, { ...before, shape }];
  }
  const redrawn: Record<DivisionId, RowChange<Division>> = {};
  for (const [id, row] of outlines) redrawn[id] = [world.divisions.get(id)!, row];
  const patch: Patch = {
    ...(Object.keys(changes).length > 0 ? { grids: changes } : {}),
    ...(outlines.size > 0 ? { divisions: redrawn } : {}),
  };
  return isEmpty(patch) ? refuse('nothing-changes') : patch;
}

/** A grid that is locked with its community takes vertices: from the first time on the community keeps the outline it had. */
function keepOutline(world: World, grid: Grid, outlines: Map<DivisionId, Division>): void {
  const community = lockingCommunity(world, grid);
  if (!community || community.lockedOutlines?.[grid.id]) return;
  const row = outlines.get(community.id) ?? community;
  outlines.set(community.id, { ...row, lockedOutlines: { ...row.lockedOutlines, [grid.id]: grid.shape } });
}
