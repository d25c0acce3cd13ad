import type { Line, Position } from '../../src/geometry/lattice';

/**
 * Metres of the truth, by a formula of its own: the plane that touches the ellipsoid (WGS 84) at a place is as good as the ellipsoid
 * over a few hundred metres. Nothing of it is shared with the product, whose areas are compared with these.
 */
const SEMI_MAJOR = 6_378_137;
const FLATTENING = 1 / 298.257223563;

/** Metres in a unit of longitude and in one of latitude. */
export function metresPerUnit(y: number): readonly [east: number, north: number] {
  const radians = Math.PI / 180 / 1e7;
  const e2 = FLATTENING * (2 - FLATTENING);
  const w = 1 - e2 * Math.sin(y * radians) ** 2;
  const primeVertical = SEMI_MAJOR / Math.sqrt(w);
  const meridional = (primeVertical * (1 - e2)) / w;
  return [primeVertical * Math.cos(y * radians) * radians, meridional * radians];
}

/** A line in metres east and north of an origin. */
export function inMetres(line: Line, [x, y]: Position): number[] {
  const [east, north] = metresPerUnit(y);
  return line.map((value, i) => (i % 2 === 0 ? (value - x) * east : (value - y) * north));
}
