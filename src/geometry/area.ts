import type { Ring, Shape } from './lattice';
import { UNITS_PER_DEGREE } from './lattice';

/**
 * Ellipsoidal areas and lengths for people and ledgers: GRS80 (CGCS2000), which WGS 84 equals to far below a square
 * millimetre here. Edges are straight in longitude/latitude, as they are in the file.
 */
const A = 6_378_137;
const F = 1 / 298.257222101;
const E2 = F * (2 - F);
const E = Math.sqrt(E2);
const RADIANS = Math.PI / 180 / UNITS_PER_DEGREE;

/** Area in m². Of a shape not drawn: 0. */
export const squareMetres = (shape: Shape): number => squareMetresOfRings(shape.flat());

/** Area in m² of rings whose directions say what is inside (shells counter-clockwise, holes clockwise). */
export const squareMetresOfRings = (rings: readonly Ring[]): number =>
  Math.abs(rings.reduce((sum, ring) => sum + signedSquareMetres(ring), 0));

/** Area in m² of one ring, or of that between two places of a column; positive when counter-clockwise. */
export function signedSquareMetres(ring: ArrayLike<number>, from = 0, to = ring.length): number {
  if (to - from < 6) return 0;
  // Green's theorem: the area is −∮ q(φ) dλ, with q the area between equator and φ for one radian of longitude. q is taken
  // from the ring's first place, so that the sum does not lose digits; Simpson's rule is exact to 1e-12 for edges of kilometres
  const base = parallelAt(ring[from + 1]!);
  let sum = 0;
  let qa = between(base, ring[to - 1]!);
  for (let i = from, j = to - 2; i < to; j = i, i += 2) {
    const y = ring[i + 1]!;
    const qb = between(base, y);
    const dx = ring[i]! - ring[j]!;
    if (dx !== 0) sum -= (dx * RADIANS * (qa + 4 * between(base, (y + ring[j + 1]!) / 2) + qb)) / 6;
    qa = qb;
  }
  return sum;
}

/** A parallel from which q is taken: sine and cosine of its latitude, and dq/ds and its derivatives there, s = sin φ. */
interface Parallel {
  readonly y: number;
  readonly sin: number;
  readonly cos: number;
  readonly q1: number;
  readonly q2: number;
  readonly q3: number;
  /** q itself; null until something is far from it. */
  q: number | null;
}

function parallelAt(y: number): Parallel {
  const sin = Math.sin(y * RADIANS);
  const w = 1 / (1 - E2 * sin * sin);
  const q1 = A * A * (1 - E2) * w * w;
  const q2 = q1 * 4 * E2 * sin * w;
  return { y, sin, cos: Math.cos(y * RADIANS), q1, q2, q3: q1 * 4 * E2 * w * (1 + 6 * E2 * sin * sin * w), q: null };
}

/** Units of latitude, 630 m, within which the series below is exact to the last digit of a double. */
const NEAR = 57_000;

/** q at a latitude in units less q at the parallel: by Taylor's series where it is near, as all is in a house or a small grid. */
function between(base: Parallel, y: number): number {
  const units = y - base.y;
  if (units > NEAR || units < -NEAR) return authalic(y * RADIANS) - (base.q ??= authalic(base.y * RADIANS));
  const { sin, cos, q1, q2, q3 } = base;
  const d = units * RADIANS;
  const dd = d * d;
  const ds = cos * d * (1 - (dd / 6) * (1 - dd / 20)) - ((sin * dd) / 2) * (1 - dd / 12);
  return ds * (q1 + ds * (q2 / 2 + (ds * q3) / 6));
}

/** ∫ M N cos φ dφ from the equator, in m² per radian of longitude (Snyder 1987, 3-12, times a²/2). */
function authalic(phi: number): number {
  const s = Math.sin(phi);
  const es = E * s;
  return ((A * A * (1 - E2)) / 2) * (s / (1 - es * es) + Math.atanh(es) / E);
}

/** Metres in one unit, eastward and northward, at a latitude in units. */
export function metresPerUnit(y: number): { readonly east: number; readonly north: number } {
  const s = Math.sin(y * RADIANS);
  const w = 1 - E2 * s * s;
  return { east: (A / Math.sqrt(w)) * Math.cos(y * RADIANS) * RADIANS, north: ((A * (1 - E2)) / w ** 1.5) * RADIANS };
}

/** Length in metres of a segment, good to 1e-6 for segments of kilometres. */
export function metresBetween(ax: number, ay: number, bx: number, by: number): number {
  const { east, north } = metresPerUnit((ay + by) / 2);
  return Math.hypot((bx - ax) * east, (by - ay) * north);
}
