import { expect, test } from 'vitest';
import { path, plan } from '../../test/drawing';
import { done } from '../../test/do-edit';
import { foundBy, stateOf } from '../../test/found-by';

test('a row without a shape has no place', () => {
  const world = plan('AAB', { communities: 'aaa', grids: { B: { shape: [] } } });
  expect(foundBy('undrawn', world)).toMatchObject([
    { id: 'undrawn:B', severity: 'warning', grids: ['B'], at: null, box: null, polygon: null },
  ]);
});

test('once it is drawn, nothing is said', () => {
  const world = plan('AAB', { communities: 'aaa', grids: { B: { shape: [] } } });
  done(world, { edit: 'draw-listed', grid: 'B', ring: path(2, 0, 3, 0, 3, 1, 2, 1), keepBuildingsWhole: false });
  expect(foundBy('undrawn', world)).toEqual([]);
});

test('what is retired has no shape for good', () => {
  const grids = { B: { shape: [], retired: { at: '2024', reason: '合并' } } };
  expect(foundBy('undrawn', plan('AAB', { grids }))).toEqual([]);
});

test('without grids it is not checked', () => {
  expect(stateOf('undrawn', plan(''))).toMatchObject({ checked: false, missing: { layer: 'grids' } });
});
