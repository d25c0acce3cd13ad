import { sameBytes, textBetween, type Cursor } from './cursor';
import { grown } from './growing';
import { skipString } from './skip-value';

/** The words that a file says again and again, its keys and types, each by a number. */
export interface WordTable {
  /**
   * Takes the string at the cursor: the number of what it says, however it is spelt; −1 where no string stands there. `context`,
   * a small number, is a hint: files repeat themselves, and what followed it last is looked for first.
   */
  take(cursor: Cursor, context: number): number;
  /** By number. */
  readonly texts: readonly string[];
}

const [QUOTE, BACKSLASH, SPACE] = [0x22, 0x5c, 0x20];

/** A table in which the given words have the numbers 0, 1, 2, … */
export function wordTable(known: readonly string[]): WordTable {
  const texts = [...known];
  const numbers = new Map(known.map((text, number) => [text, number]));
  // spellings (`type`, `\u0074ype`) as they stand in the bytes: where, how long, what they say; found by hash
  let [froms, lengths, hashes, words] = [256, 256, 256, 256].map((size) => new Int32Array(size)) as Four;
  let slots = new Int32Array(1024);
  let spellings = 0;
  /** By context, the spelling taken there last, counted from 1. */
  let expected = new Int32Array(64);

  function slotFor(hash: number): number {
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  }
  function add(bytes: Uint8Array, from: number, length: number, hash: number): number {
    if (spellings === froms.length) grow();
    const text = JSON.parse(textBetween(bytes, from - 1, from + length + 1)) as string;
    let word = numbers.get(text);
    if (word === undefined) numbers.set(text, (word = texts.push(text) - 1));
    [froms[spellings], lengths[spellings], hashes[spellings], words[spellings]] = [from, length, hash, word];
    put(spellings);
    return spellings++;
  }
  function put(spelling: number): void {
    let slot = slotFor(hashes[spelling]!);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = spelling + 1;
  }
  function grow(): void {
    [froms, lengths, hashes, words] = [froms, lengths, hashes, words].map((old) => {
      const larger = new Int32Array(old.length * 2);
      larger.set(old);
      return larger;
    }) as Four;
    slots = new Int32Array(slots.length * 2);
    for (let spelling = 0; spelling < spellings; spelling++) put(spelling);
  }

  /** The spelling of the string that begins behind a quotation mark; −1 where there is none. The cursor moves behind it. */
  function find(cursor: Cursor, from: number): number {
    const { bytes, view } = cursor;
    let end = from;
    let hash = 0;
    let byte = bytes[end]!;
    while (byte !== QUOTE && byte !== BACKSLASH && byte >= SPACE && byte < 0x80) {
      hash = (Math.imul(hash, 31) + byte) | 0;
      byte = bytes[++end]!;
    }
    if (byte !== QUOTE) {
      const behind = skipString(bytes, from - 1);
      if (behind < 0) return -1;
      for (; end < behind - 1; end++) hash = (Math.imul(hash, 31) + bytes[end]!) | 0;
    }
    cursor.at = end + 1;
    const length = end - from;
    let slot = slotFor(hash);
    for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
      const i = held - 1;
      if (hashes[i] === hash && lengths[i] === length && sameBytes(view, froms[i]!, from, length)) return i;
      slot = (slot + 1) & (slots.length - 1);
    }
    return add(bytes, from, length, hash);
  }

  return {
    texts,
    take(cursor, context) {
      const { bytes, view, at } = cursor;
      if (context >= expected.length) expected = grown(expected, context + 1);
      const guess = expected[context]! - 1;
      // with both quotation marks, so that it is neither longer nor shorter
      if (guess >= 0 && sameBytes(view, froms[guess]! - 1, at, lengths[guess]! + 2)) {
        cursor.at = at + lengths[guess]! + 2;
        return words[guess]!;
      }
      const spelling = bytes[at] === QUOTE ? find(cursor, at + 1) : -1;
      if (spelling < 0) return -1;
      expected[context] = spelling + 1;
      return words[spelling]!;
    },
  };
}

type Four = [Int32Array, Int32Array, Int32Array, Int32Array];
