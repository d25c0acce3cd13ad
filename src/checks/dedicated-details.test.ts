import { expect, test } from 'vitest';
import { plan } from '../../test/drawing';
import { foundBy, stateOf, withColumns } from '../../test/found-by';
import type { Grid } from '../plan/grid';

const whole = { kind: 'dedicated', category: '医院', introduction: '市第三人民医院' } as const;
const world = (grid: Partial<Grid>) => plan('AB', { grids: { A: { ...whole, ...grid }, B: whole } });
const found = (grid: Partial<Grid>) => foundBy('dedicated-details', world(grid));

test('a dedicated grid says what it is for', () => {
  expect(found({})).toEqual([]);
});

test.each<[Partial<Grid>, string]>([
  [{ category: null }, 'category'],
  [{ introduction: ' ' }, 'introduction'],
  [{ category: null, introduction: '' }, 'both'],
])('%j: it lacks %s', (grid, lacks) => {
  expect(found(grid)).toMatchObject([
    { id: 'dedicated-details:A', severity: 'warning', grids: ['A'], params: { lacks } },
  ]);
});

test('an ordinary or a retired one need not', () => {
  const none = { category: null, introduction: '' };
  expect(found({ ...none, kind: 'urban' })).toEqual([]);
  expect(found({ ...none, shape: [], retired: { at: '2024', reason: '合并' } })).toEqual([]);
});

test('without one of the two columns it is not checked', () => {
  const bare = plan('AB', { grids: { A: { kind: 'dedicated' } } });
  const of = (...columns: string[]) => stateOf('dedicated-details', withColumns(bare, ...columns));
  expect(of('kind', 'introduction')).toMatchObject({ checked: false, missing: { column: 'category' } });
  expect(of('kind', 'category')).toMatchObject({ checked: false, missing: { column: 'introduction' } });
  expect(of('category', 'introduction')).toMatchObject({ checked: true });
});
