import { sameBytes, textBetween, viewOf } from './cursor';
import type { FeatureColumns } from './feature-columns';
import { skipString } from './skip-value';
import { valueAt } from './value-at';

/** Some of the properties of one feature after the other. The lists are the same ones every time, and are filled anew. */
export interface FieldValues {
  /** undefined where the feature has no such property. */
  readonly values: readonly unknown[];
  /** Where further ones stand that are not read; 0 where the feature has none. */
  readonly places: readonly number[];
}

/** Reads the properties under the given keys, and says where those under the `placed` ones stand; null for a key that none is under. */
export function fieldValues(
  { bytes, memberStart, memberKey, memberAt, keys }: FeatureColumns,
  wanted: readonly (string | null)[],
  placed: readonly (string | null)[] = [],
): (feature: number) => FieldValues {
  // where the value under each key stands; the last place is that of the key which no feature has
  const standing = new Uint32Array(keys.length + 1);
  const keysOf = (names: readonly (string | null)[]): Int32Array =>
    Int32Array.from(names, (key) => (key === null || !keys.includes(key) ? keys.length : keys.indexOf(key)));
  const [keyOf, placedKeyOf] = [keysOf(wanted), keysOf(placed)];
  const values: unknown[] = wanted.map(() => undefined);
  const places: number[] = placed.map(() => 0);
  const found: FieldValues = { values, places };
  const readText = textReader(bytes);
  return (feature) => {
    const from = memberStart[feature]!;
    const to = memberStart[feature + 1]!;
    // of two with one key the later one counts
    for (let m = from; m < to; m++) standing[memberKey[m]!] = memberAt[m]!;
    for (let slot = 0; slot < keyOf.length; slot++) {
      const place = standing[keyOf[slot]!]!;
      values[slot] = place === 0 ? undefined : readValue(bytes, place, readText);
    }
    for (let slot = 0; slot < placedKeyOf.length; slot++) places[slot] = standing[placedKeyOf[slot]!]!;
    for (let m = from; m < to; m++) standing[memberKey[m]!] = 0;
    return found;
  };
}

type TextReader = (from: number, to: number) => string;

const [QUOTE, BACKSLASH, NULL, ZERO] = [0x22, 0x5c, 0x6e, 0x30];
const [COMMA, CLOSE, SPACE] = [0x2c, 0x7d, 0x20];

function readValue(bytes: Uint8Array, at: number, readText: TextReader): unknown {
  const first = bytes[at]!;
  if (first === QUOTE) return readString(bytes, at, readText);
  if (first === NULL) return null;
  // a count: digits that no double rounds, and nothing behind them
  let next = at;
  let number = 0;
  let digit = first - ZERO;
  while (digit >= 0 && digit <= 9 && next < at + 15) {
    number = number * 10 + digit;
    digit = bytes[++next]! - ZERO;
  }
  return next > at && isEnd(bytes[next]!) ? number : valueAt(bytes, at);
}

/** What may stand behind a number among the members of an object. */
const isEnd = (byte: number): boolean => byte === COMMA || byte === CLOSE || byte <= SPACE;

function readString(bytes: Uint8Array, at: number, readText: TextReader): string {
  let end = at + 1;
  for (let byte = bytes[end]!; byte !== QUOTE; byte = bytes[++end]!)
    if (byte === BACKSLASH) return JSON.parse(textBetween(bytes, at, skipString(bytes, at))) as string;
  return readText(at + 1, end);
}

/** How many texts are kept at hand. */
const AT_HAND = 1024;

/** Texts as they stand in the bytes. What was read of late, as uses and names often were, is not read again. */
function textReader(bytes: Uint8Array): TextReader {
  const view = viewOf(bytes);
  const froms = new Uint32Array(AT_HAND);
  const texts: string[] = Array.from({ length: AT_HAND }, () => '');
  return (from, to) => {
    const length = to - from;
    if (length > 64) return textBetween(bytes, from, to);
    let hash = length;
    for (let i = from; i < to; i++) hash = (Math.imul(hash, 31) + bytes[i]!) | 0;
    const slot = (hash ^ (hash >>> 10)) & (AT_HAND - 1);
    // the same bytes up to the quotation mark are the same text
    if (froms[slot] !== 0 && sameBytes(view, froms[slot]!, from, length + 1)) return texts[slot]!;
    froms[slot] = from;
    return (texts[slot] = textBetween(bytes, from, to));
  };
}
