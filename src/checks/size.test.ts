import { describe, expect, test } from 'vitest';
import { plan } from '../../test/drawing';
import { foundBy, stateOf } from '../../test/found-by';
import type { Grid } from '../plan/grid';
import { DEFAULT_SETTINGS } from '../plan/settings';
import { withFootprints } from '../plan/world';

/** A grid with so many households, and one beside it that has 200. */
const world = (households: number, grid: Partial<Grid> = {}, settings = DEFAULT_SETTINGS) =>
  plan('AB', {
    houses: { h: [0.2, 0.2, 0.4, 0.4, households], i: [1.2, 0.2, 1.4, 0.4, 200] },
    grids: { A: grid, B: { kind: 'dedicated' } },
    settings,
  });
const found = (...args: Parameters<typeof world>) => foundBy('size', world(...args));

describe('an urban grid should have 200 households', () => {
  test.each([140, 141, 200, 260])('%i are within', (households) => {
    expect(found(households)).toEqual([]);
  });
  test.each([
    [139, 'amber', 'below', 31],
    [80, 'amber', 'below', 60],
    [79, 'red', 'below', 61],
    [261, 'amber', 'above', 31],
    [320, 'amber', 'above', 60],
    [321, 'red', 'above', 61],
    [0, 'red', 'below', 100],
  ])('%i are not: %s, %s', (households, level, side, off) => {
    expect(found(households)).toMatchObject([
      {
        id: 'size:A',
        severity: 'warning',
        grids: ['A'],
        params: { level, side, off, households, target: 200, estimated: 0 },
      },
    ]);
  });
});

test('a rural one 50', () => {
  expect(found(65, { kind: 'rural' })).toEqual([]);
  expect(found(66, { kind: 'rural' })).toMatchObject([{ params: { target: 50, level: 'amber' } }]);
});

test('a dedicated one is exempt, so is one that is not drawn, and one that is no more', () => {
  expect(found(3, { kind: 'dedicated' })).toEqual([]);
  expect(found(3, { shape: [] })).toEqual([]);
  expect(found(3, { shape: [], retired: { at: '2024', reason: '合并' } })).toEqual([]);
});

test('a grid without a house has none', () => {
  const bare = plan('AB', { houses: { i: [1.2, 0.2, 1.4, 0.4, 200] } });
  expect(foundBy('size', bare)).toMatchObject([{ grids: ['A'], params: { households: 0, level: 'red' } }]);
});

test('how many buildings are an estimate', () => {
  const { footprints } = world(100);
  const estimated = withFootprints(world(100), { footprints: { ...footprints, estimated: Uint8Array.of(1, 0) } });
  expect(foundBy('size', estimated)).toMatchObject([{ params: { households: 100, estimated: 1 } }]);
});

test('target and bounds are settings', () => {
  const settings = { ...DEFAULT_SETTINGS, target: { urban: 100, rural: 50 }, green: 0.1, amber: 0.2 };
  expect(found(110, {}, settings)).toEqual([]);
  expect(found(111, {}, settings)).toMatchObject([{ params: { level: 'amber', target: 100 } }]);
  expect(found(121, {}, settings)).toMatchObject([{ params: { level: 'red' } }]);
});

test('it needs buildings that say their households, or a planner who does', () => {
  expect(stateOf('size', plan('AB'))).toMatchObject({ checked: false, missing: { layer: 'buildings' } });
  const silent = plan('A', { houses: { h: [0.2, 0.2, 0.4, 0.4, 0] } });
  expect(stateOf('size', silent)).toMatchObject({ checked: false, missing: { column: 'households' } });
});
