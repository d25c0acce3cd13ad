import { textBetween } from './cursor';
import type { FeatureColumns } from './feature-columns';
import { sameBytes } from './cursor';
import { skipString } from './skip-value';
import { valueAt } from './value-at';

/**
 * Reads some of the properties of feature after feature, those under the given keys; null for a key that none is under. The list
 * that is answered is the same one every time, filled anew: undefined where the feature has no such property.
 */
export function fieldValues(
  { bytes, memberStart, memberKey, memberAt, keys }: FeatureColumns,
  wanted: readonly (string | null)[],
): (feature: number) => readonly unknown[] {
  // several fields may be read from one key
  const slots = keys.map((key) => wanted.flatMap((each, slot) => (each === key ? [slot] : [])));
  const places = new Uint32Array(wanted.length);
  const values: unknown[] = wanted.map(() => undefined);
  const readText = textReader(bytes);
  return (feature) => {
    places.fill(0);
    // of two with one key the later one counts
    for (let m = memberStart[feature]!; m < memberStart[feature + 1]!; m++)
      for (const slot of slots[memberKey[m]!]!) places[slot] = memberAt[m]!;
    for (let slot = 0; slot < places.length; slot++)
      values[slot] = places[slot] === 0 ? undefined : readValue(bytes, places[slot]!, readText);
    return values;
  };
}

type TextReader = (from: number, to: number) => string;

const [QUOTE, BACKSLASH, NULL, ZERO, NINE] = [0x22, 0x5c, 0x6e, 0x30, 0x39];

function readValue(bytes: Uint8Array, at: number, readText: TextReader): unknown {
  const first = bytes[at]!;
  if (first === QUOTE) return readString(bytes, at, readText);
  if (first === NULL) return null;
  // a count: digits that no double rounds, and nothing behind them
  let [next, number, byte] = [at, 0, first];
  while (byte >= ZERO && byte <= NINE && next < at + 15) {
    number = number * 10 + (byte - ZERO);
    byte = bytes[++next]!;
  }
  return next > at && ENDS.has(byte) ? number : valueAt(bytes, at);
}

/** What may stand behind a number among the members of an object. */
const ENDS: ReadonlySet<number> = new Set([',', '}', ' ', '\n', '\r', '\t'].map((each) => each.charCodeAt(0)));

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
  const froms = new Uint32Array(AT_HAND);
  const texts: string[] = Array.from({ length: AT_HAND }, () => '');
  return (from, to) => {
    const length = to - from;
    if (length > 64) return textBetween(bytes, from, to);
    let hash = length;
    for (let i = from; i < to; i++) hash = (Math.imul(hash, 31) + bytes[i]!) | 0;
    const slot = (hash ^ (hash >>> 10)) & (AT_HAND - 1);
    // the same bytes up to the quotation mark are the same text
    if (froms[slot] !== 0 && sameBytes(bytes, froms[slot]!, from, length + 1)) return texts[slot]!;
    froms[slot] = from;
    return (texts[slot] = textBetween(bytes, from, to));
  };
}
