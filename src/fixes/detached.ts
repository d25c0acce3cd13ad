import { squareMetres } from '../geometry/area';
import { gridsBeside } from '../edits/beside';
import { insidePoint } from '../geometry/inside-point';
import type { Polygon } from '../geometry/lattice';
import { communityCodeOf } from '../plan/community';
import type { Grid } from '../plan/grid';
import type { World } from '../plan/world';
import { toEdit, type Fix, type FixesOfRule } from './fix';
import { called } from './ground';

/**
 * Of the parts that lie apart the largest first: it goes to a neighbour, or becomes a grid of its own. The others follow, since the
 * finding stays until the last of them is gone.
 */
export const detachedFixes: FixesOfRule = ({ grids: [id] }, world) => {
  const grid = id === undefined ? undefined : world.grids.get(id);
  if (!grid) return [];
  const [, part] = [...grid.shape].sort((a, b) => squareMetres([b]) - squareMetres([a]));
  return part ? [...gifts(world, grid, part), ...ofItsOwn(world, grid, part)] : [];
};

function gifts(world: World, grid: Grid, part: Polygon): Fix[] {
  const beside = gridsBeside(world, part);
  const place = insidePoint([part]);
  return ('refused' in beside ? [] : beside)
    .filter(({ id }) => id !== grid.id)
    .map((other) =>
      toEdit('give-part', { edit: 'detach', grid: grid.id, place, to: other.id }, { grid: called(other) }),
    );
}

/** A hole in it is another's: a ring drawn round it would take that, too. */
function ofItsOwn(world: World, grid: Grid, part: Polygon): Fix[] {
  if (part.length > 1) return [];
  const community = communityCodeOf(world, grid);
  const ring = { edit: 'draw', ring: part[0]!, keepBuildingsWhole: false } as const;
  return [toEdit('own-part', community === '' ? ring : { ...ring, community })];
}
