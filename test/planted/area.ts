import type { Line } from '../../src/geometry/lattice';

/** Area of a flat open ring, in the square of its measure. */
export function areaOf(ring: Line): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2)
    sum += ring[j]! * ring[i + 1]! - ring[i]! * ring[j + 1]!;
  return Math.abs(sum) / 2;
}
