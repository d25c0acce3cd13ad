import { difference } from '@turf/turf';
import { featureCollection, multiPolygon } from '@turf/turf';
import { intersect } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon as GeoPolygon } from 'geojson';
import { toDegrees, type Ring, type Shape } from '../geometry/lattice';

/** Exact code finds; Turf says it to people. Shapes in units go in, polygons in degrees come out. */

/** What of a piece none of the shapes covers. */
export const uncovered = (piece: Shape, shapes: readonly Shape[]): MultiPolygon =>
  shapes.length === 0 ? toGeojson(piece) : (answer(difference, [piece, ...shapes]) ?? toGeojson(piece));

/** What of a piece all the shapes cover. */
export const covered = (piece: Shape, shapes: readonly Shape[]): MultiPolygon =>
  answer(intersect, [piece, ...shapes]) ?? toGeojson(piece);

/** As it is, closed and in degrees. */
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

type Overlay = (shapes: ReturnType<typeof collect>) => Feature<GeoPolygon | MultiPolygon> | null;

const collect = (shapes: readonly Shape[]) =>
  featureCollection<GeoPolygon | MultiPolygon>(shapes.map((shape) => multiPolygon(toGeojson(shape).coordinates)));

/** null where Turf sees nothing or gives up on a sliver: then the exact piece is shown as it is. */
function answer(overlay: Overlay, shapes: readonly Shape[]): MultiPolygon | null {
  let result: Feature<GeoPolygon | MultiPolygon> | null;
  try {
    result = overlay(collect(shapes));
  } catch {
    return null;
  }
  if (!result) return null;
  const { geometry } = result;
  return geometry.type === 'MultiPolygon' ? geometry : { type: 'MultiPolygon', coordinates: [geometry.coordinates] };
}
