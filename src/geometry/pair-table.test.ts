import { describe, expect, test } from 'vitest';
import { Random } from '../../test/random';
import { PairTable } from './pair-table';

/** The same by a map with one key for a pair. */
class ByMap {
  readonly #numbers = new Map<string, number>();

  find = (p: number, q: number): number => this.#numbers.get(`${p} ${q}`) ?? -1;

  add(p: number, q: number): number {
    const number = this.#numbers.get(`${p} ${q}`) ?? this.#numbers.size;
    this.#numbers.set(`${p} ${q}`, number);
    return number;
  }

  get size(): number {
    return this.#numbers.size;
  }

  pairs = (): number[][] => Array.from(this.#numbers.keys(), (key) => key.split(' ').map(Number));
}

const pairsOf = ({ first, second, size }: PairTable): number[][] =>
  Array.from({ length: size }, (_, n) => [first[n]!, second[n]!]);

describe('a pair table', () => {
  test('numbers pairs in the order in which they come, and tells p, q from q, p', () => {
    const table = new PairTable(4);
    expect([table.add(1, 2), table.add(2, 1), table.add(1, 2), table.add(0, 0)]).toEqual([0, 1, 0, 2]);
    expect(table.size).toBe(3);
    expect(pairsOf(table)).toEqual([
      [1, 2],
      [2, 1],
      [0, 0],
    ]);
  });

  test('does not find what is not there, and does not put it in', () => {
    const table = new PairTable(0);
    expect(table.find(0, 0)).toBe(-1);
    table.add(0, 0);
    expect([table.find(0, 0), table.find(0, 1), table.find(-1, 0)]).toEqual([0, -1, -1]);
    expect(table.size).toBe(1);
  });

  test('numbers stay what they are while it grows far beyond what was expected', () => {
    const table = new PairTable(1);
    for (let n = 0; n < 5000; n++) expect(table.add(n, -n)).toBe(n);
    for (let n = 0; n < 5000; n++) expect(table.find(n, -n)).toBe(n);
    expect(table.first.length).toBeGreaterThanOrEqual(5000);
  });

  const spreads: readonly [what: string, value: (random: Random) => number][] = [
    ['few values, so that most pairs come again', (random) => random.int(-20, 20)],
    ['the lattice of the whole globe', (random) => random.int(-1_800_000_000, 1_800_000_000)],
    ['neighbouring places', (random) => 1_201_000_000 + random.int(0, 150)],
    ['numbers whose low bits are all the same', (random) => random.int(-100, 100) * 2 ** 16],
    ['the ends of the range', (random) => random.pick([-(2 ** 31), 2 ** 31 - 1, -1, 0, 1])],
  ];
  for (const [what, value] of spreads)
    test(`answers as a map does: ${what}`, () => {
      const random = new Random(7);
      const table = new PairTable(random.int(0, 40));
      const map = new ByMap();
      for (let n = 0; n < 20_000; n++) {
        const [p, q] = [value(random), value(random)];
        if (random.chance(0.5)) expect(table.find(p, q)).toBe(map.find(p, q));
        else expect(table.add(p, q)).toBe(map.add(p, q));
      }
      expect(table.size).toBe(map.size);
      expect(pairsOf(table)).toEqual(map.pairs());
    });
});
