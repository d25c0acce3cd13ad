import { describe, expect, test } from 'vitest';
import { draw, path, place, plan, rectangle, type PlanOptions } from '../../test/drawing';
import { done, refused } from '../../test/do-edit';
import { brokenEdges, brokenRings, unevenCommunities } from '../../test/laws/laws';
import { fuzzVerb } from '../../test/laws/fuzz-verb';
import { randomPath } from '../../test/laws/random-edit';
import type { Line } from '../geometry/lattice';

const edit = (line: Line, grid = 'A') => ({ edit: 'reshape', grid, line, keepBuildingsWhole: false }) as const;

/** All in one community, unless said otherwise. */
const inOne = (drawing: string, options: PlanOptions = {}) =>
  plan(drawing, { communities: drawing.replace(/[^\n]/g, 'a'), ...options });

/** The drawing after a reshape of A. */
function after(drawing: string, line: Line, options: PlanOptions = {}): string {
  const world = inOne(drawing, options);
  done(world, edit(line));
  expect(brokenRings(world, world.grids.keys())).toEqual([]);
  return draw(world);
}

const why = (drawing: string, line: Line, options: PlanOptions = {}) => refused(inOne(drawing, options), edit(line));

describe('outside, what a stretch encloses with the border is taken', () => {
  test('from border to border', () => {
    expect(after('AABB\nAABB', path(2, 0, 3, 0, 3, 1, 2, 1))).toBe('AABB\nAAAB');
  });
  test('by a line that begins and ends inside', () => {
    expect(after('AABB\nAABB\nAABB', path(1.5, 1, 3, 1, 3, 2, 1.2, 1.8))).toBe('AABB\nAAAB\nAABB');
  });
  test('from several neighbours, whose common border it runs over', () => {
    expect(after('AABBB\nAABCC\nAACCC', path(2, 3, 4, 3, 4, 0, 2, 0))).toBe('AAAAB\nAAAAC\nAAAAC');
  });
  test('from nobody', () => {
    expect(after('AA.BB', path(2, 0, 4, 0, 4, 1, 2, 1))).toBe('AAAAB');
  });
  test('by one line in many places', () => {
    const line = path(2, 0, 3, 0, 3, 1, 2, 1, 2, 2, 4, 2, 4, 3, 2, 3);
    expect(after('AABBB\nAABBB\nAABBB', line)).toBe('AAAAB\nAABBB\nAAABB');
  });
  test('by a closed line along its border', () => {
    expect(after('AABB\nAABB', path(2, 0, 3, 0, 3, 1, 2, 1, 2, 0))).toBe('AABB\nAAAB');
  });
  test('with the curls of the line inside, and without those outside', () => {
    const inwards = path(2, 0, 5, 0, 5, 2, 4, 2, 4, 1, 3, 1, 3, 2, 4, 2, 4, 3, 2, 3);
    expect(after('AABBBB\nAABBBB\nAABBBB', inwards)).toBe('AAAABB\nAAAAAB\nAAAAAB');
    const outwards = path(2, 0, 3, 0, 3, 1, 4, 1, 4, 2, 3, 2, 3, 1, 2, 1);
    expect(after('AABBBB\nAABBBB\nAABBBB', outwards)).toBe('AABBBB\nAABBBB\nAAABBB');
  });
  test('in a hole, where a line makes two cells, the smaller one', () => {
    const hole = 'AAAAA\nABBBA\nABBBA\nAAAAA';
    expect(after(hole, path(2, 1, 2, 3))).toBe('AAAAA\nAABBA\nAABBA\nAAAAA');
    expect(after(hole, path(0.5, 2, 3, 2, 3, 0.5))).toBe('AAAAA\nABBBA\nAAABA\nAAAAA');
    expect(after('AAAAA\nABBCA\nABCCA\nAAAAA', path(3, 1, 3, 3))).toBe('AAAAA\nABBAA\nABCAA\nAAAAA');
  });
  test('but not what lies in another community', () => {
    const options = { communities: 'aaaabb\naaaabb' };
    expect(after('AABBCC\nAABBCC', path(2, 0, 5, 0, 5, 1, 2, 1), options)).toBe('AABBCC\nAAAACC');
  });
  test('nor what it reaches only through another community, or through a grid of one', () => {
    const line = path(2, 0, 4, 0, 4, 1, 2, 1);
    expect(why('AACBB', line, { communities: 'aabaa' })).toMatchObject({ refused: 'outside', at: place(3, 0.5) });
    const stranger = { grids: { C: { community: '330199009002' } } };
    expect(why('AACBB', line, stranger)).toMatchObject({ refused: 'outside' });
  });
  test('without communities only what somebody has', () => {
    const alone = { communities: undefined };
    expect(after('AABB\nAABB', path(2, 0, 3, 0, 3, 1, 2, 1), alone)).toBe('AABB\nAAAB');
    expect(after('AAB\nAA.', path(2, 2, 3, 2, 3, 1.5, 2, 1.5), alone)).toBe('AA+\nAA.');
    expect(why('AA.', path(2, 0, 3, 0, 3, 1, 2, 1), alone)).toMatchObject({ refused: 'outside' });
  });
});

describe('inside, a stretch cuts the grid: the smaller side is given', () => {
  test('to the neighbour', () => {
    expect(after('AAAB\nAAAB', path(3, 2, 2, 2, 2, 1, 3, 1))).toBe('AABB\nAAAB');
  });
  test('with the longest common border', () => {
    expect(after('AAAA\nAAAA\nAAAA\nBCCC', path(0, 2, 4, 2))).toBe('AAAA\nAAAA\nCCCC\nBCCC');
    expect(after('AAAA\nAAAA\nAAAA\nBBCB', path(-1, 2, 5, 2))).toBe('AAAA\nAAAA\nBBBB\nBBCB');
  });
  test('of those in the community', () => {
    const communities = 'aaaa\naaaa\naaaa\nabbb';
    expect(after('AAAA\nAAAA\nAAAA\nBCCC', path(0, 2, 4, 2), { communities })).toBe('AAAA\nAAAA\nBBBB\nBCCC');
  });
  test('also when there are several pieces', () => {
    expect(after('BAAAAC', path(2, -1, 2, 2, 4, 2, 4, -1))).toBe('BBAACC');
  });
  test('and a piece that has only another piece beside it goes where that goes', () => {
    expect(after('AAAAB', path(2, -1, 2, 2, 3, 2, 3, -1))).toBe('AABBB');
  });
  test('of each part of a grid by itself', () => {
    expect(after('BBBBBB\nAA.AAA', path(4, 0, 4, 1))).toBe('BBBBBB\nAA.BAA');
  });
  test('while what another grid claims too is left to that', () => {
    const overlapping = { grids: { B: { shape: [[rectangle(4, 0, 6, 1)]] } } };
    expect(after('AAAAABCC', path(3, 0, 3, 1), overlapping)).toBe('AAABBBCC');
  });
});

describe('both in one line', () => {
  test('the border swings to either side', () => {
    const line = path(3, 0, 4, 0, 4, 2, 2, 2, 2, 4, 3, 4);
    expect(after('AAABBB\nAAABBB\nAAABBB\nAAABBB', line)).toBe('AABBBB\nAABBBB\nAAAABB\nAAAABB');
  });
  test('the result is an exact partition, with the new vertices in all who meet there', () => {
    const world = inOne('AAABBB\nAAABBB\nCCCCCC', { street: true });
    done(world, edit(path(2.713, 0.5, 4.2, 1.77, 2.1, 2.413, 2.9, 3.5)));
    expect([brokenEdges(world), brokenRings(world, world.grids.keys()), unevenCommunities(world)]).toEqual([
      [],
      [],
      [],
    ]);
    expect(draw(world)).toBe('AABBBB\nAAABBB\nCCCCCC');
  });
  test('ground beside a piece that is given away is not taken', () => {
    // it cuts off the right half of A, and comes back to it from outside
    const line = path(2, 3, 2, -1, 6, -1, 6, 1, 4, 1);
    expect(after('AAAABBBB\nAAAABBBB', line)).toBe('AABBBBBB\nAABBBBBB');
  });
});

describe('refused, with the place', () => {
  test.each<[string, Line, readonly [number, number]]>([
    ['a line that misses it', path(4, 1, 6, 1), place(4, 1)],
    ['a line that ends inside', path(4, 1, 1.5, 1), place(1.5, 1)],
    ['a line that begins inside', path(1.5, 1, 4, 1), place(1.5, 1)],
    ['a line that does not leave it', path(1, 1, 2, 1.2), place(2, 1.2)],
    ['a line along its border', path(3, -1, 3, 4), place(3, -1)],
    ['a line that touches a corner', path(2, 4, 4, 2), place(2, 4)],
    ['a line out and back the same way', path(2, 1, 5, 1, 2, 1), place(2, 1)],
    ['a loop inside', path(1, 1, 2, 1, 2, 2, 1, 1), place(1, 1)],
    ['a loop outside', path(4, 1, 5, 1, 5, 2, 4, 1), place(4, 1)],
    ['a loop round it', path(-1, -1, 7, -1, 7, 4, -1, 4, -1, -1), place(-1, -1)],
    ['a loop that touches the border once', path(3, 1, 5, 1, 5, 2, 3, 1), place(3, 1)],
    ['a loop on a stalk', path(2, 1, 4, 1, 5, 1, 5, 2, 4, 2, 4, 1), place(2, 1)],
  ])('%s', (_what, line, at) => {
    expect(why('AAABBB\nAAABBB\nAAABBB', line)).toEqual({ refused: 'line-encloses-nothing', at, params: {} });
  });
  test('a loop round a hole, free or on a stalk', () => {
    const drawing = 'AAAAA\nAAAAA\nAABAA\nAAAAA\nAAAAA';
    const loop = path(1, 1, 4, 1, 4, 4, 1, 4, 1, 1);
    expect(why(drawing, loop).refused).toBe('line-encloses-nothing');
    expect(why(drawing, [...path(0, 0), ...loop]).refused).toBe('line-encloses-nothing');
  });
  test('a piece that nobody can take', () => {
    expect(why('AAA\nAAA', path(1, -1, 1, 3))).toEqual({ refused: 'no-neighbour', at: place(0.5, 1), params: {} });
    const other = { communities: 'aaab' };
    expect(why('AAAB', path(2, -1, 2, 3), other)).toMatchObject({ refused: 'no-neighbour' });
  });
  test('a neighbour that would lose everything', () => {
    const line = path(2, 0, 3, 0, 3, 1, 2, 1);
    expect(why('AABC', line)).toMatchObject({ refused: 'would-vanish', params: { grid: 'B网格' } });
  });
  test('a grid that is not there, not drawn, retired or locked', () => {
    const line = path(1, -1, 1, 2);
    expect(why('B', line)).toMatchObject({ refused: 'unknown-grid', params: { grid: 'A' } });
    expect(why('AB', line, { grids: { A: { shape: [] } } })).toMatchObject({ refused: 'not-drawn' });
    const retired = { at: '2026-01-01T00:00:00Z', reason: '…' };
    expect(why('AB', line, { grids: { A: { shape: [], retired } } })).toMatchObject({ refused: 'retired' });
    expect(why('AB', line, { grids: { A: { locked: [[rectangle(0, 0, 1, 1)]] } } })).toMatchObject({
      refused: 'locked',
    });
  });
  test('a line that is none', () => {
    expect(why('AB', [NaN, 0, 1, 1])).toMatchObject({ refused: 'bad-geometry' });
    expect(why('AB', [])).toMatchObject({ refused: 'bad-geometry' });
    expect(
      why(
        'AB',
        Array.from({ length: 50_000 }, (_, i) => i),
      ),
    ).toMatchObject({ refused: 'too-dense' });
  });
});

describe('houses', () => {
  const keep = (line: Line) => ({ ...edit(line), keepBuildingsWhole: true });
  test('in the way of the new border stay with the side that has most of them', () => {
    const world = inOne('AABBB\nAABBB', { houses: { h: [2.5, 0.2, 3.1, 0.8], k: [2.8, 1.2, 3.8, 1.8] } });
    done(world, keep(path(2, 0, 3, 0, 3, 2, 2, 2)));
    expect(world.holders.map((held) => held.map(({ grid }) => grid))).toEqual([['A'], ['B']]);
    expect([brokenEdges(world), unevenCommunities(world)]).toEqual([[], []]);
  });
  test('that only a loose end runs through are let alone', () => {
    const world = inOne('AABBB\nAABBB', { houses: { h: [1.2, 0.5, 1.8, 1.5] } });
    done(world, keep(path(2, 0, 3, 0, 3, 1, 1, 1)));
    expect(world.grids.get('B')!.shape).toEqual([[path(2, 1, 3, 1, 3, 0, 5, 0, 5, 2, 2, 2)]]);
  });
});

test.each([1, 2, 3, 4, 5])('over and over, by lines that aim at the hard places: seed %i', (seed) => {
  const tally = fuzzVerb(
    seed,
    60,
    (random, world) => {
      const grid = random.pick([...world.grids.values()]);
      const line = randomPath(random, grid, random.int(2, 6));
      return { edit: 'reshape', grid: grid.id, line, keepBuildingsWhole: random.chance(0.5) } as const;
    },
    ({ grids }, { grid, keepBuildingsWhole }) => {
      // it never falls apart, unless houses stand in the way
      const [before, after] = grids?.[grid] ?? [];
      if (!keepBuildingsWhole) expect(after!.shape.length).toBeLessThanOrEqual(before!.shape.length);
    },
  );
  expect(tally.get('done')).toBeGreaterThan(20);
});
