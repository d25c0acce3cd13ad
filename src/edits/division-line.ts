import type { Position, Shape } from '../geometry/lattice';
import type { Placing } from '../geometry/noding';
import { passesPixel } from '../geometry/orient';
import { eachEdge } from '../geometry/ring';
import type { Division } from '../plan/grid';

/**
 * Division borders stay where they came in. A vertex that an edit puts on one is placed by the division's original line: of the
 * lattice places in whose pixel the present edge passes, round about the crossing, the one nearest to the original. So a
 * thousand vertices later the outline is still within rounding of what was imported; what would move it further is refused.
 */

/** How far, in units, an outline may come to lie from the imported one. */
export const DRIFT = 3;

/** `first` is the number of the first division among the regions of the cut. */
export function placingBy(divisions: readonly Division[], first: number): Placing {
  return ({ regions, ax, ay, bx, by }, x, y) => {
    const division = divisions[regions.find((region) => region >= first && region < first + divisions.length)! - first];
    if (!division) return null;
    let best: Position | null = null;
    let least = Infinity;
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) {
        if (!passesPixel(ax, ay, bx, by, x + dx, y + dy)) continue;
        // a nearer place wins among those as near to the line, so that an edge that never moved gives the rounded crossing
        const distance = distanceToOutline(division.original, x + dx, y + dy) + (dx * dx + dy * dy) * 1e-9;
        if (distance < least) [best, least] = [[x + dx, y + dy], distance];
      }
    return best;
  };
}

/** A vertex of the outline, new in `after`, that lies further than rounding from the original; null: none. */
export function driftedVertex({ shape, original }: Division, after: Shape | undefined): Position | null {
  if (!after) return null;
  const [ox, oy] = [shape[0]![0]![0]!, shape[0]![0]![1]!];
  const key = (x: number, y: number): number => (x - ox) * 2 ** 26 + (y - oy);
  const before = new Set<number>();
  for (const ring of shape.flat()) for (let i = 0; i < ring.length; i += 2) before.add(key(ring[i]!, ring[i + 1]!));
  for (const ring of after.flat())
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [ring[i]!, ring[i + 1]!];
      if (!before.has(key(x, y)) && distanceToOutline(original, x, y) > DRIFT) return [x, y];
    }
  return null;
}

/** Distance in units from a place to the nearest edge of a shape; only edges near it are measured exactly. */
function distanceToOutline(shape: Shape, x: number, y: number): number {
  let least = Infinity;
  for (const polygon of shape)
    for (const ring of polygon)
      eachEdge(ring, (ax, ay, bx, by) => {
        if (Math.min(ax, bx) - x > least || x - Math.max(ax, bx) > least) return;
        if (Math.min(ay, by) - y > least || y - Math.max(ay, by) > least) return;
        least = Math.min(least, distanceToSegment(ax, ay, bx, by, x, y));
      });
  return least;
}

/** Distance in units from a place to a segment. */
export function distanceToSegment(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + dx * share - x, ay + dy * share - y);
}
