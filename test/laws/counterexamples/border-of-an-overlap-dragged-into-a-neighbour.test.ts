import { describe, expect, test } from 'vitest';
import { done, refused } from '../../do-edit';
import { path, place, plan } from '../../drawing';
import { area2OfShape, sideOfShape } from '../../../src/geometry/ring';
import type { EditBody } from '../../../src/plan/edit';
import { createWorld, type World } from '../../../src/plan/world';
import { worseGround } from '../proof/worse-ground';

// Two grids that overlap ran along one border, with a third one beyond it: every edge had its reverse, and so the border was bent in all
// three. Where it was bent into the third, both came, and the overlap grew.
const keepBuildingsWhole = false;
const NOTHING_WORSE = { left: 0, claimed: 0 };

const worseBy = (world: World, body: EditBody) => worseGround(world, done(world, body));
const areaOf = (world: World, id: string): number => area2OfShape(world.grids.get(id)!.shape) / 2;
const holdersAt = (world: World, x: number, y: number): string =>
  [...world.grids.values()]
    .flatMap(({ id, shape }) => (sideOfShape(shape, ...place(x, y)) === 'inside' ? id : []))
    .join('');

const communities = 'aaaa\naaaa\naaaa\naaaa';

/** A in the south with E over it, both along the border to B in the north: from 1, 2 over 2, `middle` to 3, 2. */
const overlapAlong = (middle: number, options = { communities }): World =>
  plan('BBBB\nBBBB\nAEAA\nAAAA', {
    ...options,
    grids: {
      A: { shape: [[path(0, 0, 4, 0, 4, 2, 3, 2, 2, middle, 1, 2, 0, 2)]] },
      B: { shape: [[path(0, 2, 1, 2, 2, middle, 3, 2, 4, 2, 4, 4, 0, 4)]] },
      E: { shape: [[path(2, 0.5, 3, 2, 2, middle, 1, 2)]] },
    },
  });

describe.each([
  ['in a community', { communities }],
  ['where no division is loaded', {}],
])('two that overlap on one side of a border, %s', (_where, options) => {
  const world = (middle: number) => overlapAlong(middle, options as { communities: string });
  const out: readonly [string, number, EditBody][] = [
    ['move-vertex', 2, { edit: 'move-vertex', from: place(2, 2), to: place(2, 3), keepBuildingsWhole }],
    [
      'add-vertex',
      2,
      { edit: 'add-vertex', from: place(1, 2), to: place(2, 2), place: place(1.5, 3), keepBuildingsWhole },
    ],
    ['delete-vertex', 1.4, { edit: 'delete-vertex', vertex: place(2, 1.4), keepBuildingsWhole }],
    ['straighten', 1.4, { edit: 'straighten', from: place(1, 2), to: place(2, 1.4), keepBuildingsWhole }],
  ];
  test.each(out)('%s outwards: one of the two alone takes what the third gives', (_verb, middle, body) => {
    const plan = world(middle);
    const areas = ['A', 'B', 'E'].map((id) => areaOf(plan, id));
    expect(worseBy(plan, body)).toEqual(NOTHING_WORSE);
    const [a, b, e] = ['A', 'B', 'E'].map((id, i) => areaOf(plan, id) - areas[i]!);
    expect(a).toBeGreaterThan(0);
    expect([a! + b!, e]).toEqual([0, 0]);
  });

  const inwards: readonly [string, number, EditBody][] = [
    ['move-vertex', 2, { edit: 'move-vertex', from: place(2, 2), to: place(2, 1.4), keepBuildingsWhole }],
    [
      'add-vertex',
      2,
      { edit: 'add-vertex', from: place(1, 2), to: place(2, 2), place: place(1.6, 1.6), keepBuildingsWhole },
    ],
    ['delete-vertex', 2.6, { edit: 'delete-vertex', vertex: place(2, 2.6), keepBuildingsWhole }],
    ['straighten', 2.6, { edit: 'straighten', from: place(1, 2), to: place(2, 2.6), keepBuildingsWhole }],
  ];
  test.each(inwards)('%s inwards: both give, and the overlap becomes less', (_verb, middle, body) => {
    const plan = world(middle);
    const areas = ['A', 'B', 'E'].map((id) => areaOf(plan, id));
    expect(worseBy(plan, body)).toEqual(NOTHING_WORSE);
    const [a, b, e] = ['A', 'B', 'E'].map((id, i) => areaOf(plan, id) - areas[i]!);
    expect(b).toBeGreaterThan(0);
    expect([a, e]).toEqual([-b!, -b!]);
  });
});

test('two that overlap on either side: the overlap moves with the border, and is no more than it was', () => {
  const world = plan('BBBB\nBFBB\nAEAA\nAAAA', {
    communities,
    grids: {
      A: { shape: [[path(0, 0, 4, 0, 4, 2, 3, 2, 2, 2.1, 1, 2, 0, 2)]] },
      B: { shape: [[path(0, 2, 1, 2, 2, 2.1, 3, 2, 4, 2, 4, 4, 0, 4)]] },
      E: { shape: [[path(2, 0.5, 3, 2, 2, 2.1, 1, 2)]] },
      F: { shape: [[path(2, 3.5, 1, 2, 2, 2.1, 3, 2)]] },
    },
  });
  expect(worseBy(world, { edit: 'move-vertex', from: place(2, 2.1), to: place(2, 2.6), keepBuildingsWhole })).toEqual(
    NOTHING_WORSE,
  );
  expect([holdersAt(world, 2, 2.4), holdersAt(world, 2, 2.8)]).toEqual(['AE', 'BF']);
});

describe('two that overlap beside a gap', () => {
  const world = () =>
    plan('....\n....\nAEAA\nAAAA', {
      communities,
      grids: {
        A: { shape: [[path(0, 0, 4, 0, 4, 2, 3, 2, 2, 2.1, 1, 2, 0, 2)]] },
        E: { shape: [[path(2, 0.5, 3, 2, 2, 2.1, 1, 2)]] },
      },
    });
  const move = (to: number) =>
    ({ edit: 'move-vertex', from: place(2, 2.1), to: place(2, to), keepBuildingsWhole }) as const;
  test('one of them goes into it', () => {
    const plan = world();
    expect(worseBy(plan, move(3))).toEqual(NOTHING_WORSE);
    expect(holdersAt(plan, 2, 2.5)).toBe('A');
  });
  test('neither leaves land to it', () => {
    expect(refused(world(), move(1.5))).toMatchObject({ refused: 'no-neighbour' });
  });
});

describe('a border that one grid has in the middle of another', () => {
  // A reaches half a cell into B, and no division says where the plan ends
  const world = () => plan('AB', { grids: { A: { shape: [[path(0, 0, 1.5, 0, 1.5, 1, 0, 1)]] } } });
  const bend = (x: number) =>
    ({ edit: 'add-vertex', from: place(1.5, 0), to: place(1.5, 1), place: place(x, 0.5), keepBuildingsWhole }) as const;
  test('takes from it what it moves over', () => {
    const plan = world();
    expect(worseBy(plan, bend(1.8))).toEqual(NOTHING_WORSE);
    expect([holdersAt(plan, 1.6, 0.5), holdersAt(plan, 1.4, 0.5)]).toEqual(['A', 'AB']);
  });
  test('leaves to it what both had', () => {
    const plan = world();
    expect(worseBy(plan, bend(1.2))).toEqual(NOTHING_WORSE);
    expect([holdersAt(plan, 1.45, 0.5), holdersAt(plan, 1.1, 0.5)]).toEqual(['B', 'AB']);
  });
});

test('what three have and one leaves stays with the other two, also where it takes from both: no claim is settled by the way', () => {
  const world = plan('ACB\nACB', {
    communities: 'aaa\naaa',
    grids: {
      A: { shape: [[path(0, 0, 2, 0, 1.6, 0.7, 2, 2, 0, 2)]] },
      B: { shape: [[path(0, 0, 2, 0, 3, 0, 3, 2, 2, 2, 0, 2)]] },
      C: { shape: [[path(0, 0, 2, 0, 2.5, 1, 2, 2, 0, 2)]] },
    },
  });
  const [taken, left] = [[1.68, 0.8] as const, [1.7, 1.4] as const];
  expect([holdersAt(world, ...taken), holdersAt(world, ...left)]).toEqual(['BC', 'ABC']);
  const move = { edit: 'move-vertex', from: place(1.6, 0.7), to: place(1.6, 1.5), keepBuildingsWhole } as const;
  expect(worseBy(world, move)).toEqual(NOTHING_WORSE);
  expect([holdersAt(world, ...taken), holdersAt(world, ...left)]).toEqual(['A', 'BC']);
});

test('where only sub-districts are loaded, no land in one is left to nobody', () => {
  const { grids, divisions } = plan('AAA\nA.A\nAAA', { communities: 'aaa\naaa\naaa', street: true });
  const streets = [...divisions.values()].filter(({ level }) => level === 'street');
  const world = createWorld({ grids: grids.values(), divisions: streets });
  const move = (x: number, y: number) =>
    ({ edit: 'move-vertex', from: place(1, 1), to: place(x, y), keepBuildingsWhole }) as const;
  expect(refused(world, move(0.8, 0.8))).toMatchObject({ refused: 'no-neighbour' });
  expect(worseBy(world, move(1.2, 1.2))).toEqual(NOTHING_WORSE);
});
