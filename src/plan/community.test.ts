import { describe, expect, test } from 'vitest';
import { communityCode, plan, rectangle, STREET } from '../../test/drawing';
import { communityByCode, communityCodeOf, communityHolding, communityOf, communityOfRings } from './community';
import { createWorld } from './world';

const [A, B] = [communityCode('a'), communityCode('b')];

describe('the community of a grid', () => {
  const world = plan('AAAB\nAAAB', { communities: 'aabb\naabb', grids: { B: { community: '' } } });
  const [a, b] = [world.grids.get('A')!, world.grids.get('B')!];
  test('is the one its record names, wherever it lies', () => {
    expect(communityOf(world, { ...a, community: B })!.code).toBe(B);
  });
  test('is the one that holds most of it, where the record names none', () => {
    expect(communityOf(world, { ...a, community: '' })!.code).toBe(A);
    expect(communityOf(world, b)!.code).toBe(B);
    expect(communityCodeOf(world, b)).toBe(B);
  });
  test('is the one that holds most of it, where what the record names is not loaded; its code stays what the record says', () => {
    expect(communityOf(world, { ...a, community: '999999999999' })!.code).toBe(A);
    expect(communityCodeOf(world, { ...a, community: '999999999999' })).toBe('999999999999');
  });
  test('is never read from its code', () => {
    expect(communityOf(world, { ...b, code: `${A}007` })!.code).toBe(B);
  });
  test('is none where none is loaded, and where nothing is drawn', () => {
    const bare = plan('AB');
    expect(communityOf(bare, bare.grids.get('A')!)).toBeNull();
    expect(communityCodeOf(bare, bare.grids.get('A')!)).toBe('');
    expect(communityOf(world, { ...b, shape: [] })).toBeNull();
  });
});

describe('the community that holds most of a shape', () => {
  const world = plan('AB', { communities: 'ab', street: true });
  test('of two that hold as much, the one with the smaller code', () => {
    expect(communityHolding(world, [[rectangle(0.5, 0.2, 1.5, 0.8)]])!.code).toBe(A);
    expect(communityHolding(world, [[rectangle(0.501, 0.2, 1.501, 0.8)]])!.code).toBe(B);
  });
  test('never the sub-district, though that holds more', () => {
    expect(communityOfRings(world, [rectangle(0.2, 0.2, 1.9, 0.8)])!.level).toBe('community');
  });
  test('none where it only touches one, or lies far away', () => {
    expect(communityHolding(world, [[rectangle(0, 1, 1, 2)]])).toBeNull();
    expect(communityHolding(world, [[rectangle(-9, 0, -8, 1)]])).toBeNull();
  });
  test('most counts inside holes as well: a ring round another community', () => {
    const ring = plan('AAA\nABA\nAAA', { communities: 'aaa\naba\naaa' });
    expect(communityOfRings(ring, [rectangle(1.1, 1.1, 1.9, 1.9)])!.code).toBe(B);
    expect(communityOfRings(ring, [rectangle(0, 0, 3, 3)])!.code).toBe(A);
  });
});

test('a community is found by its code, also where its id is another; a sub-district never is', () => {
  const drawn = plan('AB', { communities: 'ab', street: true });
  const divisions = [...drawn.divisions.values()].map((division) => ({
    ...division,
    id: `d${division.code.slice(-3)}`,
  }));
  const world = createWorld({ divisions });
  expect(communityByCode(world, A)!.id).toBe('d001');
  expect(communityByCode(world, STREET)).toBeNull();
});
