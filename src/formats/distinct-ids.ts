import { tabulated, type TextTable } from '../plan/text-table';
import { grown } from './scan/growing';

const [QUOTE, BACKSLASH, SPACE, DELETE] = [0x22, 0x5c, 0x20, 0x7f];
const [COMMA, CLOSE, ZERO, NINE] = [0x2c, 0x7d, 0x30, 0x39];
/** Sets the bit that tells small letters from capitals. */
const SMALL = 0x20;
/** Digits that no double rounds. */
const SAFE_DIGITS = 15;

/**
 * The ids that stand at many places of bytes which are known to be JSON, where all are what ids should be: plain, and no two the
 * same; null where some are not, and have to be read one by one. Plain is a text in ASCII without spaces and escapes that nobody takes
 * for a number which lost its digits (5.11622E+14), or a whole number of up to 15 digits: what `readCode` takes as it stands.
 *
 * They are copied as they stand: a hundred thousand strings take ten times as long.
 */
export function distinctIds(bytes: Uint8Array, places: Uint32Array): TextTable | null {
  let ids = new Uint8Array(places.length * 16);
  const starts = new Uint32Array(places.length + 1);
  let end = 0;
  for (let i = 0; i < places.length; i++) {
    const start = end;
    const isText = bytes[places[i]!] === QUOTE;
    let hasE = false;
    let at = isText ? places[i]! + 1 : places[i]!;
    for (let byte = bytes[at]!; isText ? byte !== QUOTE : !isEnd(byte); byte = bytes[++at]!) {
      if (isText ? byte <= SPACE || byte >= DELETE || byte === BACKSLASH : byte < ZERO || byte > NINE) return null;
      hasE ||= (byte | SMALL) === 0x65;
      if (end === ids.length) ids = grown(ids, end + 1);
      ids[end++] = byte;
    }
    if (end === start || (!isText && end - start > SAFE_DIGITS)) return null;
    if (hasE && !isLetter(ids[start]!)) return null;
    starts[i + 1] = end;
  }
  return tabulated(ids.slice(0, end), starts);
}

/** What may stand behind a number that is a member of an object. */
const isEnd = (byte: number): boolean => byte === COMMA || byte === CLOSE || byte <= SPACE;

const isLetter = (byte: number): boolean => (byte | SMALL) >= 0x61 && (byte | SMALL) <= 0x7a;
