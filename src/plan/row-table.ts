/** Where each of many texts stands in a list; they are all different. A map of a city's ids takes four times as long to make. */
export class RowTable {
  readonly #texts: readonly string[];
  /** By slot the place in the list and one, 0 where there is none; half of them empty at the least. */
  readonly #slots: Int32Array;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(texts.length * 2 + 2)));
  }

  /** Puts the texts from one place up to another into the table: those before are in it already. */
  add(from: number, to: number): void {
    const mask = this.#slots.length - 1;
    for (let row = from; row < to; row++) {
      let slot = hashOf(this.#texts[row]!) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = row + 1;
    }
  }

  get(text: string): number | undefined {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(text) & mask; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const row = this.#slots[slot]! - 1;
      if (this.#texts[row] === text) return row;
    }
    return undefined;
  }

  has(text: string): boolean {
    return this.get(text) !== undefined;
  }
}

/** FNV-1a over the letters, and once more over the bits: ids count up, and their last digits should not lie side by side. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
