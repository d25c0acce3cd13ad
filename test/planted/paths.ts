import type { Line, Position, Ring, Shape } from '../../src/geometry/lattice';

/** The place at an index of a flat line. */
export const placeAt = (line: Line, k: number): Position => [line[2 * k]!, line[2 * k + 1]!];

export const countOf = (line: Line): number => line.length / 2;

export const flat = (places: readonly Position[]): number[] => places.flat() as number[];

/** Part of a line: its places from … to, both included. */
export const partOf = (line: Line, from: number, to: number): number[] => line.slice(2 * from, 2 * to + 2);

export function turnedBack(line: Line): number[] {
  const result: number[] = [];
  for (let i = line.length - 2; i >= 0; i -= 2) result.push(line[i]!, line[i + 1]!);
  return result;
}

export const add = ([x, y]: Position, [dx, dy]: Position): Position => [x + dx, y + dy];

/** A shape whose outline runs along `detour` where it ran along `path`: both have the same ends. Throws where it does not run there. */
export function rerouted(shape: Shape, path: Line, detour: Line): Shape {
  for (const [p, polygon] of shape.entries())
    for (const [r, ring] of polygon.entries()) {
      const changed = reroutedRing(ring, path, detour) ?? reroutedRing(ring, turnedBack(path), turnedBack(detour));
      if (changed) return shape.with(p, polygon.with(r, changed));
    }
  throw new Error(`planted: no outline runs along ${path.join(', ')}`);
}

/** Whether the outline of a shape runs along a path, one way or the other. */
export const runsAlong = (shape: Shape, path: Line): boolean =>
  shape.flat().some((ring) => startOf(ring, path) >= 0 || startOf(ring, turnedBack(path)) >= 0);

function reroutedRing(ring: Ring, path: Line, detour: Line): Ring | null {
  const start = startOf(ring, path);
  if (start < 0) return null;
  // the ring from the end of the path round to its start
  const turned = [...ring.slice(start), ...ring.slice(0, start)];
  return [...detour, ...turned.slice(path.length)];
}

/** Where in a ring a path begins that it runs along; −1: it does not. */
function startOf(ring: Ring, path: Line): number {
  const n = ring.length;
  for (let i = 0; i < n; i += 2) {
    let k = 0;
    while (k < path.length && ring[(i + k) % n] === path[k]) k++;
    if (k === path.length) return i;
  }
  return -1;
}

/**
 * The longest stretch of a ring, in its direction, all of whose places are places of another shape: a common border with both its
 * ends. Null where there is none of two places; the whole ring, open, where all of it is common.
 */
export const commonPath = (ring: Ring, other: Shape): Line | null => longestRun(ring, keysOf([other]), true);

/** The longest stretch of a ring none of whose inner places is a place of the others; its ends are. */
export const freePath = (ring: Ring, others: readonly Shape[]): Line | null => {
  const inner = longestRun(ring, keysOf(others), false);
  if (!inner) return null;
  const start = startOf(ring, inner);
  const n = ring.length;
  const [before, after] = [(start - 2 + n) % n, (start + inner.length) % n];
  return [ring[before]!, ring[before + 1]!, ...inner, ring[after]!, ring[after + 1]!];
};

const key = (x: number, y: number): string => `${x},${y}`;

export function keysOf(shapes: readonly Shape[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const shape of shapes)
    for (const ring of shape.flat()) for (let i = 0; i < ring.length; i += 2) keys.add(key(ring[i]!, ring[i + 1]!));
  return keys;
}

function longestRun(ring: Ring, keys: ReadonlySet<string>, among: boolean): Line | null {
  const n = countOf(ring);
  const isIn = Array.from({ length: n }, (_, k) => keys.has(key(...placeAt(ring, k))) === among);
  if (!isIn.includes(false)) return ring;
  let best: readonly [start: number, length: number] = [0, 0];
  for (let start = 0; start < n; start++) {
    if (!isIn[start] || isIn[(start + n - 1) % n]) continue;
    let length = 1;
    while (isIn[(start + length) % n]) length++;
    if (length > best[1]) best = [start, length];
  }
  if (best[1] < 2) return null;
  return flat(Array.from({ length: best[1] }, (_, k) => placeAt(ring, (best[0] + k) % n)));
}

/** The places common to all shapes. */
export function commonPlaces([first, ...others]: readonly Shape[]): Position[] {
  const keys = others.map((shape) => keysOf([shape]));
  const places = new Map<string, Position>();
  for (const ring of first!.flat())
    for (let k = 0; k < countOf(ring); k++) {
      const place = placeAt(ring, k);
      if (keys.every((set) => set.has(key(...place)))) places.set(key(...place), place);
    }
  return [...places.values()];
}

/** Before and after a place in the ring of a shape that passes it. */
export function besides(shape: Shape, [x, y]: Position): readonly [before: Position, after: Position] {
  for (const ring of shape.flat()) {
    const n = countOf(ring);
    for (let k = 0; k < n; k++)
      if (ring[2 * k] === x && ring[2 * k + 1] === y)
        return [placeAt(ring, (k + n - 1) % n), placeAt(ring, (k + 1) % n)];
  }
  throw new Error(`planted: ${x}, ${y} is no place of the shape`);
}

/** Where two segments cross, not rounded; null where they do not. */
export function crossing(a: Position, b: Position, c: Position, d: Position): Position | null {
  const turn = (p: Position, q: Position, [x, y]: Position) => (q[0] - p[0]) * (y - p[1]) - (q[1] - p[1]) * (x - p[0]);
  if (turn(a, b, c) * turn(a, b, d) >= 0 || turn(c, d, a) * turn(c, d, b) >= 0) return null;
  const share = turn(a, b, c) / (turn(a, b, c) - turn(a, b, d));
  return [c[0] + (d[0] - c[0]) * share, c[1] + (d[1] - c[1]) * share];
}

/** A step of so many units to the right of the way from p to q, on the lattice. */
export function stepRight(p: Position, q: Position, units: number): Position {
  const [dx, dy] = [q[0] - p[0], q[1] - p[1]];
  const length = Math.hypot(dx, dy);
  return [Math.round((dy / length) * units), Math.round((-dx / length) * units)];
}

/** The same along the way. */
export function stepAlong(p: Position, q: Position, units: number): Position {
  const [dx, dy] = stepRight(p, q, units);
  return [-dy, dx];
}
