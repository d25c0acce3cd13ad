import { expect, test } from 'vitest';
import { communityCode, plan } from '../../../test/drawing';
import { listedGrids, nextListed } from './listed-grids';
import { gridRows } from './plan-rows';

const [a, b] = [communityCode('a'), communityCode('b')];
const listed = { shape: [] };
const rows = gridRows(
  plan('ABCDEF', {
    communities: 'aaabbb',
    grids: {
      A: { ...listed, code: `${a}002`, community: a },
      B: { ...listed, code: `${a}001`, community: a },
      D: { ...listed, code: `${b}001`, community: b },
      E: { ...listed, community: '' },
      F: { ...listed, retired: { at: '2025', reason: '合并' } },
    },
  }),
);
const ids = listedGrids(rows).map(({ id }) => id);

test('grids without a shape, by community and code; the drawn and the retired ones are none', () => {
  expect(ids).toEqual(['B', 'A', 'D', 'E']);
});

test('the next is of the same community where there is one, else the first that is left', () => {
  const order = listedGrids(rows);
  const next = (id: string) =>
    nextListed(
      order,
      order.find((row) => row.id === id)!,
    )?.id;
  expect([next('B'), next('A'), next('D'), next('E')]).toEqual(['A', 'B', 'B', 'B']);
  expect(nextListed([order[0]!], order[0]!)).toBeNull();
});
