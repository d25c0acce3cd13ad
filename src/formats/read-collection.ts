import { decodeText } from './decode-text';
import type { FileProblem } from './file-problem';
import { behindMark, readBytes, readGeojson, type CheckedCollection, type ReadingOptions } from './read-geojson';

/**
 * The bytes of a file as a feature collection in order, as far as that can be judged without knowing what it is. The bytes are
 * kept, and must not be changed any more.
 */
export function readCollection(
  bytes: Uint8Array,
  file: string,
  options: ReadingOptions = {},
): CheckedCollection | FileProblem {
  // a plain view: engines treat subclasses like Node's Buffer as another kind of thing
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // programs that write a mark sometimes write it twice
  const read = readBytes(plain, behindMark(plain, behindMark(plain, 0)), file, options);
  if (read) return read;
  // of another encoding, or not JSON: the text tells
  const text = decodeText(bytes, file);
  return typeof text === 'string' ? readGeojson(text, file, options) : text;
}
