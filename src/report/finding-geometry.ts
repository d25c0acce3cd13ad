import type { Geometry, Position as Degrees } from 'geojson';
import type { Finding } from '../checks/finding';
import { toDegrees, type Line } from '../geometry/lattice';

/** Where a finding is, in degrees: its area, else its lines, else its place; null: it is nowhere (a row that is not drawn). */
export function geometryOfFinding({ polygon, lines, at }: Finding): Geometry | null {
  if (polygon && polygon.coordinates.length > 0) {
    const [only, ...more] = polygon.coordinates;
    return more.length === 0 ? { type: 'Polygon', coordinates: only! } : polygon;
  }
  const drawn = lines.filter((line) => line.length >= 4).map(inDegrees);
  if (drawn.length > 0)
    return drawn.length === 1
      ? { type: 'LineString', coordinates: drawn[0]! }
      : { type: 'MultiLineString', coordinates: drawn };
  return at && { type: 'Point', coordinates: at.map(toDegrees) };
}

const inDegrees = (line: Line): Degrees[] =>
  Array.from({ length: line.length / 2 }, (_, i) => [toDegrees(line[i * 2]!), toDegrees(line[i * 2 + 1]!)]);
