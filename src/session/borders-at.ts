import { metresPerUnit } from '../geometry/area';
import { boxOf, grown, meets, type Box } from '../geometry/box';
import { edgeMeets } from '../geometry/edge-meets';
import type { Position, Ring } from '../geometry/lattice';
import { eachEdge, sideOfShape } from '../geometry/ring';
import type { GridId } from '../plan/grid';
import { gridsMeeting, type World } from '../plan/world';

/** What of the grids' borders lies at a place. Tolerances are in units east–west, and measured as on the ground. */

/** An edge of a border, and the place on it that is meant: its middle where that is near, else the nearest. */
export interface EdgeAt {
  readonly from: Position;
  readonly to: Position;
  readonly place: Position;
}

/** The nearest edge of a grid; of two as near the first, and where it is on several grids always the same way round. */
export function edgeAt(world: World, at: Position, tolerance: number): EdgeAt | null {
  const stretch = stretchAt(at);
  const near = grown(boxOf(at), tolerance);
  let best: EdgeAt | null = null;
  let least = tolerance;
  for (const ring of ringsNear(world, near))
    eachEdge(ring, (ax, ay, bx, by) => {
      if (!meets(near, boxOf([ax, ay, bx, by]))) return;
      const dx = bx - ax;
      const dy = (by - ay) * stretch;
      const along = (at[0] - ax) * dx + (at[1] - ay) * stretch * dy;
      const share = Math.max(0, Math.min(1, along / (dx * dx + dy * dy)));
      const distance = Math.hypot(ax + dx * share - at[0], (ay - at[1]) * stretch + dy * share);
      if (distance > least || (best !== null && distance === least)) return;
      least = distance;
      const isForward = ax < bx || (ax === bx && ay < by);
      const [from, to]: Position[] = isForward
        ? [
            [ax, ay],
            [bx, by],
          ]
        : [
            [bx, by],
            [ax, ay],
          ];
      best = { from: from!, to: to!, place: [Math.round(ax + dx * share), Math.round(ay + (by - ay) * share)] };
    });
  return best && withMiddle(best, at, tolerance, stretch);
}

/** The nearest vertex of any grid; with a tolerance of 0 the one at this very place. */
export function vertexAt(world: World, at: Position, tolerance: number): Position | null {
  const stretch = stretchAt(at);
  let nearest: Position | null = null;
  let least = tolerance;
  for (const ring of ringsNear(world, grown(boxOf(at), tolerance)))
    for (let i = 0; i < ring.length; i += 2) {
      const distance = Math.hypot(ring[i]! - at[0], (ring[i + 1]! - at[1]) * stretch);
      if (distance > least) continue;
      least = distance;
      nearest = [ring[i]!, ring[i + 1]!];
    }
  return nearest;
}

/** All vertices of grids within the tolerance, each once. */
export function verticesNear(world: World, at: Position, tolerance: number): Position[] {
  const stretch = stretchAt(at);
  const found = new Map<string, Position>();
  for (const ring of ringsNear(world, grown(boxOf(at), tolerance)))
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [ring[i]!, ring[i + 1]!];
      if (Math.hypot(x - at[0], (y - at[1]) * stretch) <= tolerance) found.set(`${x},${y}`, [x, y]);
    }
  return [...found.values()];
}

/** Every grid that holds a place, or has it on its border to the unit. */
export function gridsAt(world: World, at: Position): GridId[] {
  const pixel = grown(boxOf(at), 1);
  return gridsMeeting(world, pixel)
    .filter(({ shape }) => sideOfShape(shape, ...at) !== 'outside' || edgeMeets(shape, pixel))
    .map(({ id }) => id);
}

/** How much longer a unit of latitude is than one of longitude. */
function stretchAt([, y]: Position): number {
  const { east, north } = metresPerUnit(y);
  return north / east;
}

const ringsNear = (world: World, box: Box): readonly Ring[] =>
  gridsMeeting(world, box).flatMap(({ shape }) => shape.flat());

function withMiddle(edge: EdgeAt, [x, y]: Position, tolerance: number, stretch: number): EdgeAt {
  const { from, to } = edge;
  const middle: Position = [Math.round((from[0] + to[0]) / 2), Math.round((from[1] + to[1]) / 2)];
  return Math.hypot(middle[0] - x, (middle[1] - y) * stretch) <= tolerance ? { ...edge, place: middle } : edge;
}
