import { compareNatural } from '../formats/compare-text';
import type { Grid } from '../plan/grid';
import type { Patch } from '../plan/patch';
import { isSameOutline } from './same-outline';

/** Codes, or ids of grids without one, in order. */
export interface ChangedGrids {
  /** Grids that were changed or are gone, as they were called. */
  readonly old: readonly string[];
  /** Those that stand in their place, as they are called now; a retired grid stands nowhere. */
  readonly new: readonly string[];
}

export const NO_GRIDS: ChangedGrids = { old: [], new: [] };

/** The grids that an edit is about; a neighbour that only took a vertex on its border is not one of them. */
export function changedGrids(patch: Patch): ChangedGrids {
  const changes = Object.values(patch.grids ?? {}).filter(([before, after]) => !isUntouched(before, after));
  const names = (rows: readonly (Grid | null)[]): string[] =>
    rows.flatMap((row) => (row ? [row.code || row.id] : [])).sort(compareNatural);
  return {
    old: names(changes.map(([before]) => before)),
    new: names(changes.map(([, after]) => (after?.retired ? null : after))),
  };
}

function isUntouched(before: Grid | null, after: Grid | null): boolean {
  if (!before || !after) return false;
  const fields = Object.keys({ ...before, ...after }) as (keyof Grid)[];
  return (
    fields.every((field) => field === 'shape' || before[field] === after[field]) &&
    isSameOutline(before.shape, after.shape)
  );
}
