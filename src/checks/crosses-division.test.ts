import { describe, expect, test } from 'vitest';
import { communityCode, path, place, plan, rectangle } from '../../test/drawing';
import { squareMetres } from '../geometry/area';
import { createWorld, type World } from '../plan/world';
import { checkAll, findingsOf } from './check';

const PARTITION = ['gap', 'overlap', 'sliver', 'unmatched-vertex', 'crosses-division'];
const of = (world: World) => findingsOf(checkAll(world)).filter(({ rule }) => PARTITION.includes(rule));
const told = (world: World) => of(world).map(({ id }) => id);
const [a, b] = [communityCode('a'), communityCode('b')];

describe('a grid outside its community', () => {
  test('in part: the neighbour gave way, and there is neither a gap nor an overlap', () => {
    const [finding, ...more] = of(plan('AAB', { communities: 'abb', grids: { A: { community: a } } }));
    expect(more).toEqual([]);
    expect(finding!.id).toBe(`crosses-division:A+${a}`);
    expect(finding!.params['m2']).toBeCloseTo(squareMetres([[rectangle(1, 0, 2, 1)]]), 6);
    expect(finding!.grids).toEqual(['A']);
    expect(finding!.divisions).toEqual([a]);
  });
  test('in part, over a neighbour that stayed: that is an overlap as well', () => {
    const grids = { A: { shape: [[rectangle(0, 0, 2, 1)]] }, B: { shape: [[rectangle(1, 0, 3, 1)]] } };
    expect(told(plan('ABB', { communities: 'abb', grids })).sort()).toEqual([`crosses-division:A+${a}`, 'overlap:A+B']);
  });
  test('as a whole: its record names another', () => {
    const world = plan('AB', { communities: 'ab', grids: { A: { community: b } } });
    expect(told(world)).toEqual([`crosses-division:A+${b}`]);
  });
  test('whose record names none: the one that holds most of it counts', () => {
    const world = plan('AAAB', { communities: 'aabb', grids: { A: { community: '' } } });
    expect(told(world)).toEqual([`crosses-division:A+${a}`]);
  });
  test('whose record names one that is not loaded: the same', () => {
    const world = plan('AAAB', { communities: 'aabb', grids: { A: { community: '330199009777' } } });
    expect(told(world)).toEqual([`crosses-division:A+${a}`]);
  });
  test('with its whole community: each of them, also those that have only such neighbours', () => {
    const drawing = 'ABCDE\nFGHIJ\nKLMNO';
    const left = [...'ABCFGHKLM'];
    const grids = Object.fromEntries(left.map((id) => [id, { community: b }]));
    const world = plan(drawing, { communities: 'aaabb\naaabb\naaabb', grids });
    expect(told(world).sort()).toEqual(left.map((id) => `crosses-division:${id}+${b}`));
  });
  test('beyond the rim', () => {
    const grids = { A: { shape: [[[...place(-1, 0), ...place(1, 0), ...place(1, 1), ...place(-1, 1)]]] } };
    expect(told(plan('AB', { communities: 'ab', grids }))).toEqual([`crosses-division:A+${a}`]);
  });
  test('names the sub-district, where it is another', () => {
    const { grids, divisions } = plan('AAB', { communities: 'abb', grids: { A: { community: a } } });
    const street = (code: string, name: string, ring: readonly number[]) => ({
      ...divisions.get(a)!,
      id: code,
      code,
      name,
      level: 'street' as const,
      shape: [[ring]],
      original: [[ring]],
    });
    const other = { ...divisions.get(b)!, id: '330199010001', code: '330199010001' };
    const world = createWorld({
      grids: [...grids.values()].map((grid) => (grid.id === 'B' ? { ...grid, community: other.code } : grid)),
      divisions: [
        divisions.get(a)!,
        other,
        street('330199009', '东街道', rectangle(0, 0, 1, 1)),
        street('330199010', '西街道', path(1, 0, 2, 0, 3, 0, 3, 1, 2, 1, 1, 1)),
      ],
    });
    expect(of(world).map(({ id, params }) => [id, params['street']])).toEqual([[`crosses-division:A+${a}`, '西街道']]);
  });
});

describe('divisions are judged as grids are', () => {
  const [street] = [...plan('A', { communities: 'a', street: true }).divisions.values()].slice(1);
  const withStreet = (world: World, ring: readonly number[]): World =>
    createWorld({
      grids: world.grids.values(),
      divisions: [...world.divisions.values(), { ...street!, shape: [[ring]], original: [[ring]] }],
    });
  const world = plan('AB', { communities: 'ab' });
  test('a community beyond its sub-district', () => {
    expect(told(withStreet(world, [...place(0, 0), ...place(1, 0), ...place(1, 1), ...place(0, 1)]))).toEqual([
      `crosses-division:${b}+${street!.id}`,
    ]);
  });
  test('a sub-district that its communities do not cover', () => {
    const ring = [
      ...place(0, 0),
      ...place(1, 0),
      ...place(2, 0),
      ...place(3, 0),
      ...place(3, 1),
      ...place(2, 1),
      ...place(1, 1),
      ...place(0, 1),
    ];
    expect(told(withStreet(world, ring))).toEqual([`gap:${street!.id}`]);
  });
  test('communities that overlap', () => {
    const { grids, divisions } = plan('ABC', { communities: 'abb' });
    const wide = [...place(0, 0), ...place(1, 0), ...place(2, 0), ...place(2, 1), ...place(1, 1), ...place(0, 1)];
    const both = { ...divisions.get(a)!, shape: [[wide]], original: [[wide]] };
    expect(told(createWorld({ grids: grids.values(), divisions: [both, divisions.get(b)!] }))).toEqual([
      `overlap:${a}+${b}`,
    ]);
  });
});
