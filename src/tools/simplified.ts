import type { Position } from '../geometry/lattice';
import { metresPerUnit } from '../geometry/area';

/**
 * A closed path without the places that lie within a distance (units east–west) of the straight line between those kept (Douglas and
 * Peucker 1973). Where fewer than three would be kept it stays as it is: a ring is made of three at least.
 */
export function simplified(path: readonly Position[], within: number): readonly Position[] {
  const { east, north } = metresPerUnit(path[0]![1]);
  const kept = new Set([0]);
  // the first span goes round and comes back: what lies farthest is the place opposite
  const spans: (readonly [number, number])[] = [[0, path.length]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const [farthest, distance] = farthestFrom(path, from, to, north / east);
    if (distance <= within) continue;
    kept.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return kept.size < 3 ? path : [...kept].sort((a, b) => a - b).map((i) => path[i]!);
}

/** The place between two that lies farthest from the line through them, and how far; the path is closed. */
function farthestFrom(path: readonly Position[], from: number, to: number, stretch: number): [number, number] {
  const [ax, ay] = path[from]!;
  const [bx, by] = path[to % path.length]!;
  const [dx, dy] = [bx - ax, (by - ay) * stretch];
  const length = dx * dx + dy * dy;
  let farthest = from;
  let most = -1;
  for (let i = from + 1; i < to; i++) {
    const [px, py] = [path[i]![0] - ax, (path[i]![1] - ay) * stretch];
    const share = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
    const distance = Math.hypot(px - dx * share, py - dy * share);
    if (distance > most) [farthest, most] = [i, distance];
  }
  return [farthest, most];
}
