import { describe, expect, test } from 'vitest';
import { path, place, plan, rectangle, type PlanOptions } from '../../test/drawing';
import { done, refused } from '../../test/do-edit';
import { brokenEdges, brokenRings, unevenCommunities } from '../../test/laws/laws';
import type { Position } from '../geometry/lattice';
import { fuzzVerb, randomBorder, randomStep } from '../../test/laws/fuzz-verb';
import { boxOfShape } from '../geometry/box';
import type { World } from '../plan/world';

const add = (from: Position, to: Position, at: Position) =>
  ({ edit: 'add-vertex', from, to, place: at, keepBuildingsWhole: false }) as const;

const broken = (world: World) => [
  ...brokenEdges(world),
  ...brokenRings(world, world.grids.keys()),
  ...unevenCommunities(world),
];

const drawing = 'AABB\nAABB\nCCCC';
const communities = 'aaaa\naaaa\naaaa';
/** The border between A and B. */
const [low, high] = [place(2, 1), place(2, 3)];

describe('an edge is bent', () => {
  test.each<[string, Position, Position]>([
    ['in both grids that have it', low, high],
    ['whichever way it is named', high, low],
  ])('%s', (_what, from, to) => {
    const world = plan(drawing, { communities, street: true });
    const before = world.grids.get('C');
    done(world, add(from, to, place(2.6, 1.8)));
    expect(world.grids.get('A')!.shape).toEqual([[path(0, 1, 2, 1, 2.6, 1.8, 2, 3, 0, 3)]]);
    expect(world.grids.get('B')!.shape).toEqual([[path(2, 1, 4, 1, 4, 3, 2, 3, 2.6, 1.8)]]);
    expect(world.grids.get('C')).toBe(before);
    expect(broken(world)).toEqual([]);
  });
  test('to a place on it, which only adds the vertex', () => {
    const world = plan(drawing, { communities });
    done(world, add(low, high, place(2, 2)));
    expect(world.grids.get('A')!.shape).toEqual([[path(0, 1, 2, 1, 2, 2, 2, 3, 0, 3)]]);
    expect(broken(world)).toEqual([]);
  });
  test('on the rim of a hole, in the grid round it and in the one inside', () => {
    const world = plan('AAA\nABA\nAAA', { communities: 'aaa\naaa\naaa' });
    done(world, add(place(1, 1), place(2, 1), place(1.5, 0.5)));
    expect(world.grids.get('B')!.shape).toEqual([[path(1, 1, 1.5, 0.5, 2, 1, 2, 2, 1, 2)]]);
    expect(broken(world)).toEqual([]);
  });
  test('on the outer rim, where no division says where that is, and beside a blind spot', () => {
    const world = plan('A.B');
    done(world, add(place(1, 0), place(1, 1), place(1.5, 0.5)));
    expect(world.grids.get('A')!.shape).toEqual([[path(0, 0, 1, 0, 1.5, 0.5, 1, 1, 0, 1)]]);
  });
  test('on the outline of a division by no more than rounding, in the division too', () => {
    const world = plan('AB', { communities: 'ab', street: true });
    done(world, add(place(1, 0), place(1, 1), place(1.003, 0.5)));
    for (const { shape } of [world.grids.get('A')!, world.divisions.get('330199009001')!])
      expect(shape).toEqual([[path(0, 0, 1, 0, 1.003, 0.5, 1, 1, 0, 1)]]);
    expect(broken(world)).toEqual([]);
  });
});

describe('refused', () => {
  const why = (from: Position, to: Position, at: Position, options: PlanOptions = { communities }) =>
    refused(plan(drawing, options), add(from, to, at));
  test('where nobody has this edge', () => {
    const answer = { refused: 'no-edge-here', at: place(2, 0), params: {} };
    expect(why(place(2, 0), high, place(2.5, 2))).toEqual(answer);
    expect(why(low, place(2, 2), place(2.5, 2)).refused).toBe('no-edge-here');
    expect(why(low, low, place(2.5, 2)).refused).toBe('no-edge-here');
  });
  test.each<[string, Position]>([
    ['onto another vertex', place(4, 3)],
    ['onto a border', place(3, 1)],
    ['over a border', place(2.5, 0.5)],
    ['out of the plan', place(5, 2)],
    ['over a vertex', place(4.5, 0.5)],
  ])('%s', (_what, at) => {
    expect(why(low, high, at).refused).toBe('would-cross');
  });
  test('over a grid that stands in the way as a whole', () => {
    const world = plan('AABBBB\nAABBCB\nAABBBB');
    expect(refused(world, add(place(2, 0), place(2, 3), place(5.9, 1.5)))).toMatchObject({ refused: 'would-cross' });
  });
  test('where a neighbour has a longer edge there, which would stay', () => {
    const world = plan('AAB\nCCB', { grids: { B: { shape: [[rectangle(2, 0, 3, 2)]] } } });
    expect(refused(world, add(place(2, 1), place(2, 2), place(2.5, 1.5)))).toMatchObject({ refused: 'would-cross' });
    const overshooting = plan('AB', { grids: { B: { shape: [[path(1, 0, 2, 0, 2, 2, 1, 2)]] } } });
    expect(refused(overshooting, add(place(1, 0), place(1, 1), place(0.5, 0.5))).refused).toBe('would-cross');
  });
  test('on the outline of a division, by more than rounding', () => {
    const answer = { refused: 'division-border', at: place(1.004, 0.5), params: { division: 'a社区' } };
    const world = plan('AB', { communities: 'ab' });
    expect(refused(world, add(place(1, 0), place(1, 1), place(1.004, 0.5)))).toEqual(answer);
  });
  test('little by little', () => {
    const world = plan('AB', { communities: 'ab' });
    done(world, add(place(1, 0), place(1, 1), place(1.003, 0.5)));
    expect(refused(world, add(place(1, 0), place(1.003, 0.5), place(1.004, 0.25))).refused).toBe('division-border');
  });
  test('to one of its ends', () => {
    expect(why(low, high, high)).toEqual({ refused: 'nothing-changes', at: high, params: {} });
  });
  test('on the border of a locked grid', () => {
    const world = plan(drawing, { grids: { B: { locked: [[rectangle(2, 1, 4, 3)]] } } });
    expect(refused(world, add(low, high, place(2.5, 2)))).toMatchObject({
      refused: 'locked',
      params: { grid: 'B网格' },
    });
    expect(refused(world, add(low, high, place(2, 2)))).toMatchObject({ refused: 'locked' });
  });
  test('places that are none', () => {
    expect(why([NaN, 0], high, low).refused).toBe('bad-geometry');
    expect(why(low, [0.5, 1], low).refused).toBe('bad-geometry');
    expect(why(low, high, [1e300, 0]).refused).toBe('bad-geometry');
    expect(why(low, high, [] as unknown as Position).refused).toBe('bad-geometry');
  });
  test('to the other side of the earth', () => {
    expect(why(low, high, [-1_200_000_000, -500_000_000]).refused).toMatch(/too-wide|would-cross/);
  });
});

test('a house in the way is gone round where it should stay whole', () => {
  const world = plan(drawing, { communities, houses: { h: [2.1, 1.6, 2.6, 2.3] } });
  done(world, { ...add(low, high, place(2.4, 2)), keepBuildingsWhole: true });
  expect(world.holders[0]).toEqual([{ grid: 'B', share: 1 }]);
  expect(broken(world)).toEqual([]);
});

test('a house that stands at the border of a division, and is entered by no more than rounding, stops nothing', () => {
  const world = plan('AB', { communities: 'ab', houses: { h: [1, 0.2, 1.4, 0.8] } });
  done(world, { ...add(place(1, 0), place(1, 1), place(1.003, 0.5)), keepBuildingsWhole: true });
  expect(broken(world)).toEqual([]);
});

test.each([1, 2, 3, 4, 5])('over and over, on borders and off them: seed %i', (seed) => {
  const tally = fuzzVerb(seed, 60, (random, world) => {
    const { grid, from, to } = randomBorder(random, world);
    const share = random.next();
    const on: Position = [
      Math.round(from[0] + (to[0] - from[0]) * share),
      Math.round(from[1] + (to[1] - from[1]) * share),
    ];
    const { minX, maxX } = boxOfShape(grid.shape);
    const keepBuildingsWhole = random.chance(0.5);
    return { edit: 'add-vertex', from, to, place: randomStep(random, on, maxX - minX), keepBuildingsWhole };
  });
  expect(tally.get('done')).toBeGreaterThan(20);
});
