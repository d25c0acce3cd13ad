import type { Ring } from './lattice';

/**
 * The area that two regions have in common, in square units, both given by rings whose directions say what is inside. To the
 * precision of doubles: for shares, not for laws.
 *
 * The first region is a sum of signed triangles, a fan for each ring; each triangle is convex, so the second region's rings can be
 * clipped to it one side at a time (Sutherland and Hodgman 1974), and what runs to and fro along a side adds no area.
 */
export function overlapArea(region: readonly Ring[], other: readonly Ring[]): number {
  let sum = 0;
  for (const ring of region) {
    const ox = ring[0]!;
    const oy = ring[1]!;
    for (let i = 2; i + 3 < ring.length; i += 2) {
      const [px, py] = [ring[i]! - ox, ring[i + 1]! - oy];
      const [qx, qy] = [ring[i + 2]! - ox, ring[i + 3]! - oy];
      const turn = px * qy - py * qx;
      if (turn === 0) continue;
      const triangle = turn > 0 ? [0, 0, px, py, qx, qy] : [0, 0, qx, qy, px, py];
      for (const clipped of other) sum += Math.sign(turn) * areaWithin(triangle, clipped, ox, oy);
    }
  }
  return sum;
}

/** Signed area of a ring inside a counter-clockwise triangle; the ring is moved by −ox, −oy first. */
function areaWithin(triangle: readonly number[], ring: Ring, ox: number, oy: number): number {
  let places = ring.map((value, i) => value - (i % 2 === 0 ? ox : oy));
  for (let i = 0; i < 6 && places.length > 0; i += 2) {
    const [ax, ay] = [triangle[i]!, triangle[i + 1]!];
    places = leftOf(places, ax, ay, triangle[(i + 2) % 6]! - ax, triangle[(i + 3) % 6]! - ay);
  }
  let sum = 0;
  for (let i = 0, j = places.length - 2; i < places.length; j = i, i += 2)
    sum += places[j]! * places[i + 1]! - places[i]! * places[j + 1]!;
  return sum / 2;
}

/** What of a ring lies left of the line through a in direction d. */
function leftOf(ring: readonly number[], ax: number, ay: number, dx: number, dy: number): number[] {
  const result: number[] = [];
  const side = (i: number) => dx * (ring[i + 1]! - ay) - dy * (ring[i]! - ax);
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const from = side(j);
    const to = side(i);
    if (from < 0 !== to < 0) {
      const share = from / (from - to);
      result.push(ring[j]! + (ring[i]! - ring[j]!) * share, ring[j + 1]! + (ring[i + 1]! - ring[j + 1]!) * share);
    }
    if (to >= 0) result.push(ring[i]!, ring[i + 1]!);
  }
  return result;
}
