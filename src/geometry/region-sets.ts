import { PairTable } from './pair-table';

/**
 * Sets of regions, each held once under a number: which regions an edge bounds, which hold a face. There are few different ones,
 * and what happens to them is always the same: those of two sets that stand in one of them only (even and odd).
 */
export class RegionSets {
  /** Ascending region numbers, by the number of the set; set 0 is empty. */
  readonly lists: (readonly number[])[] = [[]];
  readonly #byText = new Map<string, number>([['', 0]]);
  readonly #sums = new PairTable(64);
  readonly #results: number[] = [];

  of(region: number): number {
    return this.#number([region]);
  }

  /** The regions that stand in one of two sets only. */
  sum(p: number, q: number): number {
    if (p === 0) return q;
    if (q === 0) return p;
    if (p === q) return 0;
    const known = this.#sums.size;
    const n = p < q ? this.#sums.add(p, q) : this.#sums.add(q, p);
    if (n === known) this.#results.push(this.#number(oddOnes(this.lists[p]!, this.lists[q]!)));
    return this.#results[n]!;
  }

  #number(list: readonly number[]): number {
    const text = list.join();
    let number = this.#byText.get(text);
    if (number === undefined) {
      this.#byText.set(text, (number = this.lists.length));
      this.lists.push(list);
    }
    return number;
  }
}

/** Numbers that stand in an odd number of two ascending lists. */
function oddOnes(p: readonly number[], q: readonly number[]): readonly number[] {
  const result: number[] = [];
  let i = 0;
  let j = 0;
  while (i < p.length || j < q.length) {
    if (j === q.length || (i < p.length && p[i]! < q[j]!)) result.push(p[i++]!);
    else if (i === p.length || q[j]! < p[i]!) result.push(q[j++]!);
    else (i++, j++);
  }
  return result;
}
