import { behindByte, behindSpace, skipValue } from './skip-value';
import type { Cursor } from './cursor';
import type { WordTable } from './word-table';

const [COMMA, COLON, OPEN, CLOSE] = [0x2c, 0x3a, 0x7b, 0x7d];

/** Where the words of a file are met: the first key of an object, or a type. Behind a key its word is the context. */
export const CONTEXT = { collection: 0, feature: 1, geometry: 2, properties: 3, type: 4, geometryType: 5 } as const;
type MemberContext = (typeof CONTEXT)['collection' | 'feature' | 'geometry' | 'properties'];
const CONTEXTS = 6;

/**
 * The members of the object at the cursor, one after the other: `take` gets the word of each key, with the cursor at the value,
 * and moves it behind the value. Whether all of it is JSON; then the cursor stands behind the object.
 */
export function scanMembers<S extends { readonly cursor: Cursor; readonly words: WordTable }>(
  state: S,
  context: MemberContext,
  take: (state: S, key: number) => boolean,
): boolean {
  const { cursor, words } = state;
  const { bytes } = cursor;
  if (bytes[cursor.at] !== OPEN) return false;
  cursor.at = behindSpace(bytes, cursor.at + 1);
  if (bytes[cursor.at] === CLOSE) {
    cursor.at++;
    return true;
  }
  let before: number = context;
  for (;;) {
    const key = words.take(cursor, before);
    if (key < 0) return false;
    before = key + CONTEXTS;
    cursor.at = behindByte(bytes, cursor.at, COLON);
    if (cursor.at < 0) return false;
    if (!take(state, key)) return false;
    cursor.at = behindSpace(bytes, cursor.at);
    if (bytes[cursor.at] === COMMA) cursor.at = behindSpace(bytes, cursor.at + 1);
    else return bytes[cursor.at++] === CLOSE;
  }
}

/** Any value at the cursor. */
export function scanAny({ cursor }: { readonly cursor: Cursor }): boolean {
  const end = skipValue(cursor.bytes, cursor.at);
  if (end < 0) return false;
  cursor.at = end;
  return true;
}
