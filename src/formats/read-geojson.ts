import type { Feature, Geometry } from 'geojson';
import { EMPTY, type Box } from '../geometry/box';
import { toDegrees, WIDEST_PRODUCT } from '../geometry/lattice';
import { checkFeature } from './check-feature';
import type { FileProblem } from './file-problem';
import { jsonFault } from './json-fault';
import { withoutShortRings } from './short-rings';

/** A feature collection whose structure and numbers are in order; what its features mean is not known yet. */
export interface CheckedCollection {
  readonly file: string;
  /** One or more; feature n of the file is features[n - 1]. */
  readonly features: readonly Feature<Geometry | null>[];
  /** The box of all places, in units. */
  readonly box: Box;
  /** Features of which a ring too short to be one was left out, by number; none where that is a fault. */
  readonly shortened: readonly number[];
}

export interface ReadingOptions {
  /** What becomes of rings of fewer than four positions, which have no area: files as they are published have such. */
  readonly shortRings?: 'refused' | 'left-out';
}

/** What a file says, and nothing about it. */
type Fault = Pick<FileProblem, 'problem' | 'params'>;

/**
 * Reads a GeoJSON feature collection in longitude/latitude. Reports the first problem: of the text, of the collection, of the
 * first bad feature. Linear in the length of the text; does not throw.
 */
export function readGeojson(
  text: string,
  file: string,
  { shortRings = 'refused' }: ReadingOptions = {},
): CheckedCollection | FileProblem {
  const fault = (found: Fault, feature: number | null = null): FileProblem => ({ ...found, file, feature });

  const parsed = parse(text);
  if ('fault' in parsed) return fault(parsed.fault);
  const wrong = collectionFault(parsed.value);
  if (wrong) return fault(wrong);

  const features = (parsed.value as { features: unknown[] }).features;
  const box = { ...EMPTY };
  const shortened: number[] = [];
  for (let i = 0; i < features.length; i++) {
    if (shortRings === 'left-out') {
      const longer = withoutShortRings(features[i]);
      if (longer !== features[i]) shortened.push(i + 1);
      features[i] = longer;
    }
    const bad = checkFeature(features[i], box);
    if (bad) return fault(bad, i + 1);
  }
  return { file, features: features as Feature<Geometry | null>[], box, shortened };
}

/** Whether the collection spans more than one plan can compute exactly. */
export function tooWide({ file, box }: CheckedCollection): FileProblem | null {
  const [width, height] = [box.maxX - box.minX, box.maxY - box.minY];
  // of no place at all neither is a number
  if (!(width > 0 && height > 0 && width * height > WIDEST_PRODUCT)) return null;
  const most = Math.floor(toDegrees(Math.sqrt(WIDEST_PRODUCT)) * 10) / 10;
  const degrees = [width, height].map((units) => Math.round(toDegrees(units) * 10) / 10);
  const params = { degrees: degrees.join('° × '), most: `${most}° × ${most}` };
  return { problem: 'too-wide', file, feature: null, params };
}

function parse(text: string): { readonly value: unknown } | { readonly fault: Fault } {
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return { value: JSON.parse(json) };
  } catch {
    const { line, column, near } = jsonFault(json) ?? { line: 1, column: 1, near: '' };
    const value = /^[+-]?(NaN|Infinity|inf)\b/i.exec(near)?.[0];
    if (value) return { fault: { problem: 'not-a-number', params: { value, line, column } } };
    return { fault: { problem: 'not-json', params: { line, column, near } } };
  }
}

const PARTS = /^(Feature|(Multi)?(Point|LineString|Polygon)|GeometryCollection)$/;

function collectionFault(value: unknown): Fault | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {
      problem: 'not-geojson',
      params: { found: value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value },
    };
  const { type, features, crs } = value as Record<string, unknown>;
  if (typeof type !== 'string') return { problem: 'not-geojson', params: { found: '' } };
  if (PARTS.test(type)) return { problem: 'not-a-collection', params: { found: type } };
  if (type !== 'FeatureCollection') return { problem: 'not-geojson', params: { found: type } };
  if (!Array.isArray(features)) return { problem: 'structure', params: { message: '"features" must be an array' } };
  const foreign = foreignCrs(crs);
  if (foreign !== null) return { problem: 'wrong-crs', params: { crs: foreign } };
  return features.length === 0 ? { problem: 'empty', params: {} } : null;
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
