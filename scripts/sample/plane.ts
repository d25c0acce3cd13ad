/** Plane geometry in metres: x to the east, y to the north. Rings are open lists of places. */
export type Place = readonly [x: number, y: number];
export type Ring = readonly Place[];

export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export const minus = (a: Place, b: Place): Place => [a[0] - b[0], a[1] - b[1]];
export const mix = (a: Place, b: Place, t: number): Place => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
export const cross = (a: Place, b: Place): number => a[0] * b[1] - a[1] * b[0];
export const dot = (a: Place, b: Place): number => a[0] * b[0] + a[1] * b[1];
export const distance = (a: Place, b: Place): number => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);

/** Twice the signed area: positive counter-clockwise. */
export function doubleArea(ring: Ring): number {
  const o = ring[0]!;
  let sum = 0;
  for (let i = 1; i + 1 < ring.length; i++) sum += cross(minus(ring[i]!, o), minus(ring[i + 1]!, o));
  return sum;
}

export const areaOf = (ring: Ring): number => Math.abs(doubleArea(ring)) / 2;

export function centroidOf(ring: Ring): Place {
  const o = ring[0]!;
  let [x, y, sum] = [0, 0, 0];
  for (let i = 1; i + 1 < ring.length; i++) {
    const [a, b] = [minus(ring[i]!, o), minus(ring[i + 1]!, o)];
    const c = cross(a, b);
    x += (a[0] + b[0]) * c;
    y += (a[1] + b[1]) * c;
    sum += c;
  }
  return [o[0] + x / sum / 3, o[1] + y / sum / 3];
}

export function extentOf(places: Iterable<Place>): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of places) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return { west, south, east, north };
}

export const near = (a: Extent, b: Extent, margin: number): boolean =>
  a.west <= b.east + margin && b.west <= a.east + margin && a.south <= b.north + margin && b.south <= a.north + margin;

/** Whether a place is inside a ring (even-odd). */
export function inside([x, y]: Place, ring: Ring): boolean {
  let within = false;
  let b = ring[ring.length - 1]!;
  for (const a of ring) {
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) within = !within;
    b = a;
  }
  return within;
}

/** How far along a→b, 0 to 1, the place nearest to p lies. */
export function projectOn(p: Place, a: Place, b: Place): number {
  const d = minus(b, a);
  const length = dot(d, d);
  return length === 0 ? 0 : Math.min(1, Math.max(0, dot(minus(p, a), d) / length));
}

export const toSegment = (p: Place, a: Place, b: Place): number => distance(p, mix(a, b, projectOn(p, a, b)));

/** Where a→b and c→d cross, as shares of both, or null. */
export function crossing(a: Place, b: Place, c: Place, d: Place): readonly [number, number] | null {
  const [r, s] = [minus(b, a), minus(d, c)];
  const turn = cross(r, s);
  if (turn === 0) return null;
  const [t, u] = [cross(minus(c, a), s) / turn, cross(minus(c, a), r) / turn];
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [t, u] : null;
}

export const betweenSegments = (a: Place, b: Place, c: Place, d: Place): number =>
  crossing(a, b, c, d) ? 0 : Math.min(toSegment(a, c, d), toSegment(b, c, d), toSegment(c, a, b), toSegment(d, a, b));

/** Metres between two closed outlines; 0 where they cross or one holds the other. */
export function betweenRings(a: Ring, b: Ring): number {
  if (inside(a[0]!, b) || inside(b[0]!, a)) return 0;
  let best = Infinity;
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++)
      best = Math.min(best, betweenSegments(a[i]!, a[(i + 1) % a.length]!, b[j]!, b[(j + 1) % b.length]!));
  return best;
}

/** A frame turned by an angle (radians) about an origin: local places to places of the plan. */
export const frameOf =
  (origin: Place, angle: number) =>
  ([x, y]: Place): Place => [
    origin[0] + x * Math.cos(angle) - y * Math.sin(angle),
    origin[1] + x * Math.sin(angle) + y * Math.cos(angle),
  ];

/** The corners of an axis-parallel rectangle, counter-clockwise. */
export const rectangle = (x: number, y: number, width: number, height: number): Ring => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];
