import type { Feature, Geometry, MultiPolygon, Position as Degrees } from 'geojson';
import { toDegrees, type Line, type Position, type Ring, type Shape } from '../geometry/lattice';

/** Lattice values as the map library wants them: degrees, rings closed. */
export const shapeToGeoJson = (shape: Shape): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: shape.map((polygon) => polygon.map(closed)),
});

export const lineToDegrees = (line: Line): Degrees[] => {
  const result: Degrees[] = [];
  for (let i = 0; i < line.length; i += 2) result.push([toDegrees(line[i]!), toDegrees(line[i + 1]!)]);
  return result;
};

export const placeToDegrees = ([x, y]: Position): [number, number] => [toDegrees(x), toDegrees(y)];

export const feature = <G extends Geometry>(
  geometry: G,
  properties: Readonly<Record<string, unknown>>,
): Feature<G> => ({
  type: 'Feature',
  geometry,
  properties: { ...properties },
});

export const pointFeature = (at: Position, properties: Readonly<Record<string, unknown>>): Feature =>
  feature({ type: 'Point', coordinates: placeToDegrees(at) }, properties);

function closed(ring: Ring): Degrees[] {
  const places = lineToDegrees(ring);
  places.push(places[0]!);
  return places;
}
