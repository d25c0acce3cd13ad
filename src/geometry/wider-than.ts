import type { Ring } from './lattice';
import { area2, sideOfRings } from './ring';

/**
 * Whether a region (a shell and its holes, in their directions) is anywhere wider than `width`: whether a circle of that diameter fits in. `east` and
 * `north` are the lengths of a unit, in the unit of `width`. By the quadtree of polylabel (Agafonkin 2016), which is left as soon as
 * a place is found that is far enough from the border: a thin sliver is done after a look at squares of its own width.
 */
export function isWiderThan(rings: readonly Ring[], width: number, east: number, north: number): boolean {
  const radius = width / 2;
  const scaled = rings.map((ring) =>
    ring.map((value, i) => (i % 2 === 0 ? value - rings[0]![0]! : value - rings[0]![1]!)),
  );
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of scaled)
    for (let i = 0; i < ring.length; i += 2) {
      minX = Math.min(minX, ring[i]! * east);
      maxX = Math.max(maxX, ring[i]! * east);
      minY = Math.min(minY, ring[i + 1]! * north);
      maxY = Math.max(maxY, ring[i + 1]! * north);
    }
  if (maxX - minX <= width || maxY - minY <= width) return false;
  if (isClearlyWide(scaled, radius, east, north)) return true;
  const half = Math.min(maxX - minX, maxY - minY) / 2;
  const queue: (readonly [x: number, y: number, half: number])[] = [];
  for (let x = minX + half; x - half < maxX; x += 2 * half)
    for (let y = minY + half; y - half < maxY; y += 2 * half) queue.push([x, y, half]);
  for (let square = queue.pop(); square; square = queue.pop()) {
    const [x, y, reach] = square;
    const clearance = clearanceOf(scaled, x, y, east, north);
    if (clearance > radius) return true;
    // no place of the square is further in than its centre and half a diagonal
    if (clearance + reach * Math.SQRT2 <= radius || reach * Math.SQRT2 < radius * FINEST) continue;
    const quarter = reach / 2;
    for (const [sx, sy] of [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const)
      queue.push([x + sx * quarter, y + sy * quarter, quarter]);
  }
  return false;
}

/**
 * Whether area and perimeter alone tell. Where no circle of radius r fits in a region, every place of it lies within r of its border,
 * so that its area is at most r · perimeter + holes · π · r² (Osserman 1979).
 */
function isClearlyWide(rings: readonly Ring[], radius: number, east: number, north: number): boolean {
  let area = 0;
  let perimeter = 0;
  for (const ring of rings) {
    area += area2(ring);
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2)
      perimeter += Math.hypot((ring[i]! - ring[j]!) * east, (ring[i + 1]! - ring[j + 1]!) * north);
  }
  return Math.abs(area / 2) * east * north > radius * perimeter + (rings.length - 1) * Math.PI * radius * radius;
}

/** What is wider than asked for by no more than this share may be taken for as wide; what is not wider never is taken for it. */
const FINEST = 1 / 64;

/** Distance from a place to the border, negative outside. */
function clearanceOf(rings: readonly Ring[], x: number, y: number, east: number, north: number): number {
  let least = Infinity;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const ax = ring[j]! * east;
      const ay = ring[j + 1]! * north;
      const dx = ring[i]! * east - ax;
      const dy = ring[i + 1]! * north - ay;
      const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, (ax + dx * share - x) ** 2 + (ay + dy * share - y) ** 2);
    }
  const distance = Math.sqrt(least);
  return sideOfRings(rings, x / east, y / north) === 'outside' ? -distance : distance;
}
