import { describe, expect, test } from 'vitest';
import { communityCode, path, place, plan, rectangle } from '../../test/drawing';
import { reversed } from '../geometry/ring';
import { createWorld, type World } from '../plan/world';
import { checkAll, findingsOf } from './check';

const PARTITION = ['gap', 'overlap', 'sliver', 'unmatched-vertex', 'crosses-division'];
const of = (world: World) => findingsOf(checkAll(world)).filter(({ rule }) => PARTITION.includes(rule));
const told = (world: World) => of(world).map(({ id }) => id);
const a = communityCode('a');
const whole = 'aaa\naaa';

describe('a vertex that one side lacks', () => {
  test('in the middle of a common border', () => {
    const grids = {
      A: { shape: [[path(0, 0, 1, 0, 1, 1, 1, 2, 0, 2)]] },
      B: { shape: [[path(1, 0, 3, 0, 3, 2, 1, 2)]] },
    };
    const [finding, ...more] = of(plan('ABB\nABB', { communities: whole, grids }));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ id: 'unmatched-vertex:B+A', at: place(1, 1), severity: 'warning' });
    expect(finding!.params['places']).toBe(1);
  });
  test('several on one border are one finding', () => {
    const grids = {
      A: { shape: [[path(0, 0, 1, 0, 1, 0.5, 1, 1, 1, 1.5, 1, 2, 0, 2)]] },
      B: { shape: [[path(1, 0, 3, 0, 3, 2, 1, 2)]] },
    };
    const [finding, ...more] = of(plan('ABB\nABB', { communities: whole, grids }));
    expect(more).toEqual([]);
    expect(finding!.params['places']).toBe(3);
  });
  test('where three grids meet', () => {
    const grids = { A: { shape: [[rectangle(0, 0, 1, 2)]] } };
    expect(told(plan('ABB\nACC', { communities: whole, grids }))).toEqual(['unmatched-vertex:A+B+C']);
  });
  test('round a hole', () => {
    const grids = {
      A: { shape: [[rectangle(0, 0, 3, 3), reversed(path(1, 1, 1.5, 1, 2, 1, 2, 2, 1, 2))]] },
      B: { shape: [[path(1, 1, 2, 1, 2, 2, 1, 2)]] },
    };
    expect(told(plan('AAA\nABA\nAAA', { grids }))).toEqual(['unmatched-vertex:B+A']);
  });
  test('of a community on its own outline, which the grid along it has', () => {
    const { grids, divisions } = plan('A', { communities: 'a' });
    const grid = { ...grids.get('A')!, shape: [[path(0, 0, 0.5, 0, 1, 0, 1, 1, 0, 1)]] };
    expect(told(createWorld({ grids: [grid], divisions: divisions.values() }))).toEqual([`unmatched-vertex:${a}+A`]);
  });
  test('within the pixel of the border, though not exactly on it', () => {
    const [x, y] = place(1.5, 1);
    const grids = {
      A: { shape: [[[...path(0, 0, 1, 0), x, y, ...path(2, 2, 0, 2)]]] },
      B: { shape: [[path(1, 0, 3, 0, 3, 2, 2, 2)]] },
    };
    expect(told(plan('ABB\nABB', { grids }))).toEqual(['unmatched-vertex:B+A']);
  });
});

describe('what is none', () => {
  test('a corner of a gap on the border of a neighbour', () => {
    const grids = {
      A: { shape: [[rectangle(0, 0, 1, 2)]] },
      B: { shape: [[path(1, 0, 3, 0, 3, 2, 1, 2, 1, 1.5, 1.5, 1, 1, 0.5)]] },
    };
    expect(told(plan('ABB\nABB', { communities: whole, grids }))).toEqual([`gap:${a}`]);
  });
  test('a corner of an overlap', () => {
    const grids = {
      A: { shape: [[rectangle(0, 0, 1, 2)]] },
      B: { shape: [[path(1, 0, 3, 0, 3, 2, 1, 2, 1, 1.5, 0.5, 1, 1, 0.5)]] },
    };
    expect(told(plan('ABB\nABB', { communities: whole, grids }))).toEqual(['overlap:A+B']);
  });
  test('grids that only touch in a place', () => {
    expect(told(plan('A.\n.B'))).toEqual([]);
  });
});

test('on the rim, where beyond there is nothing', () => {
  // B is lower than A, and the corner of B on the side of A is a vertex of A’s border as well
  const grids = { A: { shape: [[rectangle(0, 0, 1, 2)]] }, B: { shape: [[rectangle(1, 0, 2, 1)]] } };
  expect(told(plan('A.\nAB', { grids }))).toEqual(['unmatched-vertex:A+B']);
});
