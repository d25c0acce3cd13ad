import type { GridId } from '../plan/grid';

/** Numbers for sets of grids that hold a face, so that faces compare by number. */
export class Labels {
  readonly #numbers = new Map<string, number>();
  readonly #ids: (readonly GridId[])[] = [];

  of(ids: readonly GridId[]): number {
    const key = ids.join('\n');
    let number = this.#numbers.get(key);
    if (number === undefined) {
      this.#numbers.set(key, (number = this.#ids.length));
      this.#ids.push(ids);
    }
    return number;
  }

  ids(label: number): readonly GridId[] {
    return this.#ids[label]!;
  }
}
