import { expect, test } from 'vitest';
import type { Grid } from './grid';
import { createWorld } from './world';
import { neighboursOf } from './neighbours';

const cell = (id: string, x: number, y: number): Grid => ({
  id,
  code: '',
  name: id,
  community: '',
  kind: 'urban',
  category: null,
  introduction: '',
  people: [],
  shape: [[[x, y, x + 10, y, x + 10, y + 10, x, y + 10]]],
  locked: null,
  retired: null,
  extra: {},
});

// a b
// c d    e
const world = createWorld({
  grids: [cell('a', 0, 10), cell('b', 10, 10), cell('c', 0, 0), cell('d', 10, 0), cell('e', 50, 0)],
});

const idsOf = (ids: readonly string[]): string[] => neighboursOf(world, ids).map(({ id }) => id);

test('neighbours share an edge; touching in a corner is not enough', () => {
  expect(idsOf(['a'])).toEqual(['b', 'c']);
});

test('of several grids the neighbours are those around them all', () => {
  expect(idsOf(['a', 'b'])).toEqual(['c', 'd']);
});

test('a grid alone has none, a grid that is gone has none', () => {
  expect(idsOf(['e'])).toEqual([]);
  expect(idsOf(['gone'])).toEqual([]);
});

test('a grid that lies over another runs along its border the same way, and is beside it too', () => {
  const over = createWorld({ grids: [cell('a', 0, 0), { ...cell('b', 0, 0), name: '重叠' }] });
  expect(neighboursOf(over, ['a']).map(({ id }) => id)).toEqual(['b']);
});

test('they come in the order of their codes', () => {
  const coded = createWorld({
    grids: [cell('a', 0, 0), { ...cell('b', 10, 0), code: '002' }, { ...cell('c', 0, 10), code: '001' }],
  });
  expect(neighboursOf(coded, ['a']).map(({ code }) => code)).toEqual(['001', '002']);
});
