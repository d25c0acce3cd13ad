import type { Ring } from './lattice';
import { isWiderThan } from './wider-than';

/**
 * How wide a region (a shell and its holes, in their directions) is where it is widest: the diameter of the largest circle that fits in,
 * to 2 %. `east` and `north` are the lengths of a unit, in the unit of the answer.
 */
export function greatestWidth(rings: readonly Ring[], east: number, north: number): number {
  const { area, perimeter } = measure(rings, east, north);
  // the circle has no more area than the region; and r · perimeter is no less than the area, but for what holes add
  let high = Math.sqrt((4 * area) / Math.PI);
  let low = area / perimeter;
  while (low > 0 && !isWiderThan(rings, low, east, north)) low /= 2;
  while (high > low * PRECISION) {
    const middle = Math.sqrt(low * high);
    if (isWiderThan(rings, middle, east, north)) low = middle;
    else high = middle;
  }
  return low;
}

const PRECISION = 1.02;

function measure(rings: readonly Ring[], east: number, north: number): { area: number; perimeter: number } {
  let area2 = 0;
  let perimeter = 0;
  const [ox, oy] = [rings[0]![0]!, rings[0]![1]!];
  for (const ring of rings)
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ax, ay, bx, by] = [ring[j]! - ox, ring[j + 1]! - oy, ring[i]! - ox, ring[i + 1]! - oy];
      area2 += ax * by - bx * ay;
      perimeter += Math.hypot((bx - ax) * east, (by - ay) * north);
    }
  return { area: (area2 * east * north) / 2, perimeter };
}
