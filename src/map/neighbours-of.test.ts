import { expect, test } from 'vitest';
import type { Grid } from '../plan/grid';
import { createWorld } from '../plan/world';
import { neighboursOf } from './neighbours-of';

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
  extra: {},
});

// a b
// c d    e
const world = createWorld({
  grids: [cell('a', 0, 10), cell('b', 10, 10), cell('c', 0, 0), cell('d', 10, 0), cell('e', 50, 0)],
});

test('neighbours share an edge; touching in a corner is not enough', () => {
  expect(neighboursOf(world, ['a']).sort()).toEqual(['b', 'c']);
});

test('of several grids the neighbours are those around them all', () => {
  expect(neighboursOf(world, ['a', 'b']).sort()).toEqual(['c', 'd']);
});

test('a grid alone has none, a grid that is gone has none', () => {
  expect(neighboursOf(world, ['e'])).toEqual([]);
  expect(neighboursOf(world, ['gone'])).toEqual([]);
});
