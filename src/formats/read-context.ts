import type { Feature, FeatureCollection } from 'geojson';
import { contextKindOf } from './context-kind';
import { featureOf, geometryOf } from './features';
import type { CheckedCollection } from './read-geojson';

/** Carriageway in metres, by OpenStreetMap's classes of roads; it only decides how wide a road is drawn. */
const WIDTHS: Readonly<Record<string, number>> = {
  motorway: 28,
  trunk: 24,
  primary: 20,
  secondary: 16,
  tertiary: 12,
  residential: 8,
  unclassified: 8,
  service: 5,
  footway: 2.5,
  path: 2,
};
const USUAL_WIDTH = 7;

/**
 * Background for the map: water, green and roads in degrees, each feature with `kind`, roads with `name` and `width` (m).
 * Points, and areas that are none of the three, are left out. Nothing is computed from it.
 */
export function readContext(collection: CheckedCollection): FeatureCollection {
  const numbers = Array.from({ length: collection.features.count }, (_, i) => i);
  const kept = numbers.flatMap((i): Feature[] => {
    const name = geometryOf(collection, i);
    if (name === null || /Point$|Collection$/.test(name)) return [];
    const { geometry, properties } = featureOf(collection, i);
    const kind = contextKindOf(properties, name);
    if (!kind || !geometry) return [];
    const called = typeof properties?.name === 'string' ? properties.name : '';
    const road = kind === 'road' ? { width: widthOf(properties ?? {}) } : {};
    return [{ type: 'Feature', properties: { kind, name: called, ...road }, geometry }];
  });
  return { type: 'FeatureCollection', features: kept };
}

function widthOf({ width, highway, fclass, kind_detail }: Readonly<Record<string, unknown>>): number {
  if (typeof width === 'number' && width > 0) return width;
  const word = [highway, fclass, kind_detail].find((value) => typeof value === 'string') ?? '';
  return WIDTHS[String(word).replace(/_link$/, '')] ?? USUAL_WIDTH;
}
