import { describe, expect, test } from 'vitest';
import { path, place, plan, rectangle, type PlanOptions } from '../../test/drawing';
import { done, refused } from '../../test/do-edit';
import { brokenEdges, brokenRings, unevenCommunities } from '../../test/laws/laws';
import { area2OfShape } from '../geometry/ring';
import type { Position } from '../geometry/lattice';

const move = (from: Position, to: Position) => ({ edit: 'move-vertex', from, to, keepBuildingsWhole: false }) as const;

function after(drawing: string, from: Position, to: Position, options: PlanOptions = {}) {
  const world = plan(drawing, options);
  return { world, patch: done(world, move(from, to)) };
}
const communities = 'aaa\naaa\naaa';
const four = 'ABB\nACC\nACC';

describe('a vertex goes elsewhere', () => {
  test('in every grid that has it', () => {
    const { world, patch } = after(four, place(1, 2), place(1.3, 2.2), { communities, street: true });
    expect(Object.keys(patch.grids!).sort()).toEqual(['A', 'B', 'C']);
    expect(world.grids.get('B')!.shape).toEqual([[path(1, 3, 1.3, 2.2, 3, 2, 3, 3)]]);
    expect([brokenEdges(world), brokenRings(world, world.grids.keys()), unevenCommunities(world)]).toEqual([
      [],
      [],
      [],
    ]);
  });
  test('grids that do not have it keep their rows', () => {
    const world = plan('ABC\nABC', { communities: 'aaa\naaa' });
    done(world, { edit: 'split', grid: 'A', lines: [path(-1, 1, 2, 1)], keepBuildingsWhole: false });
    const c = world.grids.get('C');
    done(world, move(place(1, 1), place(1.2, 0.9)), 'e2');
    expect(world.grids.get('C')).toBe(c);
  });
  test('on the rim of a hole, in the grid round it and in the one inside', () => {
    const { world } = after('AAA\nABA\nAAA', place(1, 1), place(0.7, 0.8), { communities });
    expect(world.grids.get('B')!.shape).toEqual([[path(0.7, 0.8, 2, 1, 2, 2, 1, 2)]]);
    expect(area2OfShape(world.grids.get('A')!.shape) + area2OfShape(world.grids.get('B')!.shape)).toBe(2 * 9e6);
  });
  test('beside a blind spot, which shrinks or grows with it', () => {
    expect(after('A.B', place(1, 0), place(1.5, 0)).world.grids.get('A')!.shape).toEqual([
      [path(0, 0, 1.5, 0, 1, 1, 0, 1)],
    ]);
    expect(after('A.B', place(1, 0), place(0.5, 0)).world.grids.get('A')!.shape).toEqual([
      [path(0, 0, 0.5, 0, 1, 1, 0, 1)],
    ]);
  });
  test('on the outer rim, where no division says where that is', () => {
    const { world, patch } = after('AB', place(1, 0), place(1.2, -0.5));
    expect(Object.keys(patch.grids!)).toEqual(['A', 'B']);
    expect(world.grids.get('B')!.shape).toEqual([[path(1, 1, 1.2, -0.5, 2, 0, 2, 1)]]);
  });
  test('along its own border, which grows shorter: nothing is left at the old place', () => {
    const { world } = after(four, place(1, 2), place(2, 2), { communities });
    expect(world.grids.get('B')!.shape).toEqual([[path(1, 3, 2, 2, 3, 2, 3, 3)]]);
    expect(world.grids.get('A')!.shape).toEqual([[path(0, 0, 1, 0, 2, 2, 1, 3, 0, 3)]]);
  });
  test('past a place level with another vertex, but not through it', () => {
    expect(after(four, place(1, 2), place(0.2, 1), { communities }).world.grids.get('C')!.shape).toEqual([
      [path(0.2, 1, 1, 0, 3, 0, 3, 2)],
    ]);
  });
});

describe('refused', () => {
  const why = (drawing: string, from: Position, to: Position, options: PlanOptions = {}) =>
    refused(plan(drawing, options), move(from, to));
  test.each<[string, Position]>([
    ['onto another vertex', place(1, 0)],
    ['onto a border', place(2, 0)],
    ['over a border, out of the plan', place(2, -1)],
    ['over the rim to the north', place(2, 4)],
    ['onto the rim', place(2, 3)],
    ['onto the end of its own border', place(3, 2)],
  ])('%s', (_what, to) => {
    expect(why('ABB\nACC\nACC', place(1, 2), to, { communities }).refused).toBe('would-cross');
  });
  test('over another grid’s vertex, with the place that is in the way', () => {
    // D's corner at 2,1 stands between the old border of A and the new one
    expect(why('ABBB\nACCB\nACCB\nAADD', place(1, 3), place(3.5, 0.5), {}).refused).toBe('would-cross');
    expect(why('ABC\nABC', place(1, 2), place(2.5, 2.5))).toMatchObject({ refused: 'would-cross' });
  });
  test('so far that a grid would turn over', () => {
    expect(why('AB', place(0, 0), place(1.5, 0.5)).refused).toBe('would-cross');
    const triangle = { shape: [[path(0, 0, 1, 0, 0, 1)]] };
    expect(why('A', place(1, 0), place(-1, 0.2), { grids: { A: triangle } }).refused).toBe('would-cross');
  });
  test('on the border of a community or sub-district', () => {
    expect(why('AB', place(1, 0), place(1.2, 0), { communities: 'ab' })).toMatchObject({
      refused: 'division-border',
      at: place(1, 0),
      params: { division: 'a社区' },
    });
    expect(why(four, place(0, 0), place(0.1, 0.1), { communities, street: true }).refused).toBe('division-border');
  });
  test('where there is no vertex, though there is a border', () => {
    expect(why('AB', place(1, 0.5), place(1.2, 0.5))).toEqual({
      refused: 'no-vertex-here',
      at: place(1, 0.5),
      params: {},
    });
    expect(why('AB', place(0.5, 0.5), place(0.6, 0.5)).refused).toBe('no-vertex-here');
  });
  test('to where it is', () => {
    expect(why('AB', place(1, 0), place(1, 0))).toEqual({ refused: 'nothing-changes', at: place(1, 0), params: {} });
  });
  test('to the other side of the earth', () => {
    expect(why('AB', place(1, 0), [-1_200_000_000, -500_000_000]).refused).toMatch(/too-wide|would-cross/);
  });
  test('to a place that is no number', () => {
    expect(why('AB', place(1, 0), [NaN, 0]).refused).toBe('bad-geometry');
    expect(why('AB', [0.5, 0], place(1, 0)).refused).toBe('bad-geometry');
  });
});

describe('a house in the way', () => {
  const houses = { h: [1.2, 1.2, 1.7, 1.6] } as const;
  const around = (keepBuildingsWhole: boolean) => {
    const world = plan(four, { communities, houses });
    done(world, { ...move(place(1, 2), place(1.6, 2)), keepBuildingsWhole });
    return world;
  };
  test('is cut where nobody asks for more', () => {
    expect(around(false).holders[0]!.map(({ grid }) => grid)).toEqual(['C', 'A']);
  });
  test('is gone round where it should stay whole: it stays with the side that has most', () => {
    const world = around(true);
    expect(world.holders[0]).toEqual([{ grid: 'C', share: 1 }]);
    expect([brokenEdges(world).filter((edge) => !edge.endsWith('open')), unevenCommunities(world)]).toEqual([[], []]);
  });
});

test('what lies in the way of neither border does not stop it: a hole elsewhere in the grid', () => {
  const world = plan('AAAAA\nABAAA\nAAAAC', { communities: 'aaaaa\naaaaa\naaaaa' });
  done(world, move(place(4, 1), place(3.5, 1.5)));
  expect(world.grids.get('C')!.shape).toEqual([[path(3.5, 1.5, 4, 0, 5, 0, 5, 1)]]);
  expect(world.grids.get('B')!.shape).toEqual([[rectangle(1, 1, 2, 2)]]);
});
