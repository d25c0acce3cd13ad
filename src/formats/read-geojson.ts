import type { Box } from '../geometry/box';
import { toDegrees, WIDEST_PRODUCT } from '../geometry/lattice';
import { collectionFault, type CollectionHead } from './collection-fault';
import type { FileProblem } from './file-problem';
import { jsonFault } from './json-fault';
import type { FeatureColumns } from './scan/feature-columns';
import { scanCollection } from './scan/scan-collection';
import { columnsOf, type ScanState } from './scan/scan-state';
import { valueAt } from './scan/value-at';

/** A feature collection whose structure and numbers are in order; what its features mean is not known yet. */
export interface CheckedCollection {
  readonly file: string;
  /** In the order of the file: feature n of it is number n − 1 here. */
  readonly features: FeatureColumns;
  /** What fields are read as: by the name of ours, that of theirs. Those of theirs are not there under their own name. */
  readonly names: ReadonlyMap<string, string>;
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
export function readGeojson(text: string, file: string, options: ReadingOptions = {}): CheckedCollection | FileProblem {
  const bytes = new TextEncoder().encode(text);
  return readBytes(bytes, behindMark(bytes, 0), file, options) ?? { ...textFault(text), file, feature: null };
}

/** The same of the bytes of a text in UTF-8, from `start` on; null where they are not JSON in well-formed UTF-8. */
export function readBytes(
  bytes: Uint8Array,
  start: number,
  file: string,
  { shortRings = 'refused' }: ReadingOptions,
): CheckedCollection | FileProblem | null {
  const scan = scanCollection(bytes, start, shortRings === 'left-out');
  if (!scan) return null;
  const wrong = collectionFault(headOf(scan));
  if (wrong) return { ...wrong, file, feature: null };
  if (scan.fault) return { ...scan.fault.found, file, feature: scan.fault.feature };
  return { file, features: columnsOf(scan), names: new Map(), box: scan.box, shortened: scan.shortened };
}

/** The place behind a byte order mark, if one stands there. */
export const behindMark = (bytes: Uint8Array, at: number): number =>
  bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf ? at + 3 : at;

function headOf({ cursor: { bytes }, rootAt, typeAt, crsAt, features, count }: ScanState): CollectionHead {
  const member = (at: number): unknown => (at === 0 ? undefined : valueAt(bytes, at));
  return {
    found: KINDS.get(bytes[rootAt]!) ?? 'number',
    type: member(typeAt),
    crs: member(crsAt),
    features: features === 'list' ? count : null,
  };
}

/** What a value is, by its first byte. */
const KINDS: ReadonlyMap<number, string> = new Map(
  Object.entries({ '{': 'object', '[': 'array', '"': 'string', t: 'boolean', f: 'boolean', n: 'null' }).map(
    ([first, kind]) => [first.charCodeAt(0), kind],
  ),
);

/** Where a text that is not JSON stops being it. */
function textFault(text: string): Fault {
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const { line, column, near } = jsonFault(json) ?? { line: 1, column: 1, near: '' };
  const value = /^[+-]?(NaN|Infinity|inf)\b/i.exec(near)?.[0];
  if (value) return { problem: 'not-a-number', params: { value, line, column } };
  return { problem: 'not-json', params: { line, column, near } };
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
