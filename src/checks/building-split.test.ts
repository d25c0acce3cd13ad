import { area } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { path, plan, rectangle, type DrawnHouse } from '../../test/drawing';
import { makeFootprints } from '../../test/make-footprints';
import { DEFAULT_SETTINGS, type Settings } from '../plan/settings';
import { withFootprints } from '../plan/world';
import { checkAll, findingsOf } from './check';

/** A cell is some 107 m². */
const found = (drawing: string, house: DrawnHouse, settings: Settings = DEFAULT_SETTINGS) =>
  findingsOf(checkAll(plan(drawing, { houses: { h: house }, settings }))).filter(
    ({ rule }) => rule === 'building-split',
  );

describe('a house between two grids', () => {
  test('is cut, with who has how much of it', () => {
    const [finding, ...more] = found('AB', [0.9, 0.2, 1.3, 0.7]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      id: 'building-split:h',
      severity: 'error',
      grids: ['B', 'A'],
      buildings: ['h'],
      params: { name: 'h', shares: '75.0% / 25.0%', first: 'B网格', second: 'A网格', limit: 1 },
    });
    // a quarter of it
    expect(finding!.params['m2']).toBeCloseTo(area(finding!.polygon!) / 4, 1);
    expect(finding!.polygon!.coordinates[0]![0]).toHaveLength(5);
  });
  test('that stands wall to border is not', () => {
    expect(found('AB', [1, 0.2, 1.3, 0.7])).toEqual([]);
  });
  test('that hangs over the rim of the plan is not: the rest is nobody’s', () => {
    expect(found('A', [0.5, 0.2, 1.5, 0.7])).toEqual([]);
  });
  test('and a third: all are named', () => {
    expect(found('AB\nCC', [0.5, 0.5, 1.5, 1.5])[0]).toMatchObject({
      grids: ['C', 'A', 'B'],
      params: { shares: '50.0% / 25.0% / 25.0%' },
    });
  });
  test('round a courtyard keeps its courtyard in the polygon', () => {
    const rings = [rectangle(0.5, 0.1, 1.5, 0.9), path(0.8, 0.4, 0.8, 0.6, 1.2, 0.6, 1.2, 0.4)];
    const [finding] = findingsOf(
      checkAll(withFootprints(plan('AB'), { footprints: makeFootprints([{ id: 'h', rings }]) })),
    );
    expect(finding!.polygon!.coordinates[0]).toHaveLength(2);
  });
});

describe('the tolerance: more than the larger of 1 m² and 1 % in two grids', () => {
  // 10 m² of a large house is below 1 %, 1.1 m² of a small one is more than 1 m²
  test.each<[string, DrawnHouse, number]>([
    ['0.9 m² of a house of 30 m²', [0.984, 0, 1.516, 0.5], 0],
    ['1.3 m² of a house of 30 m²', [0.976, 0, 1.508, 0.5], 1],
    ['0.9 % of a house of 2,000 m²', [0.964, 0, 4.964, 5], 0],
    ['1.1 % of a house of 2,000 m²', [0.956, 0, 4.956, 5], 1],
  ])('%s: %i', (_what, house, count) => {
    const block = Array.from({ length: 5 }, () => 'ABBBBB').join('\n');
    expect(found(block, house)).toHaveLength(count);
  });
  test('is a setting', () => {
    const house: DrawnHouse = [0.9, 0.2, 1.3, 0.7];
    expect(found('AB', house, { ...DEFAULT_SETTINGS, cutBuilding: { m2: 1, share: 0.3 } })).toEqual([]);
    expect(found('AB', house, { ...DEFAULT_SETTINGS, cutBuilding: { m2: 100, share: 0 } })).toEqual([]);
  });
});

test('without a building layer it cannot be checked', () => {
  const state = (world: Parameters<typeof checkAll>[0]) =>
    checkAll(world).rules.find(({ rule }) => rule === 'building-split');
  expect(state(plan('AB'))).toEqual({
    rule: 'building-split',
    checked: false,
    missing: { layer: 'buildings' },
  });
  expect(state(plan('AB', { houses: { h: [0.1, 0.1, 0.2, 0.2] } }))!.checked).toBe(true);
});
