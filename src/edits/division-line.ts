import type { Position, Shape } from '../geometry/lattice';
import type { Placing } from '../geometry/noding';
import { passesPixel } from '../geometry/orient';
import { eachEdge } from '../geometry/ring';
import type { Division } from '../plan/grid';

/**
 * Division borders and locked grids stay where they came in. A vertex that an edit puts on such a border is placed by its original
 * line: of the lattice places in whose pixel the present edge passes, round about the crossing, the one nearest to the original.
 * So a thousand vertices later the outline is still within rounding of what it was; what would move it further is refused.
 */

/** How far, in units, an outline may come to lie from the original one. */
export const DRIFT = 3;

/** `originals` says for each region of the cut the line that its outline is held to; null or none: it is free. */
export function placingBy(originals: readonly (Shape | null)[]): Placing {
  return ({ regions, ax, ay, bx, by }, x, y) => {
    const lines = regions.map((region) => originals[region] ?? null).filter((line) => line !== null);
    if (lines.length === 0) return null;
    let best: Position | null = null;
    let least = Infinity;
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) {
        if (!passesPixel(ax, ay, bx, by, x + dx, y + dy)) continue;
        // a nearer place wins among those as near to the line, so that an edge that never moved gives the rounded crossing
        const distances = lines.map((line) => distanceToOutline(line, x + dx, y + dy));
        const distance = Math.max(...distances) + (dx * dx + dy * dy) * 1e-9;
        if (distance < least) [best, least] = [[x + dx, y + dy], distance];
      }
    return best;
  };
}

/** An outline as it is, and the line that it is held to. */
export type Held = Pick<Division, 'shape' | 'original'>;

/**
 * A vertex where the outline `after` has left the original by more than rounding: a new one too far from it, or one that is gone
 * and has no border near it any more; null: none.
 */
export function driftedVertex({ shape, original }: Held, after: Shape | undefined): Position | null {
  if (!after) return null;
  return leavingVertex(after, shape, original) ?? leavingVertex(shape, after, after);
}

/** A vertex of one shape that another does not have and that lies further than rounding from a line; null: none. */
function leavingVertex(shape: Shape, known: Shape, line: Shape): Position | null {
  const places = new Map<number, Set<number>>();
  for (const ring of known.flat())
    for (let i = 0; i < ring.length; i += 2) {
      const column = places.get(ring[i]!);
      if (column) column.add(ring[i + 1]!);
      else places.set(ring[i]!, new Set([ring[i + 1]!]));
    }
  for (const ring of shape.flat())
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [ring[i]!, ring[i + 1]!];
      if (!places.get(x)?.has(y) && distanceToOutline(line, x, y) > DRIFT) return [x, y];
    }
  return null;
}

/** Distance in units from a place to the nearest edge of a shape; only edges near it are measured exactly. */
export function distanceToOutline(shape: Shape, x: number, y: number): number {
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
