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
  const base = authalic(ring[from + 1]! * RADIANS);
  const last = authalic(ring[to - 1]! * RADIANS) - base;
  let sum = 0;
  let qa = last;
  for (let i = from, j = to - 2; i < to; j = i, i += 2) {
    const phi = ring[i + 1]! * RADIANS;
    const qb = i === from ? 0 : i === to - 2 ? last : authalic(phi) - base;
    const dx = ring[i]! - ring[j]!;
    if (dx !== 0) {
      const qm = authalic((phi + ring[j + 1]! * RADIANS) / 2) - base;
      sum -= (dx * RADIANS * (qa + 4 * qm + qb)) / 6;
    }
    qa = qb;
  }
  return sum;
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
