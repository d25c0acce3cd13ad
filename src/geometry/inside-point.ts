import { boxOf } from './box';
import type { Position, Shape } from './lattice';
import { area2 } from './ring';

/**
 * A place inside a shape: of its largest polygon, the middle of the widest stretch on a level half-way up (on a half unit, so that
 * no vertex lies on it). The shape must have a polygon.
 */
export function insidePoint(shape: Shape): Position {
  const polygon = shape.reduce((largest, next) => (area2(next[0]!) > area2(largest[0]!) ? next : largest));
  const { minY, maxY } = boxOf(polygon[0]!);
  const level = Math.floor((minY + maxY) / 2) + 0.5;
  const meets: number[] = [];
  for (const ring of polygon)
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ay, by] = [ring[j + 1]!, ring[i + 1]!];
      if (ay > level !== by > level) meets.push(ring[j]! + ((ring[i]! - ring[j]!) * (level - ay)) / (by - ay));
    }
  meets.sort((a, b) => a - b);
  let [from, to] = [meets[0]!, meets[1]!];
  for (let i = 2; i + 1 < meets.length; i += 2)
    if (meets[i + 1]! - meets[i]! > to - from) [from, to] = [meets[i]!, meets[i + 1]!];
  return [Math.round((from + to) / 2), Math.floor(level)];
}
