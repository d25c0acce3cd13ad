import { decodeText } from './decode-text';
import type { FileProblem } from './file-problem';
import { readGeojson, type CheckedCollection, type ReadingOptions } from './read-geojson';

/** The bytes of a file as a feature collection in order, as far as that can be judged without knowing what it is. */
export function readCollection(
  bytes: Uint8Array,
  file: string,
  options: ReadingOptions = {},
): CheckedCollection | FileProblem {
  const text = decodeText(bytes, file);
  return typeof text === 'string' ? readGeojson(text, file, options) : text;
}
