import { describe, expect, test } from 'vitest';
import { Random } from '../../test/random';
import { isClearlySimple } from './clearly-simple';
import { selfContacts } from './not-simple';

const square = (x: number, y: number, side: number): number[] => [x, y, x + side, y, x + side, y + side, x, y + side];

describe('isClearlySimple', () => {
  test.each([
    ['a square', [[square(0, 0, 10)]]],
    ['a square with places in the middle of its sides', [[[0, 0, 5, 0, 10, 0, 10, 5, 10, 10, 0, 10]]]],
    ['a hole that keeps clear of its shell', [[square(0, 0, 10), [3, 3, 3, 6, 6, 6, 6, 3]]]],
    ['two parts', [[square(0, 0, 10)], [square(20, 0, 10)]]],
    ['a triangle', [[[0, 0, 10, 0, 0, 10]]]],
  ])('sees that %s is simple', (_, shape) => expect(isClearlySimple(shape)).toBe(true));

  test.each([
    ['a bow-tie', [[[0, 0, 10, 10, 10, 0, 0, 10]]]],
    ['a spike', [[[0, 0, 10, 0, 10, 10, 10, 20, 10, 10, 0, 10]]]],
    ['a hole that touches the shell in a corner', [[square(0, 0, 10), [0, 5, 3, 6, 3, 4]]]],
    ['two parts that share a corner', [[square(0, 0, 10)], [square(10, 10, 10)]]],
    ['two parts that share a side', [[square(0, 0, 10)], [square(10, 0, 10)]]],
    ['a repeated place', [[[0, 0, 10, 0, 10, 0, 10, 10, 0, 10]]]],
  ])('leaves %s to a closer look', (_, shape) => expect(isClearlySimple(shape)).toBe(false));

  test('never calls simple what has a contact, on 5,000 random rings', () => {
    let simple = 0;
    for (let seed = 0; seed < 5000; seed++) {
      const random = new Random(seed);
      const places = random.int(3, 6);
      const most = random.pick([3, 5, 9, 40]);
      const ring = Array.from({ length: places * 2 }, () => random.int(0, most));
      const other = Array.from({ length: 6 }, () => random.int(0, most));
      const shape = random.chance(0.7) ? [[ring]] : [[ring], [other]];
      if (!isClearlySimple(shape)) continue;
      simple++;
      expect(contactsByForce(shape), JSON.stringify(shape)).toBe(0);
      expect(selfContacts(shape)).toEqual({ broken: [], touching: [] });
    }
    expect(simple).toBeGreaterThan(500);
  });
});

/** Pairs of edges without a common end whose lines meet within both, by plain algebra. */
function contactsByForce(shape: readonly (readonly (readonly number[])[])[]): number {
  const edges = shape.flat().flatMap((ring) =>
    Array.from({ length: ring.length / 2 }, (_, i) => {
      const n = ring.length;
      return [0, 1, 2, 3].map((k) => ring[(2 * i + k) % n]!);
    }),
  );
  const ends = (e: readonly number[]) => [`${e[0]},${e[1]}`, `${e[2]},${e[3]}`];
  let contacts = 0;
  edges.forEach((s, i) =>
    edges.slice(i + 1).forEach((t) => {
      const shared = ends(s).filter((end) => ends(t).includes(end)).length;
      const det = (s[2]! - s[0]!) * (t[3]! - t[1]!) - (s[3]! - s[1]!) * (t[2]! - t[0]!);
      if (det === 0 || shared > 0) return;
      const u = ((t[0]! - s[0]!) * (t[3]! - t[1]!) - (t[1]! - s[1]!) * (t[2]! - t[0]!)) / det;
      const v = ((t[0]! - s[0]!) * (s[3]! - s[1]!) - (t[1]! - s[1]!) * (s[2]! - s[0]!)) / det;
      if (u >= 0 && u <= 1 && v >= 0 && v <= 1) contacts++;
    }),
  );
  return contacts;
}
