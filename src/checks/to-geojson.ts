import type { MultiPolygon } from 'geojson';
import { toDegrees, type Ring, type Shape } from '../geometry/lattice';

/** A shape as it is, closed and in degrees. */
export const toGeojson = (shape: Shape): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: shape.map((polygon) => polygon.map(closed)),
});

function closed(ring: Ring): [number, number][] {
  const places: [number, number][] = [];
  for (let i = 0; i < ring.length; i += 2) places.push([toDegrees(ring[i]!), toDegrees(ring[i + 1]!)]);
  places.push(places[0]!);
  return places;
}
