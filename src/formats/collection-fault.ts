import type { FileProblem } from './file-problem';

/** What the outermost value of a file says of itself; its features apart. */
export interface CollectionHead {
  /** What it is, in JavaScript's words, `array` and `null` besides. */
  readonly found: string;
  readonly type: unknown;
  readonly crs: unknown;
  /** How many features; null where `features` is no list. */
  readonly features: number | null;
}

const PARTS = /^(Feature|(Multi)?(Point|LineString|Polygon)|GeometryCollection)$/;

/** Whether it is a feature collection in longitude/latitude, with something in it. */
export function collectionFault({
  found,
  type,
  crs,
  features,
}: CollectionHead): Pick<FileProblem, 'problem' | 'params'> | null {
  if (found !== 'object') return { problem: 'not-geojson', params: { found } };
  if (typeof type !== 'string') return { problem: 'not-geojson', params: { found: '' } };
  if (PARTS.test(type)) return { problem: 'not-a-collection', params: { found: type } };
  if (type !== 'FeatureCollection') return { problem: 'not-geojson', params: { found: type } };
  if (features === null) return { problem: 'structure', params: { message: '"features" must be an array' } };
  const foreign = foreignCrs(crs);
  if (foreign !== null) return { problem: 'wrong-crs', params: { crs: foreign } };
  return features === 0 ? { problem: 'empty', params: {} } : null;
}

/** CGCS2000 (4490) is taken as equal to WGS 84; both orders of axes are written for what is always longitude first. */
const GEOGRAPHIC = /(CRS:?84|EPSG\W+(?:[\d.]*\W+)?(4326|4490))$/i;

/** The name of a coordinate system that is not longitude/latitude; null where it is, or where none is named. */
function foreignCrs(crs: unknown): string | null {
  if (crs === undefined || crs === null) return null;
  const { type, properties } = crs as {
    type?: unknown;
    properties?: { name?: unknown; code?: unknown; href?: unknown };
  };
  const name =
    properties?.name ?? (properties?.code === undefined ? undefined : `${String(type)}:${String(properties.code)}`);
  if (typeof name === 'string' && GEOGRAPHIC.test(name.trim())) return null;
  return String(name ?? properties?.href ?? JSON.stringify(crs));
}
