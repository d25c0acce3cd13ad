import { grown } from '../geometry/box';
import { edgeMeets } from '../geometry/edge-meets';
import type { Ring } from '../geometry/lattice';
import { sideOfShape } from '../geometry/ring';
import { refuse, type Refusal } from '../plan/edit';
import type { Division, Grid, GridId } from '../plan/grid';
import { gridsMeeting, type World } from '../plan/world';
import { boxOfPaths, redraw, type Redrawn } from './redraw';

/**
 * A region, inside one community, goes to one grid from whoever has it: the heart of draw, carve and assign. `rings` bound the
 * region by even and odd. Refuses `outside` where nobody has anything of it.
 */
export function takeRegion(
  world: World,
  rings: readonly Ring[],
  to: GridId,
  within: Division | null,
  keepBuildingsWhole: boolean,
): Redrawn | Refusal {
  const around = boxOfPaths(rings);
  const hosts: Grid[] = gridsMeeting(world, grown(around, 1));
  const taker = world.grids.get(to);
  if (taker && !hosts.includes(taker) && taker.shape.length > 0) hosts.push(taker);
  // a community whose outline is nowhere near need not be cut with: the region is inside it as a whole, or outside
  const [x, y] = [rings[0]![0]!, rings[0]![1]!];
  const clear = within !== null && !edgeMeets(within.shape, grown(around, 1));
  if (clear && sideOfShape(within.shape, x, y) === 'outside') return refuse('outside', [x, y]);
  return redraw(world, {
    hosts,
    within: clear ? null : within,
    regions: [rings],
    lines: [],
    keepBuildingsWhole,
    owners: ({ count, isIn, hostsOf }) => {
      const owners = Array.from({ length: count }, (_, face) =>
        // without communities there is no telling a blind spot from the country outside: only what somebody has is taken
        isIn(face, 0) && (within !== null || hostsOf(face).length > 0) ? to : undefined,
      );
      if (owners.every((owner) => owner === undefined)) return refuse('outside', [x, y]);
      return owners;
    },
  });
}
