import type { Position } from '../geometry/lattice';
import { refuse, type Refusal } from '../plan/edit';
import type { Grid, GridId } from '../plan/grid';
import { isLocked } from '../plan/locks';
import type { World } from '../plan/world';

/** The grid that an edit is about to change, or why it may not: it is not there, was retired, has no shape, is locked. */
export function gridToEdit(world: World, id: GridId, needs: 'shape' | 'row' = 'shape'): Grid | Refusal {
  const grid = world.grids.get(id);
  if (!grid) return refuse('unknown-grid', null, { grid: id });
  if (grid.retired) return refuse('retired', null, { grid: grid.name });
  if (needs === 'shape' && grid.shape.length === 0) return refuse('not-drawn', null, { grid: grid.name });
  return isLocked(world, grid) ? refuse('locked', placeOf(grid), { grid: grid.name }) : grid;
}

/** A place to show for a grid as a whole: its first vertex; null where it has none. */
export const placeOf = ({ shape: [polygon] }: Grid): Position | null =>
  polygon ? [polygon[0]![0]!, polygon[0]![1]!] : null;
