import { grown } from '../geometry/box';
import { edgeMeets } from '../geometry/edge-meets';
import type { Ring, Shape } from '../geometry/lattice';
import { area2OfShape, sideOfShape } from '../geometry/ring';
import { communityCodeOf } from '../plan/community';
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
  if (within?.locked) return refuse('locked', [x, y], { division: within.name });
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

/** What a grid without a shape takes of a region. */
export interface FirstShape {
  readonly shape: Shape;
  /** Code of the community in which it lies: the one named, else that of the host; '' where there is none. */
  readonly community: string;
  /** The grid that gives most; null where the region was nobody's. */
  readonly host: Grid | null;
  readonly drawn: Redrawn;
}

/** The same for a grid that has no shape yet, and should have one then. */
export function takeFirstShape(
  world: World,
  rings: readonly Ring[],
  to: GridId,
  within: Division | null,
  keepBuildingsWhole: boolean,
): FirstShape | Refusal {
  const drawn = takeRegion(world, rings, to, within, keepBuildingsWhole);
  if ('refused' in drawn) return drawn;
  const shape = drawn.grids.get(to) ?? [];
  // the ring lay in houses of which the other side has most
  if (shape.length === 0) return refuse('would-cut-building', [rings[0]![0]!, rings[0]![1]!]);
  const host = mainHost(world, drawn);
  return { shape, community: within?.code ?? (host ? communityCodeOf(world, host) : ''), host, drawn };
}

function mainHost(world: World, { grids }: Redrawn): Grid | null {
  let host: Grid | null = null;
  let most = 0;
  for (const [id, shape] of grids) {
    const before = world.grids.get(id);
    const lost = before ? area2OfShape(before.shape) - area2OfShape(shape) : 0;
    if (lost > most) [host, most] = [before!, lost];
  }
  return host;
}
