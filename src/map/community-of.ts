import type { Position } from '../geometry/lattice';
import { sideOfShape } from '../geometry/ring';
import type { DivisionId, Grid } from '../plan/grid';
import { divisionsMeeting, type World } from '../plan/world';

/**
 * The community a grid is counted in on the map: the one its row names, else the one that holds its label. The exact answer
 * (most of the area) takes a cut for each grid, too dear for thousands at once and the same for every grid that crosses nothing.
 */
export function communityOf(
  world: World,
  byCode: ReadonlyMap<string, DivisionId>,
  grid: Grid,
  at: Position,
): DivisionId | null {
  const named = grid.community && byCode.get(grid.community);
  if (named) return named;
  const [x, y] = at;
  const around = divisionsMeeting(world, { minX: x, minY: y, maxX: x, maxY: y });
  return around.find(({ level, shape }) => level === 'community' && sideOfShape(shape, x, y) !== 'outside')?.id ?? null;
}
