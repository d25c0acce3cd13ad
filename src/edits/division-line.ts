import { boxOf, grown } from '../geometry/box';
import type { Position, Shape } from '../geometry/lattice';
import type { Placing } from '../geometry/noding';
import { passesPixel } from '../geometry/orient';
import { eachEdge } from '../geometry/ring';
import { edgeKeys } from '../plan/edge-keys';
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
 * A place where the outline `after` has left the original by more than rounding: on a new edge that somewhere runs too far from it, or
 * on one that is gone and has no border near it any more; null: none.
 */
export function driftedPlace({ shape, original }: Held, after: Shape | undefined): Position | null {
  if (!after) return null;
  return leavingPlace(after, shape, original) ?? leavingPlace(shape, after, after);
}

/** A place on an edge of one shape that another does not have, further than rounding from a line; null: none. */
function leavingPlace(shape: Shape, known: Shape, line: Shape): Position | null {
  const keys = edgeKeys();
  const there = keys.all([known]);
  for (const key of keys.all([shape])) {
    const left = there.has(key) ? null : placeOff(line, ...keys.edgeOf(key));
    if (left) return left;
  }
  return null;
}

/** A place on a segment that lies further than rounding from a line; null: it keeps to the line from end to end. */
export function placeOff(line: Shape, ax: number, ay: number, bx: number, by: number): Position | null {
  const { minX, minY, maxX, maxY } = grown(boxOf([ax, ay, bx, by]), DRIFT);
  const near: Segment[] = [];
  for (const polygon of line)
    for (const ring of polygon)
      eachEdge(ring, (cx, cy, dx, dy) => {
        if ((cx < minX && dx < minX) || (cx > maxX && dx > maxX)) return;
        if ((cy < minY && dy < minY) || (cy > maxY && dy > maxY)) return;
        near.push([cx, cy, dx, dy]);
      });
  for (const [x, y] of [
    [ax, ay],
    [bx, by],
  ] as const)
    if (!near.some(isNear(x, y))) return [x, y];
  return placeOffThese(near, ax, ay, bx, by);
}

const isNear =
  (x: number, y: number) =>
  (segment: Segment): boolean =>
    distanceToSegment(...segment, x, y) <= DRIFT;

type Segment = readonly [ax: number, ay: number, bx: number, by: number];

/**
 * The distance to one segment is convex along another: where both ends are near, all between is. Else a distance grows by no more than
 * the way walked: all is near where the middle is by half the length more than need be. Else both halves are looked at.
 */
function placeOffThese(near: readonly Segment[], ax: number, ay: number, bx: number, by: number): Position | null {
  if (near.some((segment) => isNear(ax, ay)(segment) && isNear(bx, by)(segment))) return null;
  const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
  const half = Math.hypot(bx - ax, by - ay) / 2;
  const distance = near.reduce((least, segment) => Math.min(least, distanceToSegment(...segment, x, y)), Infinity);
  if (distance + half <= DRIFT) return null;
  if (distance > DRIFT) return [Math.round(x), Math.round(y)];
  // its ends are near, and so is the middle: a stretch this short has no place of its own
  if (half < 0.5) return null;
  return placeOffThese(near, ax, ay, x, y) ?? placeOffThese(near, x, y, bx, by);
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
