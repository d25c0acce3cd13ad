/**
 * Numbers for pairs of integers, in the order in which they come: places by their coordinates, edges by their nodes. Open addressing
 * over plain integers: a map with one key for a pair takes four times as long, and noding does little else.
 */
export class PairTable {
  /** The pairs by number; these arrays are replaced when the table grows. */
  first: Int32Array;
  second: Int32Array;
  size = 0;
  // a slot holds the number + 1, so that 0 is empty
  #slots: Int32Array;

  constructor(expected: number) {
    const capacity = Math.max(16, expected);
    const slots = 2 ** Math.ceil(Math.log2(capacity * 2));
    // one piece of memory for all three: for a small table, getting memory is most of what it costs
    const memory = new ArrayBuffer((slots + capacity * 2) * 4);
    this.#slots = new Int32Array(memory, 0, slots);
    this.first = new Int32Array(memory, slots * 4, capacity);
    this.second = new Int32Array(memory, (slots + capacity) * 4, capacity);
  }

  /** The number of a pair; −1: it is not there. */
  find(p: number, q: number): number {
    return this.#slots[this.#slotOf(p, q)]! - 1;
  }

  /** The number of a pair, which is put in where it is not there: then `size` has grown. */
  add(p: number, q: number): number {
    let slot = this.#slotOf(p, q);
    const held = this.#slots[slot]!;
    if (held > 0) return held - 1;
    if (this.size === this.first.length) {
      this.#grow();
      slot = this.#slotOf(p, q);
    }
    this.first[this.size] = p;
    this.second[this.size] = q;
    this.#slots[slot] = ++this.size;
    return this.size - 1;
  }

  /** The slot of a pair, or the empty one where it would stand. */
  #slotOf(p: number, q: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash(p, q) & mask;
    for (let n = slots[slot]! - 1; n >= 0; n = slots[(slot = (slot + 1) & mask)]! - 1)
      if (this.first[n] === p && this.second[n] === q) break;
    return slot;
  }

  #grow(): void {
    this.first = doubled(this.first);
    this.second = doubled(this.second);
    // half empty at the most, so that a pair is found within two or three looks
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let n = 0; n < this.size; n++) this.#slots[this.#slotOf(this.first[n]!, this.second[n]!)] = n + 1;
  }
}

function doubled(column: Int32Array): Int32Array {
  const twice = new Int32Array(column.length * 2);
  twice.set(column);
  return twice;
}

/** Multipliers of well-known integer hashes (Knuth, murmur3); neighbouring places fall far apart. */
function hash(p: number, q: number): number {
  let h = Math.imul(p, 0x9e3779b1) ^ Math.imul(q, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return h ^ (h >>> 13);
}
