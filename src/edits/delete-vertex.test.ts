import { describe, expect, test } from 'vitest';
import { community, path, place, plan, type PlanOptions } from '../../test/drawing';
import { done, refused } from '../../test/do-edit';
import { brokenEdges, brokenRings, unevenCommunities } from '../../test/laws/laws';
import type { Position } from '../geometry/lattice';
import { fuzzVerb, randomBorder } from '../../test/laws/fuzz-verb';
import { createWorld, type World } from '../plan/world';

const remove = (vertex: Position) => ({ edit: 'delete-vertex', vertex, keepBuildingsWhole: false }) as const;

const broken = (world: World) => [
  ...brokenEdges(world),
  ...brokenRings(world, world.grids.keys()),
  ...unevenCommunities(world),
];

const corner = 'AAB\nAAB\nABB';
const communities = 'aaa\naaa\naaa';

describe('a vertex goes, the border runs straight', () => {
  test('in both grids that have it', () => {
    const world = plan(corner, { communities, street: true });
    done(world, remove(place(1, 1)));
    expect(world.grids.get('A')!.shape).toEqual([[path(0, 0, 1, 0, 2, 1, 2, 3, 0, 3)]]);
    expect(world.grids.get('B')!.shape).toEqual([[path(1, 0, 3, 0, 3, 3, 2, 3, 2, 1)]]);
    expect(broken(world)).toEqual([]);
  });
  test('also one on a straight border', () => {
    const world = plan('AB\nAB', { communities: 'aa\naa' });
    done(world, {
      edit: 'add-vertex',
      from: place(1, 0),
      to: place(1, 2),
      place: place(1, 1),
      keepBuildingsWhole: true,
    });
    done(world, remove(place(1, 1)));
    expect(world.grids.get('A')!.shape).toEqual([[path(0, 0, 1, 0, 1, 2, 0, 2)]]);
    expect(broken(world)).toEqual([]);
  });
  test('of a hole', () => {
    const world = plan('AAA\nABA\nAAA', { communities });
    done(world, remove(place(1, 1)));
    expect(world.grids.get('B')!.shape).toEqual([[path(1, 2, 2, 1, 2, 2)]]);
    expect(broken(world)).toEqual([]);
  });
  test('of the outer rim, where no division says where that is', () => {
    const world = plan('AB');
    done(world, remove(place(2, 1)));
    expect(world.grids.get('B')!.shape).toEqual([[path(1, 0, 2, 0, 1, 1)]]);
  });
  test('of a division’s outline, where that stays within rounding of the imported one', () => {
    const world = plan('AB', { communities: 'ab', street: true });
    done(world, {
      edit: 'add-vertex',
      from: place(1, 0),
      to: place(1, 1),
      place: place(1.003, 0.5),
      keepBuildingsWhole: true,
    });
    done(world, remove(place(1.003, 0.5)));
    for (const { shape } of [world.grids.get('A')!, world.divisions.get('330199009001')!])
      expect(shape).toEqual([[path(0, 0, 1, 0, 1, 1, 0, 1)]]);
    expect(broken(world)).toEqual([]);
  });
});

describe('refused', () => {
  const why = (
    vertex: Position,
    drawing = corner,
    options: PlanOptions = { communities: drawing.replace(/[^\n]/g, 'a') },
  ) => refused(plan(drawing, options), remove(vertex));
  test('where there is none', () => {
    const at = place(1.5, 1);
    expect(why(at)).toEqual({ refused: 'no-vertex-here', at, params: {} });
    // only the community has this one
    expect(why(place(2, 0), 'A.').refused).toBe('no-vertex-here');
  });
  test('where more than two borders meet', () => {
    const at = place(2, 3);
    expect(why(at)).toEqual({ refused: 'is-junction', at, params: {} });
    expect(why(place(1, 1), 'AB\nCD').refused).toBe('is-junction');
    // B and C touch in a corner
    expect(why(place(1, 1), 'AB\nCA').refused).toBe('is-junction');
  });
  test('of a triangle: nothing would be left', () => {
    const world = plan('AB');
    done(world, remove(place(0, 0)));
    expect(refused(world, remove(place(0, 1)))).toEqual({
      refused: 'would-vanish',
      at: place(0, 1),
      params: { grid: 'A网格' },
    });
  });
  test('of a triangle in a hole', () => {
    const world = plan('AAA\nABA\nAAA', { communities });
    done(world, remove(place(1, 1)));
    expect(refused(world, remove(place(2, 2)))).toMatchObject({ refused: 'would-vanish' });
  });
  test.each<[string, string, Position]>([
    ['over a grid', 'AAAA\nAAAA\nACAA\nAAAA', place(1, 1)],
    ['through another vertex', 'AAAA\nAACA\nAAAA\nAAAA', place(2, 2)],
  ])('where the straight border would run %s', (_what, drawing, at) => {
    expect(why(place(0, 0), drawing, {})).toEqual({ refused: 'would-cross', at, params: {} });
  });
  test('where the straight border would run along another', () => {
    const shapes = {
      A: { shape: [[path(0, 0, 2, 0, 1, 1, 2, 2, 0, 2)]] },
      B: { shape: [[path(2, 0, 3, 0, 3, 2, 2, 2)]] },
    };
    expect(why(place(1, 1), 'AB', { grids: shapes }).refused).toBe('would-cross');
  });
  test('where a neighbour’s longer edge runs through it, which would stay', () => {
    const shapes = {
      A: { shape: [[path(0, 0, 1, 0, 1, 1, 0, 2)]] },
      B: { shape: [[path(1, 0, 2, 0, 2, 2, 1, 2)]] },
    };
    expect(why(place(1, 1), 'AB', { grids: shapes })).toMatchObject({ refused: 'would-cross', at: place(1, 1) });
  });
  test('on the outline of a division, where it would move by more than rounding', () => {
    const at = place(2, 0);
    expect(why(at, 'AB', { communities: 'ab' })).toEqual({
      refused: 'division-border',
      at,
      params: { division: 'b社区' },
    });
  });
  test('on the outline of a division, little by little', () => {
    // a bow of 4 units: its vertices lie near enough to the straight line between others, but not all of them to the last one
    const bow = [1.002, 0.25, 1.004, 0.5, 1.002, 0.75] as const;
    const shapes = [
      [[path(0, 0, 1, 0, ...bow, 1, 1, 0, 1)]],
      [[path(1, 0, 2, 0, 2, 1, 1, 1, ...[4, 5, 2, 3, 0, 1].map((i) => bow[i]!))]],
    ];
    const world = createWorld({
      grids: [...plan('AB', { communities: 'ab' }).grids.values()].map((grid, i) => ({ ...grid, shape: shapes[i]! })),
      divisions: shapes.map((shape, i) => community('ab'[i]!, shape)),
    });
    done(world, remove(place(1.004, 0.5)));
    done(world, remove(place(1.002, 0.25)), 'e2');
    expect(refused(world, remove(place(1.002, 0.75)))).toMatchObject({
      refused: 'division-border',
      at: place(1.004, 0.5),
    });
    expect(broken(world)).toEqual([]);
  });
  test('on the border of a locked grid', () => {
    const world = plan(corner, { grids: { B: { locked: [] } } });
    expect(refused(world, remove(place(1, 1)))).toMatchObject({ refused: 'locked', params: { grid: 'B网格' } });
  });
  test('a place that is none', () => {
    expect(why([NaN, 0]).refused).toBe('bad-geometry');
    expect(why([1, 2, 3] as unknown as Position).refused).toBe('bad-geometry');
  });
});

test('a house in the way is gone round where it should stay whole', () => {
  const world = plan(corner, { communities, houses: { h: [1.2, 0.5, 1.6, 0.95] } });
  done(world, { ...remove(place(1, 1)), keepBuildingsWhole: true });
  expect(world.holders[0]!.length).toBe(1);
  expect(broken(world)).toEqual([]);
});

test.each([1, 2, 3, 4, 5])('over and over: seed %i', (seed) => {
  const tally = fuzzVerb(seed, 60, (random, world) => ({
    edit: 'delete-vertex',
    vertex: randomBorder(random, world).from,
    keepBuildingsWhole: random.chance(0.5),
  }));
  expect(tally.get('done')).toBeGreaterThan(10);
});
