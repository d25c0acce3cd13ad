import { expect, test } from 'vitest';
import { Random } from '../../../test/random';
import { edgesIn, edgeTable } from './edge-table';

test('finds every edge that was put in, once, and no other: 400 random edges, in units and in tens of degrees', () => {
  for (const scale of [1, 1e8]) {
    const random = new Random(5);
    const table = edgeTable(400);
    const held = new Map<string, number>();
    const edge = () => Array.from({ length: 4 }, () => random.int(-3, 3) * scale) as [number, number, number, number];
    for (let n = 0; n < 400; n++) {
      const ends = edge();
      const known = held.get(ends.join());
      const number = table.add(...ends);
      expect(number).toBe(known ?? held.size);
      held.set(ends.join(), number);
    }
    expect(table.count()).toBe(held.size);
    let missing = 0;
    for (let n = 0; n < 400; n++) {
      const ends = edge();
      expect(table.find(...ends)).toBe(held.get(ends.join()) ?? -1);
      if (!held.has(ends.join())) missing++;
    }
    expect(missing).toBeGreaterThan(100);
    for (const [key, number] of held) expect(table.ends.slice(number * 4, number * 4 + 4).join()).toBe(key);
  }
});

test('tells an edge from its reverse', () => {
  const table = edgeTable(1);
  table.add(1, 2, 3, 4);
  expect([table.find(1, 2, 3, 4), table.find(3, 4, 1, 2)]).toEqual([0, -1]);
});

test('an empty table holds nothing', () => expect(edgeTable(0).find(0, 0, 0, 0)).toBe(-1));

test('counts edges of shells and holes', () =>
  expect(
    edgesIn([
      [
        [
          [0, 0, 9, 0, 9, 9],
          [2, 1, 3, 2, 3, 1],
        ],
      ],
      [],
      [[[0, 0, 1, 0, 1, 1, 0, 1]]],
    ]),
  ).toBe(10));
