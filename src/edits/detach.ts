import type { Polygon } from '../geometry/lattice';
import { area2OfShape } from '../geometry/ring';
import { communityCodeOf } from '../plan/community';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { Grid } from '../plan/grid';
import { isLocked } from '../plan/locks';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';
import { gridsBeside } from './beside';
import { badPlace } from './good-geometry';
import { gridToEdit } from './grid-to-edit';
import { patchOf } from './patch-of';
import { pieceAt } from './piece-at';
import { reassign } from './reassign';

/**
 * A detached part of a grid (飞地) goes to another of the same community: the one named, else the neighbour with the longest common
 * border that is free to take it. The largest part is the grid itself, and stays.
 */
export function detach(world: World, edit: Edit & { edit: 'detach' }): Patch | Refusal {
  const bad = badPlace(edit.place);
  if (bad) return bad;
  const grid = gridToEdit(world, edit.grid);
  if ('refused' in grid) return grid;
  const part = grid.shape[pieceAt(grid.shape, edit.place)];
  if (!part || part === largest(grid)) return refuse('not-detached', edit.place, { grid: grid.name });
  const to = edit.to === undefined ? takerOf(world, grid, part) : gridToEdit(world, edit.to);
  if (to === null || (!('refused' in to) && to.id === grid.id))
    return refuse('no-neighbour', edit.place, { grid: grid.name });
  if ('refused' in to) return to;
  if (communityCodeOf(world, to) !== communityCodeOf(world, grid))
    return refuse('different-communities', edit.place, { grid: to.name });
  const drawn = reassign(world, [{ shape: [part], from: [grid.id], to: [to.id] }]);
  return 'refused' in drawn ? drawn : patchOf(world, drawn, new Map());
}

const largest = ({ shape }: Grid): Polygon =>
  shape.reduce((most, next) => (area2OfShape([next]) > area2OfShape([most]) ? next : most));

function takerOf(world: World, grid: Grid, part: Polygon): Grid | Refusal | null {
  const beside = gridsBeside(world, part);
  if ('refused' in beside) return beside;
  const community = communityCodeOf(world, grid);
  const mayTake = (other: Grid): boolean =>
    other.id !== grid.id && communityCodeOf(world, other) === community && !isLocked(world, other);
  return beside.find(mayTake) ?? null;
}
