import type { FileProblem } from './file-problem';

/**
 * The text of a file: UTF-8 (with or without a byte order mark), UTF-16 with one, else GB 18030, in which older Chinese
 * programs still write. The mark is taken off.
 */
export function decodeText(bytes: Uint8Array, file: string): string | FileProblem {
  for (const encoding of encodingsFor(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      // a TypeError: not this encoding; anything else: the text is longer than a string can be
      if (!(error instanceof TypeError) || isTooLong(error))
        return { problem: 'too-large', file, feature: null, params: {} };
    }
  }
  return { problem: 'not-text', file, feature: null, params: {} };
}

function encodingsFor(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

const isTooLong = (error: Error): boolean => 'code' in error && error.code === 'ERR_STRING_TOO_LONG';
