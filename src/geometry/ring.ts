import type { Polygon, Position, Ring, Shape } from './lattice';
import { orient } from './orient';

/** Twice the signed area of a ring, or of that between two places of a column, in square units; positive when counter-clockwise. Exact. */
export function area2(ring: ArrayLike<number>, from = 0, to = ring.length): number {
  const ox = ring[from]!;
  const oy = ring[from + 1]!;
  let sum = 0;
  for (let i = from + 2; i + 3 < to; i += 2)
    sum += (ring[i]! - ox) * (ring[i + 3]! - oy) - (ring[i + 2]! - ox) * (ring[i + 1]! - oy);
  return sum;
}

/** Twice the area of a shape: shells less holes. Exact. */
export const area2OfShape = (shape: Shape): number =>
  shape.reduce((sum, polygon) => sum + polygon.reduce((inner, ring) => inner + area2(ring), 0), 0);

export function reversed(ring: Ring): Ring {
  const result: number[] = [];
  for (let i = ring.length - 2; i >= 0; i -= 2) result.push(ring[i]!, ring[i + 1]!);
  return result;
}

/** The same ring, beginning at its lowest place (smallest x, then y), so that equal rings are equal arrays. */
export function canonicalRing(ring: Ring): Ring {
  let start = 0;
  for (let i = 2; i < ring.length; i += 2)
    if (ring[i]! < ring[start]! || (ring[i] === ring[start] && ring[i + 1]! < ring[start + 1]!)) start = i;
  return start === 0 ? ring : [...ring.slice(start), ...ring.slice(0, start)];
}

/** Canonical rings, the shell counter-clockwise, holes clockwise; holes and polygons in the order of their first place. */
export function canonicalShape(shape: Shape): Shape {
  const turned = (ring: Ring, sign: 1 | -1): Ring => canonicalRing(area2(ring) * sign < 0 ? reversed(ring) : ring);
  return shape
    .map((polygon): Polygon => [
      turned(polygon[0]!, 1),
      ...polygon
        .slice(1)
        .map((hole) => turned(hole, -1))
        .sort(byStart),
    ])
    .sort((a, b) => byStart(a[0]!, b[0]!));
}

const byStart = (a: Ring, b: Ring): number => {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
};

/** Whether two canonical shapes are the same. */
export const sameShape = (a: Shape, b: Shape): boolean =>
  a.length === b.length &&
  a.every(
    (polygon, p) =>
      polygon.length === b[p]!.length &&
      polygon.every((ring, r) => {
        const other = b[p]![r]!;
        return ring.length === other.length && ring.every((value, i) => value === other[i]);
      }),
  );

export type Side = 'inside' | 'border' | 'outside';

/** Where a place lies against one ring, whatever its direction. Exact. */
export function sideOfRing(ring: Ring, x: number, y: number): Side {
  let odd = false;
  const last = ring.length - 2;
  let ax = ring[last]!;
  let ay = ring[last + 1]!;
  for (let i = 0; i <= last; i += 2) {
    const bx = ring[i]!;
    const by = ring[i + 1]!;
    if (ay > y !== by > y) {
      const turn = orient(ax, ay, bx, by, x, y);
      if (turn === 0) return 'border';
      if (turn > 0 === by > ay) odd = !odd;
    } else if (ay === y && by === y) {
      if ((ax <= x && x <= bx) || (bx <= x && x <= ax)) return 'border';
    } else if ((ay === y && ax === x) || (by === y && bx === x)) return 'border';
    ax = bx;
    ay = by;
  }
  return odd ? 'inside' : 'outside';
}

/** Where a place lies against rings that bound one region by even and odd (a shape's, or a building's). Exact. */
export function sideOfRings(rings: readonly Ring[], x: number, y: number): Side {
  let odd = false;
  for (const ring of rings) {
    const side = sideOfRing(ring, x, y);
    if (side === 'border') return 'border';
    if (side === 'inside') odd = !odd;
  }
  return odd ? 'inside' : 'outside';
}

export const sideOfShape = (shape: Shape, x: number, y: number): Side => sideOfRings(shape.flat(), x, y);

/** The edges of a ring in order. */
export function eachEdge(ring: Ring, visit: (ax: number, ay: number, bx: number, by: number) => void): void {
  const last = ring.length - 2;
  for (let i = 0; i < last; i += 2) visit(ring[i]!, ring[i + 1]!, ring[i + 2]!, ring[i + 3]!);
  visit(ring[last]!, ring[last + 1]!, ring[0]!, ring[1]!);
}

export function places(flat: Ring): Position[] {
  const result: Position[] = [];
  for (let i = 0; i < flat.length; i += 2) result.push([flat[i]!, flat[i + 1]!]);
  return result;
}
