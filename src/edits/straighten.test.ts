import { describe, expect, test } from 'vitest';
import { draw, path, place, plan, rectangle, type PlanOptions } from '../../test/drawing';
import { done, refused } from '../../test/do-edit';
import { brokenEdges, brokenRings, unevenCommunities } from '../../test/laws/laws';
import type { Position } from '../geometry/lattice';
import { fuzzVerb, randomBorder } from '../../test/laws/fuzz-verb';
import type { World } from '../plan/world';

const pull = (from: Position, to: Position) => ({ edit: 'straighten', from, to, keepBuildingsWhole: false }) as const;

const inOne = (drawing: string, options: PlanOptions = {}) =>
  plan(drawing, { communities: drawing.replace(/[^\n]/g, 'a'), ...options });

const broken = (world: World) => [
  ...brokenEdges(world),
  ...brokenRings(world, world.grids.keys()),
  ...unevenCommunities(world),
];

const steps = 'AAABBB\nAABBBB\nAAAABB\nAAABBB';

describe('a common border becomes straight', () => {
  test.each<[string, Position, Position]>([
    ['from junction to junction', place(2, 2), place(2, 3)],
    ['whichever of its edges is named', place(4, 1), place(3, 1)],
    ['whichever way', place(3, 1), place(4, 1)],
  ])('%s', (_what, from, to) => {
    const world = inOne(steps, { street: true });
    done(world, pull(from, to));
    expect(draw(world)).toBe('AAABBB\nAAABBB\nAAABBB\nAAABBB');
    expect(world.grids.get('A')!.shape).toEqual([[rectangle(0, 0, 3, 4)]]);
    expect(broken(world)).toEqual([]);
  });
  test('up to where a third grid begins', () => {
    const world = inOne('AAABBB\nAABBBB\nAAACCC\nAACCCC');
    const before = world.grids.get('C');
    done(world, pull(place(2, 2), place(2, 3)));
    expect(world.grids.get('A')!.shape).toEqual([[path(0, 0, 2, 0, 2, 1, 3, 1, 3, 2, 3, 4, 0, 4)]]);
    expect(world.grids.get('C')).toBe(before);
    expect(broken(world)).toEqual([]);
  });
  test('and is straight then', () => {
    const world = inOne(steps);
    done(world, pull(place(2, 2), place(2, 3)));
    expect(refused(world, pull(place(3, 0), place(3, 4)))).toEqual({
      refused: 'nothing-changes',
      at: place(3, 0),
      params: {},
    });
  });
  test('round a house that should stay whole', () => {
    const world = inOne(steps, { houses: { h: [2.2, 2.2, 3.1, 2.8] } });
    done(world, { ...pull(place(2, 2), place(2, 3)), keepBuildingsWhole: true });
    expect(world.holders[0]!.map(({ grid }) => grid)).toEqual(['A']);
    expect(broken(world)).toEqual([]);
  });
});
describe('refused', () => {
  const why = (drawing: string, from: Position, to: Position, options: PlanOptions = {}) =>
    refused(inOne(drawing, options), pull(from, to));
  test('where nobody has this edge', () => {
    const at = place(2, 2);
    expect(why(steps, at, place(2, 2.5))).toEqual({ refused: 'no-edge-here', at, params: {} });
    expect(why(steps, at, at).refused).toBe('no-edge-here');
  });
  test('where it is straight already', () => {
    expect(why('AB', place(1, 0), place(1, 1)).refused).toBe('nothing-changes');
    const world = inOne('AB');
    const keepBuildingsWhole = false;
    done(world, { edit: 'add-vertex', from: place(1, 0), to: place(1, 1), place: place(1, 0.4), keepBuildingsWhole });
    expect(refused(world, pull(place(1, 0), place(1, 0.4))).refused).toBe('nothing-changes');
  });
  test('where the border comes back to its beginning', () => {
    expect(why('AAA\nABA\nAAA', place(1, 1), place(2, 1))).toMatchObject({ refused: 'closed-border', at: place(1, 1) });
    // also where one place of it is a junction: C touches B there
    expect(why('AAAA\nABAA\nAACA\nAAAA', place(1, 3), place(1, 2)).refused).toBe('closed-border');
  });
  test('on the outline of a division', () => {
    expect(why('AB', place(1, 0), place(1, 1), { communities: 'ab' })).toEqual({
      refused: 'division-border',
      at: place(1, 0),
      params: { division: 'a社区' },
    });
    expect(why('AB', place(0, 0), place(1, 0)).refused).toBe('division-border');
  });
  test('where nobody is on the other side', () => {
    expect(why('AB', place(1, 0), place(0, 0), { communities: undefined })).toMatchObject({
      refused: 'no-neighbour',
      params: { grid: 'A网格' },
    });
  });
  test.each<[string, string, Position]>([
    ['over a third grid', 'AABBBB\nAAAAAB\nAAACAB\nAAAAAB\nAABBBB', place(3, 2)],
    ['along one', 'AABBBB\nAAAAAB\nAACAAB\nAAAAAB\nAABBBB', place(2, 2)],
  ])('where the straight border would run %s', (_what, drawing, at) => {
    const answer = { refused: 'would-cross', at, params: {} };
    expect(why(drawing, place(5, 1), place(5, 4))).toEqual(answer);
    // or over another community
    const communities = drawing.replace(/[AB]/g, 'a').replace('C', 'b');
    expect(why(drawing, place(5, 1), place(5, 4), { communities })).toEqual(answer);
  });
  test('where the straight border would leave the plan', () => {
    const drawing = 'BBBBB\nBAAAA\nBA...\nBAAAA\nBBBBB';
    const communities = drawing.replace(/[AB]/g, 'a');
    expect(why(drawing, place(1, 1), place(1, 4), { communities }).refused).toBe('would-cross');
  });
  test('on the border of a locked grid', () => {
    const grids = { B: { locked: [[rectangle(3, 0, 6, 4)]] } };
    expect(why(steps, place(2, 2), place(2, 3), { grids })).toMatchObject({
      refused: 'locked',
      params: { grid: 'B网格' },
    });
  });
  test('places that are none', () => {
    expect(why(steps, [NaN, 0], place(2, 3)).refused).toBe('bad-geometry');
    expect(why(steps, place(2, 3), [] as unknown as Position).refused).toBe('bad-geometry');
  });
});

test.each([1, 2, 3, 4, 5])('over and over: seed %i', (seed) => {
  const tally = fuzzVerb(seed, 60, (random, world) => {
    const { from, to } = randomBorder(random, world);
    return { edit: 'straighten', from, to, keepBuildingsWhole: random.chance(0.5) };
  });
  expect(tally.get('done')).toBeGreaterThan(10);
});
