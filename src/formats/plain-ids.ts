import { tabulated, type TextTable } from '../plan/text-table';
import { grown } from './scan/growing';

const [QUOTE, BACKSLASH, SPACE, DELETE] = [0x22, 0x5c, 0x20, 0x7f];
const [COMMA, CLOSE, ZERO, NINE] = [0x2c, 0x7d, 0x30, 0x39];
/** Sets the bit that tells small letters from capitals. */
const SMALL = 0x20;
/** Digits that no double rounds. */
const SAFE_DIGITS = 15;

/**
 * Takes ids one by one as long as all are what ids should be: plain. That is a text in ASCII without spaces and escapes that nobody takes for a
 * number which lost its digits (5.11622E+14), or a whole number of up to 15 digits: what `readCode` takes as it stands.
 *
 * They are copied as they stand: a hundred thousand strings take ten times as long.
 */
export interface PlainIds {
  /** The next one, at a place of bytes that are known to be JSON; 0 for none. Nothing once one of them was not plain. */
  take(place: number): void;
  /** All of them; null where one was not plain, or two are the same: then they have to be read one by one. */
  table(): TextTable | null;
}

export function plainIds(bytes: Uint8Array, count: number): PlainIds {
  let ids = new Uint8Array(count * 16);
  const starts = new Uint32Array(count + 1);
  let taken = 0;
  let end = 0;
  let arePlain = true;
  const isPlain = (place: number): boolean => {
    const start = end;
    const isText = bytes[place] === QUOTE;
    let hasE = false;
    let at = isText ? place + 1 : place;
    for (let byte = bytes[at]!; isText ? byte !== QUOTE : !isEnd(byte); byte = bytes[++at]!) {
      if (isText ? byte <= SPACE || byte >= DELETE || byte === BACKSLASH : byte < ZERO || byte > NINE) return false;
      hasE ||= (byte | SMALL) === 0x65;
      if (end === ids.length) ids = grown(ids, end + 1);
      ids[end++] = byte;
    }
    if (end === start || (!isText && end - start > SAFE_DIGITS)) return false;
    return !hasE || isLetter(ids[start]!);
  };
  return {
    take(place) {
      arePlain &&= place !== 0 && isPlain(place);
      starts[++taken] = end;
    },
    table: () => (arePlain && taken === count ? tabulated(ids.slice(0, end), starts) : null),
  };
}

/** What may stand behind a number that is a member of an object. */
const isEnd = (byte: number): boolean => byte === COMMA || byte === CLOSE || byte <= SPACE;

const isLetter = (byte: number): boolean => (byte | SMALL) >= 0x61 && (byte | SMALL) <= 0x7a;
