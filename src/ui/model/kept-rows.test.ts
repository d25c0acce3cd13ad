import { expect, test } from 'vitest';
import { keptRows } from './kept-rows';

const row = (id: string, households: number) => ({ id, households, standing: { side: 'within', target: 200 } });

test('a row that says the same stays the very object, also in another place', () => {
  const before = [row('a', 1), row('b', 2)];
  const after = keptRows([row('b', 2), row('a', 9), row('c', 3)], before);
  expect(after[0]).toBe(before[1]);
  expect(after[1]).not.toBe(before[0]);
  expect(after.map(({ households }) => households)).toEqual([2, 9, 3]);
});

test('what changed inside a part of a row is seen', () => {
  const before = [row('a', 1)];
  const next = { ...row('a', 1), standing: { side: 'above', target: 200 } };
  expect(keptRows([next], before)[0]).toBe(next);
});
