import { gridsBeside } from '../edits/beside';
import { communityCodeOf } from '../plan/community';
import type { Grid } from '../plan/grid';
import type { World } from '../plan/world';
import { toEdit, type FixesOfRule } from './fix';
import { called, groundOf, homeAt } from './ground';

/**
 * The part outside goes to a grid of the community whose land it is: to one that claims it as well, else to those beside it, along the
 * longest border first. Land of no community is nobody's to take.
 */
export const crossesDivisionFixes: FixesOfRule = (finding, world) => {
  const [polygon] = groundOf(finding);
  const [stray] = finding.grids;
  const home = finding.at && homeAt(world, finding.at);
  // a hole in it would go along with the ring
  if (!polygon || polygon.length > 1 || stray === undefined || !home) return [];
  const beside = gridsBeside(world, polygon);
  const isTaker = (grid: Grid): boolean => grid.id !== stray && belongs(world, grid, home.code);
  return ('refused' in beside ? [] : beside)
    .filter(isTaker)
    .map((grid) =>
      toEdit(
        'give-outside',
        { edit: 'assign', to: grid.id, ring: polygon[0]!, keepBuildingsWhole: true },
        { grid: called(grid) },
      ),
    );
};

const belongs = (world: World, grid: Grid, community: string): boolean => communityCodeOf(world, grid) === community;
