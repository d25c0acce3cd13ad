import { atOnce } from './in-steps';

/**
 * Many texts, no two of them the same, by row, and the row of each: UTF-8 one behind the other, and a table of hashes. As strings a
 * million of them take three times the memory, a map of them ten times, and every thread that they are sent to makes them anew.
 */
export interface TextTable {
  readonly bytes: Uint8Array;
  /** Text i takes bytes starts[i] … starts[i + 1]. */
  readonly starts: Uint32Array;
  /** By slot a row and one, 0 where there is none; half of them empty at the least. */
  readonly slots: Int32Array;
}

export const NO_TEXTS: TextTable = { bytes: new Uint8Array(0), starts: new Uint32Array(1), slots: new Int32Array(2) };

export const countOfTexts = ({ starts }: TextTable): number => starts.length - 1;

/** The text of a row; undefined beyond the last one. */
export function textAt({ bytes, starts }: TextTable, row: number): string | undefined {
  const [start, end] = [starts[row], starts[row + 1]];
  if (start === undefined || end === undefined) return undefined;
  // a short one in ASCII, as ids are, is put together faster than the decoder is called
  if (end - start > SHORT) return DECODER.decode(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x80) return DECODER.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

export const textsOf = (table: TextTable): string[] =>
  Array.from({ length: countOfTexts(table) }, (_, row) => textAt(table, row)!);

/** A text as UTF-8 can hold it: what is half of a surrogate pair becomes U+FFFD, so that texts which were different can then be the same. */
export const wellFormed = (text: string): string => text.replace(HALF, '\ufffd');

const HALF = /\p{Cs}/gu;

/** The row of a text. */
export function rowOfText({ bytes, starts, slots }: TextTable, text: string): number | undefined {
  const wanted = ENCODER.encode(text);
  const mask = slots.length - 1;
  for (let slot = hashOf(wanted, 0, wanted.length) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const row = slots[slot]! - 1;
    if (isSame(bytes, starts[row]!, starts[row + 1]!, wanted, 0, wanted.length)) return row;
  }
  return undefined;
}

/** The table of texts that stand one behind the other already; null: two of them are the same. */
export const tabulated = (bytes: Uint8Array, starts: Uint32Array): TextTable | null =>
  atOnce(tabulating(bytes, starts));

/** The table of texts, all well-formed and no two the same, in steps. Throws where two are the same. */
export function* textTable(texts: readonly string[]): Generator<void, TextTable> {
  let bytes = new Uint8Array(texts.length * 8 + 8);
  const starts = new Uint32Array(texts.length + 1);
  let end = 0;
  for (const [i, text] of texts.entries()) {
    // no character takes more than three bytes a unit
    if (end + text.length * 3 > bytes.length) {
      const longer = new Uint8Array(bytes.length * 2 + text.length * 3);
      longer.set(bytes);
      bytes = longer;
    }
    end += ENCODER.encodeInto(text, bytes.subarray(end)).written;
    starts[i + 1] = end;
    if (i % STEP === STEP - 1) yield;
  }
  const table = yield* tabulating(bytes.slice(0, end), starts);
  if (!table) throw new Error('textTable: two texts are the same');
  return table;
}

function* tabulating(bytes: Uint8Array, starts: Uint32Array): Generator<void, TextTable | null> {
  const count = starts.length - 1;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(count * 2 + 2)));
  for (let row = 0; row < count; row++) {
    if (!enter(bytes, starts, slots, row)) return null;
    if (row % STEP === STEP - 1) yield;
  }
  return { bytes, starts, slots };
}

/** Texts of a step. */
const STEP = 8192;

/** Whether no row before has the same text. */
function enter(bytes: Uint8Array, starts: Uint32Array, slots: Int32Array, row: number): boolean {
  const mask = slots.length - 1;
  const [start, end] = [starts[row]!, starts[row + 1]!];
  let slot = hashOf(bytes, start, end) & mask;
  for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
    if (isSame(bytes, starts[held - 1]!, starts[held]!, bytes, start, end)) return false;
    slot = (slot + 1) & mask;
  }
  slots[slot] = row + 1;
  return true;
}

function isSame(a: Uint8Array, from: number, to: number, b: Uint8Array, start: number, end: number): boolean {
  if (to - from !== end - start) return false;
  // from behind: ids differ in their last digits
  for (let i = to - from - 1; i >= 0; i--) if (a[from + i] !== b[start + i]) return false;
  return true;
}

/** FNV-1a, and once more over the bits: ids count up, and their last digits should not lie side by side. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

const SHORT = 24;
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
