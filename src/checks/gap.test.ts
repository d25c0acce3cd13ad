import { area } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { communityCode, path, place, plan, rectangle, STREET, type PlanOptions } from '../../test/drawing';
import { squareMetres } from '../geometry/area';
import { sideOfShape } from '../geometry/ring';
import type { Shape } from '../geometry/lattice';
import { createWorld, type World } from '../plan/world';
import { checkAll, findingsOf } from './check';
import type { Finding } from './finding';

const gaps = (world: World): Finding[] => findingsOf(checkAll(world)).filter(({ rule }) => rule === 'gap');
const thin = (world: World): Finding[] =>
  findingsOf(checkAll(world)).filter(({ rule, id }) => rule === 'unmatched-vertex' && id.endsWith(':gap'));
const of = (drawing: string, communities: string, more: PlanOptions = {}) =>
  gaps(plan(drawing, { communities, ...more }));
const [a, b] = [communityCode('a'), communityCode('b')];

/** It says where: a place in the piece, its box, its m², and a polygon by Turf that agrees. */
function expectPiece(finding: Finding, shape: Shape): void {
  expect(sideOfShape(shape, ...finding.at!)).toBe('inside');
  expect(finding.params['m2']).toBeCloseTo(squareMetres(shape), 6);
  expect(Math.abs(area(finding.polygon!) / squareMetres(shape) - 1)).toBeLessThan(0.003);
}

describe('a community that is covered', () => {
  test.each([
    ['by one grid', 'A', 'a'],
    ['by several', 'AAB\nCCB', 'aaa\naaa'],
    ['by one round another', 'AAA\nABA\nAAA', 'aaa\naaa\naaa'],
    ['by grids of another community: whose they are does not matter', 'AAB', 'aab'],
    ['with a hole in it that is another community', 'AAA\nABA\nAAA', 'aaa\naba\naaa'],
    ['by one grid over two', 'AAA', 'aab'],
  ])('%s', (_what, drawing, communities) => {
    expect(of(drawing, communities)).toEqual([]);
  });
  test('though grids reach beyond it', () => {
    expect(of('AAB', 'a..')).toEqual([]);
  });
  test('though a neighbour lacks a vertex that lies exactly on the border', () => {
    const straight = { A: { shape: [[rectangle(0, 0, 1, 2)]] } };
    const world = plan('AB\nAC', { communities: 'aa\naa' });
    expect(world.grids.get('A')!.shape[0]![0]).toHaveLength(10);
    expect(of('AB\nAC', 'aa\naa', { grids: straight })).toEqual([]);
  });
  test('though its outline lacks one', () => {
    const { grids, divisions } = plan('AB', { communities: 'aa' });
    const bare = { ...divisions.get(a)!, shape: [[rectangle(0, 0, 2, 1)]] };
    expect(gaps(createWorld({ grids: grids.values(), divisions: [bare] }))).toEqual([]);
  });
});

describe('a blind spot', () => {
  test('inside a community, with those who stand round it', () => {
    const [gap, ...more] = of('AAA\nA.B\nAAA', 'aaa\naaa\naaa');
    expect(more).toEqual([]);
    expect(gap).toMatchObject({ id: `gap:${a}`, severity: 'error', divisions: [a], params: { division: 'a社区' } });
    expect(gap!.grids).toEqual(['A', 'B']);
    expectPiece(gap!, [[rectangle(1, 1, 2, 2)]]);
  });
  test('at the border of a community', () => {
    expectPiece(of('AA.', 'aaa')[0]!, [[rectangle(2, 0, 3, 1)]]);
    expectPiece(of('A.B', 'aab')[0]!, [[rectangle(1, 0, 2, 1)]]);
  });
  test('on both sides of a community border is told in both', () => {
    const found = of('A..B', 'aabb');
    expect(found.map(({ id }) => id)).toEqual([`gap:${a}`, `gap:${b}`]);
    expectPiece(found[0]!, [[rectangle(1, 0, 2, 1)]]);
    expectPiece(found[1]!, [[rectangle(2, 0, 3, 1)]]);
  });
  test('as the whole community, where no grid is', () => {
    const [gap] = of('...', 'aaa');
    expect(gap!.grids).toEqual([]);
    expectPiece(gap!, [[rectangle(0, 0, 3, 1)]]);
  });
  test('as a missing grid, whatever its neighbours', () => {
    const grids = { B: { shape: [] } };
    expectPiece(of('ABC', 'aaa', { grids })[0]!, [[rectangle(1, 0, 2, 1)]]);
  });
  test('in several pieces: a finding each, told apart by number', () => {
    expect(of('.A.\nAAA\n.A.', 'aaa\naaa\naaa').map(({ id }) => id)).toEqual(
      ['', '#2', '#3', '#4'].map((n) => `gap:${a}${n}`),
    );
  });
  test('pieces that touch in a corner are two', () => {
    expect(of('AA.\nA.A\nAAA', 'aaa\naaa\naaa')).toHaveLength(2);
  });
  test('a unit wide, between two that part towards the north: vertices do not match, and no land is lost', () => {
    const [x, y] = place(1, 1);
    const off = { shape: [[[...path(1, 0, 2, 0, 2, 1), x + 1, y]]] };
    const world = plan('AB', { communities: 'aa', grids: { B: off } });
    expect(gaps(world)).toEqual([]);
    const [gap, ...more] = thin(world);
    expect(more).toEqual([]);
    expect(gap!.params['m2']).toBeCloseTo(squareMetres([[[...path(1, 0), x + 1, y, x, y]]]), 6);
    expect(area(gap!.polygon!) / Number(gap!.params['m2'])).toBeCloseTo(1, 2);
  });
  test('that is what a grid covers twice elsewhere: an overlap does not make up for it', () => {
    const { grids, divisions } = plan('AA.', { communities: 'aaa' });
    const twice = [...grids.values(), { ...grids.get('A')!, id: 'B' }];
    expectPiece(gaps(createWorld({ grids: twice, divisions: divisions.values() }))[0]!, [[rectangle(2, 0, 3, 1)]]);
  });
});

describe('what it is judged by', () => {
  test('nothing is said without divisions', () => {
    const checked = checkAll(plan('A.A'));
    expect(findingsOf(checked).filter(({ rule }) => rule === 'gap')).toEqual([]);
    expect(checked.rules.find(({ rule }) => rule === 'gap')).toEqual({
      rule: 'gap',
      checked: false,
      missing: { layer: 'divisions' },
    });
  });
  test('the sub-district where there are no communities', () => {
    const { grids, divisions } = plan('A.A', { communities: 'aaa', street: true });
    const world = createWorld({ grids: grids.values(), divisions: [divisions.get(STREET)!] });
    expect(gaps(world).map(({ id }) => id)).toEqual([`gap:${STREET}`]);
  });
  test('communities alone where there are both: a blind spot is not told twice', () => {
    expect(of('A.A', 'aaa', { street: true }).map(({ id }) => id)).toEqual([`gap:${a}`]);
  });
});

test('a vertex that lies a unit off the border of its neighbour makes a gap of that unit', () => {
  const [x, y] = place(1, 1);
  const dent = [...path(0, 0, 1, 0), x - 1, y, ...path(1, 2, 0, 2)];
  const world = plan('AB\nAC', { communities: 'aa\naa', grids: { A: { shape: [[dent]] } } });
  expect(gaps(world)).toEqual([]);
  const found = thin(world);
  expect(found).toHaveLength(1);
  expect(found[0]!.params['m2']).toBeCloseTo(squareMetres([[[...path(1, 0, 1, 1, 1, 2), x - 1, y]]]), 6);
});
