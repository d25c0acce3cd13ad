import { behindSpace, skipValue } from './skip-value';
import type { Cursor } from './cursor';
import type { WordTable } from './word-table';

const [COMMA, COLON, OPEN, CLOSE] = [0x2c, 0x3a, 0x7b, 0x7d];

/**
 * The members of the object at the cursor, one after the other: `take` gets the word of each key, with the cursor at the value,
 * and moves it behind the value. Whether all of it is JSON; then the cursor stands behind the object.
 */
export function scanMembers<S extends { readonly cursor: Cursor; readonly words: WordTable }>(
  state: S,
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
  for (;;) {
    const key = words.take(cursor);
    if (key < 0) return false;
    cursor.at = behindSpace(bytes, cursor.at);
    if (bytes[cursor.at] !== COLON) return false;
    cursor.at = behindSpace(bytes, cursor.at + 1);
    if (!take(state, key)) return false;
    cursor.at = behindSpace(bytes, cursor.at);
    if (bytes[cursor.at] === COMMA) {
      cursor.at = behindSpace(bytes, cursor.at + 1);
      continue;
    }
    return bytes[cursor.at++] === CLOSE;
  }
}

/** Any value at the cursor. */
export function scanAny({ cursor }: { readonly cursor: Cursor }): boolean {
  const end = skipValue(cursor.bytes, cursor.at);
  if (end < 0) return false;
  cursor.at = end;
  return true;
}
