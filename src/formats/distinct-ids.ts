import { sameBytes, textBetween, viewOf } from './scan/cursor';
import { grown } from './scan/growing';

const [QUOTE, BACKSLASH, SPACE, DELETE, NEWLINE] = [0x22, 0x5c, 0x20, 0x7f, 0x0a];
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
 * They are told apart and decoded all at once: a hundred thousand strings in a set take ten times as long.
 */
export function distinctIds(bytes: Uint8Array, places: Uint32Array): string[] | null {
  // one a line: no newline can be in them
  let lines = new Uint8Array(places.length * 16);
  const starts = new Uint32Array(places.length + 1);
  const hashes = new Int32Array(places.length);
  let end = 0;
  for (let i = 0; i < places.length; i++) {
    const start = end;
    const isText = bytes[places[i]!] === QUOTE;
    let hash = 0;
    let hasE = false;
    let at = isText ? places[i]! + 1 : places[i]!;
    for (let byte = bytes[at]!; isText ? byte !== QUOTE : !isEnd(byte); byte = bytes[++at]!) {
      if (isText ? byte <= SPACE || byte >= DELETE || byte === BACKSLASH : byte < ZERO || byte > NINE) return null;
      hasE ||= (byte | SMALL) === 0x65;
      hash = (Math.imul(hash, 31) + byte) | 0;
      if (end + 2 > lines.length) lines = grown(lines, end + 2);
      lines[end++] = byte;
    }
    if (end === start || (!isText && end - start > SAFE_DIGITS)) return null;
    if (hasE && !isLetter(lines[start]!)) return null;
    lines[end++] = NEWLINE;
    starts[i + 1] = end;
    hashes[i] = hash;
  }
  return areDistinct(lines, starts, hashes) ? textBetween(lines, 0, end).split('\n').slice(0, -1) : null;
}

/** What may stand behind a number that is a member of an object. */
const isEnd = (byte: number): boolean => byte === COMMA || byte === CLOSE || byte <= SPACE;

const isLetter = (byte: number): boolean => (byte | SMALL) >= 0x61 && (byte | SMALL) <= 0x7a;

/** Whether no two of the lines are the same, by a table of their hashes that is half empty. */
function areDistinct(lines: Uint8Array, starts: Uint32Array, hashes: Int32Array): boolean {
  const view = viewOf(lines);
  const bits = Math.ceil(Math.log2(hashes.length * 2 + 1));
  const slots = new Int32Array(2 ** bits);
  for (let i = 0; i < hashes.length; i++) {
    let slot = Math.imul(hashes[i]!, 0x9e37_79b1) >>> (32 - bits);
    for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
      // with their newlines, so that neither is the beginning of the other
      const other = held - 1;
      if (hashes[other] === hashes[i] && sameBytes(view, starts[other]!, starts[i]!, starts[i + 1]! - starts[i]!))
        return false;
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = i + 1;
  }
  return true;
}
