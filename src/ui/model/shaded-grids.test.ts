import { expect, test } from 'vitest';
import { done } from '../../../test/do-edit';
import { plan } from '../../../test/drawing';
import type { World } from '../../plan/world';
import type { GridFindings } from '../../session/grid-findings';
import { SHADINGS } from '../../session/shading';
import { gridRows, retiredRows } from './plan-rows';
import { legendOf, shadedGrids, type Shadeable } from './shaded-grids';

const world = plan('ABCDE', {
  communities: 'aaaaa',
  numbered: true,
  houses: { h: [0.2, 0.2, 0.8, 0.8, 500], i: [1.2, 0.2, 1.8, 0.8, 210] },
  grids: { C: { kind: 'dedicated' }, D: { shape: [] }, E: { code: '', kind: 'rural' } },
});
const shadeable = (of: World, findings: Shadeable['findings'] = null): Shadeable => ({
  rows: gridRows(of, new Set(['B'])),
  retired: retiredRows(of).length,
  findings,
});
const found = new Map<string, GridFindings>([['A', { count: 2, worst: 'warning' }]]);
const lines = (by: Parameters<typeof legendOf>[0], of = shadeable(world)): string[] =>
  legendOf(by, of).map(({ shade, count, isDrawn }) => `${shade} ${count}${isDrawn ? '' : ' off the map'}`);

test('the legend counts the grids that are drawn, shade by shade', () => {
  expect(lines('households')).toEqual(['far-above 1', 'above 0', 'within 1', 'below 0', 'far-below 1', 'dedicated 1']);
  expect(lines('kind')).toEqual(['urban 2', 'rural 1', 'dedicated 1']);
  expect(lines('findings', shadeable(world, found))).toEqual(['error 0', 'warning 1', 'note 0', 'clean 3']);
  expect(lines('none')).toEqual([]);
});

test('before anything is checked the legend says so', () => {
  expect(lines('findings')).toEqual(['error 0', 'warning 0', 'note 0', 'clean 0', 'unchecked 4']);
  expect(shadedGrids('findings', shadeable(world))).toEqual({ by: 'findings', base: 'unchecked', others: new Map() });
});

test('by state the legend also counts what has no place on the map', () => {
  const old = plan('AB', { communities: 'aa', numbered: true });
  done(old, { edit: 'retire', grid: 'B', to: 'A', reason: '并入邻格' });
  expect(lines('state')).toEqual(['unchanged 2', 'changed 1', 'unnumbered 1', 'locked 0', 'undrawn 1 off the map']);
  expect(lines('state', shadeable(old))).toContain('retired 1 off the map');
});

test('the map is told of those that differ, and the counts are those of the legend in every view', () => {
  expect(shadedGrids('state', shadeable(world)).others).toEqual(
    new Map([
      ['B', 'changed'],
      ['E', 'unnumbered'],
    ]),
  );
  expect(shadedGrids('households', shadeable(world)).others.size).toBe(0);
  for (const by of SHADINGS) {
    const of = shadeable(world, found);
    const { base, others } = shadedGrids(by, of);
    if (base === null) continue;
    const drawn = of.rows.filter((row) => row.drawn);
    const told = drawn.map(({ id }) => others.get(id) ?? base);
    for (const { shade, count, isDrawn } of legendOf(by, of))
      if (isDrawn) expect(told.filter((each) => each === shade)).toHaveLength(count);
  }
});
