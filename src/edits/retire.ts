import { communityCodeOf } from '../plan/community';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { Grid } from '../plan/grid';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';
import { notAdjoining } from './adjoining';
import { gridToEdit, placeOf } from './grid-to-edit';
import { patchOf } from './patch-of';
import { reassign } from './reassign';

/**
 * A grid is given up (撤销): its row stays, with the day, the reason and its people, and its code is never used again; its land goes
 * to a neighbour of its community. Only a grid without a shape needs no taker.
 */
export function retire(world: World, edit: Edit & { edit: 'retire' }): Patch | Refusal {
  const grid = gridToEdit(world, edit.grid, 'row');
  if ('refused' in grid) return grid;
  const reason = edit.reason.trim();
  if (reason === '') return refuse('details-missing', null, { field: 'reason' });
  // without its shape there will be no telling where it lay
  const community = communityCodeOf(world, grid);
  const row: Grid = { ...grid, community, shape: [], retired: { at: edit.at, reason } };
  if (grid.shape.length === 0) return { grids: { [grid.id]: [grid, row] } };

  if (edit.to === null || edit.to === grid.id) return refuse('no-neighbour', placeOf(grid), { grid: grid.name });
  const to = gridToEdit(world, edit.to);
  if ('refused' in to) return to;
  const apart = notAdjoining(world, [grid, to]);
  if (apart) return apart;
  const drawn = reassign(world, [{ shape: grid.shape, from: [grid.id], to: [to.id] }]);
  if ('refused' in drawn) return drawn;
  // every piece of it has gone to the taker
  if (drawn.grids.get(grid.id)?.length !== 0) return refuse('not-exact', placeOf(grid));
  return patchOf(world, drawn, new Map([[grid.id, row]]));
}
