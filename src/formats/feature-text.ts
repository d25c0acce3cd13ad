import { toDegrees, type Ring, type Shape } from '../geometry/lattice';
import { canonicalShape } from '../geometry/ring';

/**
 * One feature as a line of RFC 7946: longitude before latitude, 7 decimals at most, rings closed, shells counter-clockwise and
 * holes clockwise. Properties stand in the given order, those undefined are left out; the same values give the same bytes.
 */
export function featureText(properties: readonly (readonly [key: string, value: unknown])[], shape: Shape): string {
  const fields = properties
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${JSON.stringify(key)}:${jsonText(value)}`);
  return `{"type":"Feature","properties":{${fields.join(',')}},"geometry":${geometryText(shape)}}`;
}

/** The collection: its own members first, then one feature a line, so that two versions can be compared line by line. */
export function collectionText(
  members: readonly (readonly [key: string, value: unknown])[],
  features: readonly string[],
): string {
  const head = members.map(([key, value]) => `${JSON.stringify(key)}:${jsonText(value)},\n`).join('');
  return `{"type":"FeatureCollection",\n${head}"features":[\n${features.join(',\n')}\n]}\n`;
}

/** JSON whose objects have their keys sorted by code unit, so that equal values are equal texts. */
export function jsonText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${jsonText(inner)}`)
    .join(',')}}`;
}

function geometryText(shape: Shape): string {
  const polygons = canonicalShape(shape).map((polygon) => `[${polygon.map(ringText).join(',')}]`);
  if (polygons.length === 0) return 'null';
  if (polygons.length === 1) return `{"type":"Polygon","coordinates":${polygons[0]}}`;
  return `{"type":"MultiPolygon","coordinates":[${polygons.join(',')}]}`;
}

function ringText(ring: Ring): string {
  const places: string[] = [];
  for (let i = 0; i < ring.length; i += 2) places.push(`[${degreesText(ring[i]!)},${degreesText(ring[i + 1]!)}]`);
  return `[${[...places, places[0]].join(',')}]`;
}

/** Within a millionth of a degree of 0 a number prints as 1e-7, which not every reader of coordinates takes. */
const degreesText = (units: number): string =>
  units !== 0 && Math.abs(units) < 10 ? toDegrees(units).toFixed(7) : String(toDegrees(units));
