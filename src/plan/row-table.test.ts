import { expect, test } from 'vitest';
import { Random } from '../../test/random';
import { RowTable } from './row-table';

test('finds what a map finds, whatever the texts', () => {
  const random = new Random(1);
  const letters = () => random.pick(['a', 'é', '网', '格', '0', '7', '~', '\u0000']);
  const texts = [
    ...new Set(
      Array.from({ length: 5000 }, (_, i) =>
        random.chance(0.5) ? `B${i}` : Array.from({ length: random.int(0, 4) }, letters).join(''),
      ),
    ),
  ];
  const table = new RowTable(texts);
  table.add(0, 1000);
  table.add(1000, texts.length);
  expect(texts.map((text) => table.get(text))).toEqual(texts.map((_, row) => row));
  for (const text of ['b1', 'B5000', '网网网网网', ' ', 'aaaaa'])
    expect([text, table.has(text)]).toEqual([text, false]);
});

test('an empty one has nothing, and none has what was not put in yet', () => {
  expect(new RowTable([]).get('')).toBeUndefined();
  const table = new RowTable(['a', 'b']);
  table.add(0, 1);
  expect([table.has('a'), table.has('b')]).toEqual([true, false]);
});
