import { describe, expect, test } from 'vitest';
import { Random } from '../../test/random';
import { RegionSets } from './region-sets';

describe('sets of regions', () => {
  test('the empty set is 0, and equal sets have one number', () => {
    const sets = new RegionSets();
    const [a, b] = [sets.of(3), sets.of(5)];
    expect(sets.of(3)).toBe(a);
    expect(sets.sum(a, b)).toBe(sets.sum(b, a));
    expect(sets.lists[sets.sum(a, b)]).toEqual([3, 5]);
    expect(sets.lists[0]).toEqual([]);
  });

  test('what stands in both falls out', () => {
    const sets = new RegionSets();
    const ab = sets.sum(sets.of(1), sets.of(2));
    const bc = sets.sum(sets.of(2), sets.of(3));
    expect(sets.lists[sets.sum(ab, bc)]).toEqual([1, 3]);
    expect(sets.sum(ab, ab)).toBe(0);
    expect([sets.sum(0, ab), sets.sum(ab, 0)]).toEqual([ab, ab]);
  });

  test('regions are in the order of numbers, not of text', () => {
    const sets = new RegionSets();
    expect(sets.lists[sets.sum(sets.of(10), sets.of(9))]).toEqual([9, 10]);
    expect(sets.sum(sets.of(1), sets.of(12))).not.toBe(sets.sum(sets.of(11), sets.of(2)));
  });

  test('adds as sets by even and odd do, in any order', () => {
    const random = new Random(11);
    const sets = new RegionSets();
    const plain: (readonly number[])[] = [[]];
    const numbers = [0];
    for (let n = 0; n < 3000; n++) {
      const [i, j] = [random.int(0, numbers.length - 1), random.int(0, numbers.length - 1)];
      const [p, q] = random.chance(0.2) ? [numbers[i]!, sets.of(j % 13)] : [numbers[i]!, numbers[j]!];
      const other = q === numbers[j] ? plain[j]! : [j % 13];
      const sum = [...plain[i]!, ...other]
        .sort((a, b) => a - b)
        .filter((r, k, all) => all[k - 1] !== r && all[k + 1] !== r);
      const number = sets.sum(p, q);
      expect(sets.lists[number]).toEqual(sum);
      expect(sets.sum(q, p)).toBe(number);
      numbers.push(number);
      plain.push(sum);
    }
    // one number for one set
    const texts = sets.lists.map((list) => list.join());
    expect(new Set(texts).size).toBe(texts.length);
  });
});
