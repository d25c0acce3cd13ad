import { areaOf, NOTICED_M2 } from './grid-area';
import type { Grid, GridId } from './grid';
import type { Journal } from './journal';
import type { Patch, RowChange } from './patch';

/**
 * The grids that edits made or changed, undone ones left out. A neighbour that only took a vertex on its border was not: its area
 * is the same. What came in with a file is as it came.
 */
export function changedGrids({ entries, cursor }: Journal): ReadonlySet<GridId> {
  const changed = new Set<GridId>();
  for (const { edit, patch } of entries.slice(0, cursor))
    if (edit.edit === 'import') for (const id of Object.keys(patch.grids ?? {})) changed.delete(id);
    else for (const id of changedIn(patch)) changed.add(id);
  return changed;
}

function changedIn(patch: Patch): readonly GridId[] {
  let ids = known.get(patch);
  if (!ids) {
    ids = Object.entries(patch.grids ?? {}).flatMap(([id, change]) => (isChange(change) ? [id] : []));
    known.set(patch, ids);
  }
  return ids;
}

const known = new WeakMap<Patch, readonly GridId[]>();

/** Whatever a row says apart from its shape; a lock says nothing of the grid. */
const said = ({ code, name, community, kind, category, introduction, people, retired }: Grid): string =>
  JSON.stringify([code, name, community, kind, category, introduction, people, retired]);

function isChange([before, after]: RowChange<Grid>): boolean {
  if (!before || !after || said(before) !== said(after)) return true;
  return before.shape !== after.shape && Math.abs(areaOf(before.shape) - areaOf(after.shape)) >= NOTICED_M2;
}
