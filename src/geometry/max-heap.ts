/** What was put in comes out by its value, the largest first (a binary heap; Williams 1964). */
export class MaxHeap<T> {
  readonly #items: T[] = [];
  readonly #values: number[] = [];

  push(item: T, value: number): void {
    let at = this.#items.length;
    for (let parent = (at - 1) >> 1; at > 0 && this.#values[parent]! < value; parent = (at - 1) >> 1) {
      this.#put(at, this.#items[parent]!, this.#values[parent]!);
      at = parent;
    }
    this.#put(at, item, value);
  }

  pop(): T | undefined {
    const top = this.#items[0];
    const [item, value] = [this.#items.pop(), this.#values.pop()];
    if (item === undefined || this.#items.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child + 1 < this.#items.length && this.#values[child + 1]! > this.#values[child]!) child++;
      if (child >= this.#items.length || this.#values[child]! <= value!) break;
      this.#put(at, this.#items[child]!, this.#values[child]!);
      at = child;
    }
    this.#put(at, item, value!);
    return top;
  }

  #put(at: number, item: T, value: number): void {
    this.#items[at] = item;
    this.#values[at] = value;
  }
}
