import { communityCodeOf } from '../plan/community';
import type { Grid } from '../plan/grid';
import { toEdit, type FixesOfRule } from './fix';
import { called, homeAt } from './ground';

/** Ground that several claim stays with one of them: first with those in whose community it lies. */
export const overlapFixes: FixesOfRule = ({ at, grids, divisions }, world) => {
  // what divisions claim twice no grid can settle
  if (!at || grids.length < 2 || divisions.length > 0) return [];
  const home = homeAt(world, at)?.code;
  const isHome = (grid: Grid): boolean => home !== undefined && communityCodeOf(world, grid) === home;
  return grids
    .flatMap((id) => world.grids.get(id) ?? [])
    .sort((a, b) => Number(isHome(b)) - Number(isHome(a)))
    .map((grid) => toEdit('keep', { edit: 'settle', place: at, to: grid.id }, { grid: called(grid) }));
};
