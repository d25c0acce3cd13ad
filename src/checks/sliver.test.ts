import { describe, expect, test } from 'vitest';
import { communityCode, path, place, plan, type PlanOptions } from '../../test/drawing';
import type { Grid } from '../plan/grid';
import type { World } from '../plan/world';
import { checkAll, findingsOf } from './check';

/** Rules of the partition alone. */
const PARTITION = ['gap', 'overlap', 'sliver', 'unmatched-vertex', 'crosses-division'];
const of = (world: World) => findingsOf(checkAll(world)).filter(({ rule }) => PARTITION.includes(rule));
const told = (world: World) => of(world).map(({ id, of: kind }) => (kind ? `${id} (${kind})` : id));
const [a, b] = [communityCode('a'), communityCode('b')];

/** Two grids and a border of four vertices between them; the two in the middle of one grid are moved eastward by so many units. */
function moved(units: number, of: 'A' | 'B', options: PlanOptions = {}): World {
  const [x, y] = place(1, 1);
  const shape: Grid['shape'] =
    of === 'A'
      ? [[[...path(0, 0, 1, 0), x + units, y, ...path(1, 2, 0, 2)]]]
      : [[[...path(1, 0, 3, 0, 3, 2, 1, 2), x + units, y]]];
  // the other grid has the vertex in the middle where it was
  const straight: Grid['shape'] =
    of === 'A' ? [[path(1, 0, 3, 0, 3, 2, 1, 2, 1, 1)]] : [[path(0, 0, 1, 0, 1, 1, 1, 2, 0, 2)]];
  const grids = of === 'A' ? { A: { shape }, B: { shape: straight } } : { A: { shape: straight }, B: { shape } };
  return plan('ABB\nABB', { communities: 'aaa\naaa', grids, ...options });
}

describe('one face is one finding, and its width says which', () => {
  test.each([
    [1, 'A', [`unmatched-vertex:A+B:overlap (overlap)`]],
    [2, 'A', ['sliver:A+B (overlap)']],
    [40, 'A', ['sliver:A+B (overlap)']],
    [60, 'A', ['overlap:A+B']],
    [-1, 'A', [`unmatched-vertex:${a}:gap (gap)`]],
    [-2, 'A', [`sliver:${a} (gap)`]],
    [-60, 'A', [`gap:${a}`]],
    [1, 'B', [`unmatched-vertex:${a}:gap (gap)`]],
    [2, 'B', [`sliver:${a} (gap)`]],
    [-2, 'B', ['sliver:A+B (overlap)']],
  ] as const)('moved by %i units, of %s', (units, of, ids) => {
    expect(told(moved(units, of))).toEqual(ids);
  });
  test('what counts as a sliver is a setting', () => {
    const settings = { ...moved(2, 'A').settings, sliver: 0.005 };
    expect(told(moved(2, 'A', { settings }))).toEqual(['overlap:A+B']);
  });
  test('says how wide it is at most, and where', () => {
    const [finding] = of(moved(40, 'B'));
    // forty units eastward are 38 cm there
    expect(finding!.params['width']).toBeGreaterThan(0.36);
    expect(finding!.params['width']).toBeLessThan(0.39);
    expect(finding!.grids).toEqual(['A', 'B']);
    expect(finding!.divisions).toEqual([a]);
  });
});

describe('along the border of two communities', () => {
  const communities = 'abb\nabb';
  test('a grid that sticks out by a little into another is one sliver', () => {
    // the outlines of the communities lack the vertex in the middle, which is told apart
    const found = of(moved(5, 'A', { communities })).filter(({ rule }) => rule !== 'unmatched-vertex');
    expect(found.map(({ id, group }) => [id, group])).toEqual([['sliver:A+B', `border:${a}|${b}`]]);
  });
  test('also where the other gave way, so that nobody overlaps', () => {
    const [x, y] = place(1, 1);
    const grids = {
      A: { shape: [[[...path(0, 0, 1, 0), x + 5, y, ...path(1, 2, 0, 2)]]] },
      B: { shape: [[[...path(1, 0, 3, 0, 3, 2, 1, 2), x + 5, y]]] },
    };
    expect(told(plan('ABB\nABB', { communities, grids }))).toEqual([`sliver:A+${a} (overlap)`]);
  });
});
