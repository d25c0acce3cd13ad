import { idsOf } from '../../test/footprint-texts';
import { rowOf } from './footprints';
import { describe, expect, test } from 'vitest';
import { communityCode, draw, path, plan, rectangle } from '../../test/drawing';
import { done } from '../../test/do-edit';
import { staleParts } from '../../test/laws/laws';
import { makeFootprints } from '../../test/make-footprints';
import { boxOfShape } from '../geometry/box';
import type { Grid } from './grid';
import { invert, type Patch } from './patch';
import {
  apply,
  createWorld,
  gridsMeeting,
  householdsOf,
  issue,
  issuedCodes,
  membersOf,
  talliesWith,
  tallyOf,
  useOfBuilding,
  withFootprints,
  type World,
} from './world';

/** Two houses in A, one in B, one on the border of which B has three quarters. */
const houses = {
  h1: [0.1, 0.1, 0.3, 0.3, 5],
  h2: [0.5, 0.5, 0.7, 0.7, 7],
  h3: [1.5, 0.5, 1.7, 0.7, 11],
  h4: [0.9, 0.1, 1.3, 0.2, 13],
} as const;
const town = (): World => plan('AB', { communities: 'aa', houses });
const fresh = (world: World): World =>
  createWorld({
    ...world,
    grids: world.grids.values(),
    divisions: world.divisions.values(),
    buildings: world.buildings.values(),
    people: world.people.values(),
    waivers: world.waivers.values(),
    borders: world.borders.values(),
    issued: [],
  });
const counts = (world: World): readonly (readonly number[])[] =>
  [...world.grids.keys()].map((id) => [tallyOf(world, id).buildings, tallyOf(world, id).households]);

describe('a plan as it is opened', () => {
  test('a building counts where most of it stands, and there in full', () => {
    expect(counts(town())).toEqual([
      [2, 12],
      [2, 24],
    ]);
  });
  test('holders known already are taken as they are', () => {
    const { footprints, grids } = town();
    const holders = idsOf(footprints).map(() => [{ grid: 'A', share: 1 }]);
    expect(counts(createWorld({ grids: grids.values(), footprints, holders }))[0]).toEqual([4, 36]);
  });
  test('what is listed but not drawn is in no place, and has its community all the same', () => {
    const world = plan('AB', { communities: 'aa', grids: { B: { shape: [] } } });
    expect(gridsMeeting(world, { minX: -1e9, minY: -1e9, maxX: 2e9, maxY: 2e9 }).map(({ id }) => id)).toEqual(['A']);
    expect(membersOf(world, communityCode('a')).map(({ id }) => id)).toEqual(['A', 'B']);
    expect(tallyOf(world, 'B').buildings).toBe(0);
  });
});

describe('apply', () => {
  test('moves houses along with the ground they stand on', () => {
    const world = town();
    done(world, { edit: 'assign', to: 'B', ring: rectangle(0.4, 0, 1, 1), keepBuildingsWhole: false });
    expect(counts(world)).toEqual([
      [1, 5],
      [3, 31],
    ]);
    expect(world.holders[rowOf(world.footprints, 'h4')!]).toEqual([{ grid: 'B', share: 1 }]);
    expect(staleParts(world, fresh(world))).toEqual([]);
  });
  test('a grid that goes leaves its houses to nobody, and has no tally', () => {
    const world = town();
    apply(world, { grids: { B: [world.grids.get('B')!, null] } });
    expect(world.holders.map((held) => held.map(({ grid }) => grid).join())).toEqual(['A', 'A', '', 'A']);
    expect([tallyOf(world, 'A').buildings, tallyOf(world, 'B').buildings, world.tallies.has('B')]).toEqual([
      3,
      0,
      false,
    ]);
    expect(membersOf(world, communityCode('a')).map(({ id }) => id)).toEqual(['A']);
    expect(gridsMeeting(world, boxOfShape([[rectangle(1.5, 0, 2, 1)]]))).toEqual([]);
  });
  test('and its inverse leaves everything as it was, the very same rows', () => {
    const world = town();
    const before = { grids: new Map(world.grids), counts: counts(world), holders: [...world.holders] };
    const patch = done(world, { edit: 'merge', grids: ['A', 'B'] });
    expect(draw(world)).toBe('11');
    apply(world, invert(patch));
    expect([counts(world), world.holders]).toEqual([before.counts, before.holders]);
    for (const [id, grid] of before.grids) expect(world.grids.get(id)).toBe(grid);
  });
  test('a grid that changes its community is listed there and nowhere else', () => {
    const world = plan('AB', { communities: 'ab' });
    const a = world.grids.get('A')!;
    apply(world, { grids: { A: [a, { ...a, community: communityCode('b') }] } });
    expect(membersOf(world, communityCode('a'))).toEqual([]);
    expect(membersOf(world, communityCode('b')).map(({ id }) => id)).toEqual(['B', 'A']);
  });
  test('what the planner says of a house counts, and its estimate is one no longer', () => {
    const { grids } = town();
    const footprints = { ...town().footprints, estimated: new Uint8Array([1, 1, 0, 0]) };
    const world = createWorld({ grids: grids.values(), footprints });
    expect(tallyOf(world, 'A').estimated).toBe(2);
    apply(world, { buildings: { h1: [null, { id: 'h1', households: 100, use: '商业' }] } });
    expect(tallyOf(world, 'A')).toEqual({ households: 107, buildings: 2, estimated: 1 });
    expect([householdsOf(world, 0), useOfBuilding(world, 0), useOfBuilding(world, 1)]).toEqual([100, '商业', '住宅']);
    // of the use alone: the households stay the layer's, and an estimate
    apply(world, { buildings: { h2: [null, { id: 'h2', households: null, use: '办公' }] } });
    expect(tallyOf(world, 'A')).toEqual({ households: 107, buildings: 2, estimated: 1 });
  });
  test('no household said is none, not the layer’s number', () => {
    const world = town();
    apply(world, { buildings: { h1: [null, { id: 'h1', households: 0, use: null }] } });
    expect(tallyOf(world, 'A').households).toBe(7);
  });
});

describe('apply throws where a row is not what the patch says it was, and changes nothing', () => {
  const [world, a] = [town(), town().grids.get('A')!];
  const held = world.grids.get('A')!;
  const renamed: Grid = { ...held, name: '甲' };
  test.each<[string, Patch]>([
    ['another row', { grids: { A: [a, renamed] } }],
    ['no row, where one is', { grids: { A: [null, renamed] } }],
    ['a row, where none is', { grids: { Z: [held, null] } }],
    ['a good change first, a bad one after it', { grids: { A: [held, renamed], B: [held, null] } }],
    [
      'a bad change in a later table',
      { grids: { A: [held, null] }, people: { p: [{ id: 'p', name: '', phone: '' }, null] } },
    ],
  ])('%s', (_what, patch) => {
    const before = [[...world.grids.values()], counts(world), [...world.holders]];
    expect(() => apply(world, patch)).toThrow('is not what the patch expects');
    expect([[...world.grids.values()], counts(world), [...world.holders]]).toEqual(before);
    expect(world.grids.get('A')).toBe(held);
  });
});

describe('what would be counted', () => {
  test('in grids as they might be, while the plan stays as it is', () => {
    const world = town();
    const [a, b] = [world.grids.get('A')!, world.grids.get('B')!];
    const smaller = { ...a, shape: [[path(0, 0, 0.4, 0, 0.4, 1, 0, 1)]] };
    const larger = { ...b, shape: [[path(0.4, 0, 2, 0, 2, 1, 0.4, 1)]] };
    const tallies = talliesWith(world, [smaller, larger]);
    expect([tallies.get('A')!.households, tallies.get('B')!.households]).toEqual([5, 31]);
    expect(counts(world)).toEqual([
      [2, 12],
      [2, 24],
    ]);
  });
  test('a house of which a grid left alone has most is not counted', () => {
    const world = town();
    const wider = { ...world.grids.get('A')!, shape: [[path(0, 0, 1.1, 0, 1.1, 1, 0, 1)]] };
    // half of h4 each, and A comes first by its id; but B still has its three quarters
    expect(talliesWith(world, [wider]).get('A')!.buildings).toBe(2);
  });
  test('a grid without a house has a tally of nothing', () => {
    const world = plan('A');
    expect(talliesWith(world, [world.grids.get('A')!]).get('A')).toEqual({ households: 0, buildings: 0, estimated: 0 });
  });
});

test('another building layer under the same plan is placed and counted anew', () => {
  const world = plan('AB', { houses, issued: ['330199009001007'] });
  apply(world, { buildings: { x: [null, { id: 'x', households: 4, use: null }] } });
  const other = withFootprints(world, {
    footprints: makeFootprints([{ id: 'x', rings: [rectangle(1.2, 0.2, 1.4, 0.4)] }]),
  });
  expect([other.grids.get('A'), counts(other), issuedCodes(other)]).toEqual([
    world.grids.get('A'),
    [
      [0, 0],
      [1, 4],
    ],
    ['330199009001007'],
  ]);
});

test('codes once issued are kept, each once, in order', () => {
  const world = plan('A', { issued: ['330199009002001'] });
  issue(world, ['330199009001002', '330199009001001', '330199009002001']);
  expect(issuedCodes(world)).toEqual(['330199009001001', '330199009001002', '330199009002001']);
  expect(world.issued.get(communityCode('a'))!.size).toBe(2);
});
