import type { Box } from './box';
import type { Ring } from './lattice';

/**
 * The part of a ring inside a box (Sutherland and Hodgman 1974), corners on the box rounded to the lattice. What runs outside
 * runs along the box instead, perhaps to and fro: areas inside stay right by even and odd. Fewer than three places: nothing is left.
 */
export function clipRing(ring: Ring, { minX, minY, maxX, maxY }: Box): Ring {
  let result = clipSide(ring, 0, minX, 1);
  result = clipSide(result, 0, maxX, -1);
  result = clipSide(result, 1, minY, 1);
  return clipSide(result, 1, maxY, -1);
}

/** Keeps what lies on the inner side of one line: axis 0 is x = limit, 1 is y = limit; sign 1 keeps what is above it. */
function clipSide(ring: Ring, axis: 0 | 1, limit: number, sign: 1 | -1): Ring {
  const result: number[] = [];
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const from = (ring[j + axis]! - limit) * sign;
    const to = (ring[i + axis]! - limit) * sign;
    if (from < 0 !== to < 0) {
      const share = from / (from - to);
      const other = Math.round(ring[j + 1 - axis]! + (ring[i + 1 - axis]! - ring[j + 1 - axis]!) * share);
      if (axis === 0) result.push(limit, other);
      else result.push(other, limit);
    }
    if (to >= 0) result.push(ring[i]!, ring[i + 1]!);
  }
  return result;
}
