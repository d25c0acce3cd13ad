import { area } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { path, plan, rectangle, type DrawnHouse } from '../../test/drawing';
import { foundBy, stateOf, withParts } from '../../test/found-by';
import { makeFootprints } from '../../test/make-footprints';
import { squareMetres } from '../geometry/area';
import { boxOf } from '../geometry/box';
import { sideOfShape } from '../geometry/ring';
import { DEFAULT_SETTINGS } from '../plan/settings';
import { withFootprints, type World } from '../plan/world';

const found = (world: World) => foundBy('building-uncovered', world);
const with1 = (drawing: string, house: DrawnHouse) => plan(drawing, { houses: { h: house } });

describe('a house in no grid', () => {
  test('is told as a whole, with no grid', () => {
    const [finding, ...more] = found(with1('A.B', [1.2, 0.2, 1.6, 0.7]));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      id: 'building-uncovered:h',
      severity: 'warning',
      grids: [],
      buildings: ['h'],
      box: boxOf(rectangle(1.2, 0.2, 1.6, 0.7)),
      params: { name: 'h', share: 1 },
    });
    expect(finding!.params['m2']).toBeCloseTo(squareMetres([[rectangle(1.2, 0.2, 1.6, 0.7)]]), 6);
    expect(finding!.shares).toBeUndefined();
  });
  test('in part: that part, and who has the rest', () => {
    const [finding] = found(with1('A.B', [0.8, 0.2, 1.2, 0.7]));
    const bare = rectangle(1, 0.2, 1.2, 0.7);
    expect(finding).toMatchObject({ grids: ['A'], box: boxOf(bare), shares: [{ grid: 'A' }] });
    expect(finding!.shares![0]!.share).toBeCloseTo(0.5, 9);
    expect(finding!.params['share']).toBeCloseTo(0.5, 6);
    expect(sideOfShape([[bare]], ...finding!.at!)).toBe('inside');
    expect(Math.abs(area(finding!.polygon!) / squareMetres([[bare]]) - 1)).toBeLessThan(0.003);
  });
  test('in the middle: both sides of the blind spot have some', () => {
    const [finding] = found(with1('A.B', [0.9, 0.2, 2.3, 0.7]));
    expect(finding).toMatchObject({ grids: ['B', 'A'], box: boxOf(rectangle(1, 0.2, 2, 0.7)) });
  });
  test('in two parts: the place is in the larger', () => {
    const world = with1('.AA.', [0.9, 0.2, 3.5, 0.7]);
    expect(found(world)[0]!.polygon!.coordinates).toHaveLength(2);
    expect(sideOfShape([[rectangle(3, 0.2, 3.5, 0.7)]], ...found(world)[0]!.at!)).toBe('inside');
  });
  test('with a courtyard: the yard is no house', () => {
    const rings = [rectangle(1, 0, 2, 1), path(1.2, 0.2, 1.2, 0.8, 1.8, 0.8, 1.8, 0.2)];
    const [finding] = found(withFootprints(plan('A.B'), { footprints: makeFootprints([{ id: 'h', rings }]) }));
    expect(finding!.polygon!.coordinates[0]).toHaveLength(2);
    expect(finding!.params['share']).toBeCloseTo(1, 9);
  });
});

describe('a house is in order', () => {
  test.each<[string, string, DrawnHouse]>([
    ['in a grid', 'A.B', [0.2, 0.2, 0.6, 0.7]],
    ['in two', 'AB', [0.5, 0.2, 1.5, 0.7]],
    ['in four', 'AB\nCD', [0.5, 0.5, 1.5, 1.5]],
    ['wall to border', 'A.B', [0.2, 0, 1, 1]],
    ['that is the grid', 'A.B', [0, 0, 1, 1]],
  ])('%s', (_what, drawing, house) => {
    expect(found(with1(drawing, house))).toEqual([]);
  });
});

test('where grids overlap, more is held than there is, and the rest is nobody’s all the same', () => {
  const { grids, footprints } = with1('A.B', [0.2, 0.2, 1.2, 0.7]);
  const twice = { ...grids.get('A')!, id: 'X' };
  const [finding] = found(withParts(plan('A.B'), { grids: [...grids.values(), twice], footprints }));
  // A and X hold 80 % each
  expect(finding).toMatchObject({ grids: ['A', 'X'], box: boxOf(rectangle(1, 0.2, 1.2, 0.7)) });
  expect(finding!.params['share']).toBeCloseTo(0.2, 6);
});

describe('the tolerance is that of a cut house: the larger of 1 m² and 1 %', () => {
  test.each<[string, DrawnHouse, number]>([
    ['0.9 m² of a house of 30 m²', [0.484, 0, 1.016, 0.5], 0],
    ['1.3 m² of a house of 30 m²', [0.492, 0, 1.024, 0.5], 1],
    ['0.9 % of a house of 2,000 m²', [1.036, 0, 5.036, 5], 0],
    ['1.1 % of a house of 2,000 m²', [1.044, 0, 5.044, 5], 1],
  ])('%s: %i', (_what, house, count) => {
    const block = Array.from({ length: 5 }, () => (house[2] > 2 ? 'AAAAA.' : 'A.')).join('\n');
    expect(found(with1(block, house))).toHaveLength(count);
  });
  test('and a setting', () => {
    const settings = { ...DEFAULT_SETTINGS, cutBuilding: { m2: 1, share: 0.6 } };
    expect(found(plan('A.B', { houses: { h: [0.8, 0.2, 1.2, 0.7] }, settings }))).toEqual([]);
    expect(found(plan('A.B', { houses: { h: [1.2, 0.2, 1.6, 0.7] }, settings }))).toHaveLength(1);
  });
});

test('it needs grids and buildings', () => {
  expect(stateOf('building-uncovered', plan('AB'))).toMatchObject({ missing: { layer: 'buildings' } });
  expect(stateOf('building-uncovered', withParts(with1('A', [0.1, 0.1, 0.2, 0.2]), { grids: [] }))).toMatchObject({
    missing: { layer: 'grids' },
  });
});
