import { describe, expect, test } from 'vitest';
import { communityCode, path, plan, type PlanOptions } from '../../test/drawing';
import { done } from '../../test/do-edit';
import { invert } from './patch';
import { isLocked, lockedOutline, lockingCommunity } from './locks';
import { apply, type World } from './world';

const [a, b] = [communityCode('a'), communityCode('b')];
const options: PlanOptions = { communities: 'aabb' };
const lockCommunity = (world: World, locked: boolean, division = a) =>
  done(world, { edit: 'set-division', division, change: { locked } });
const outline = (world: World, id: string) => lockedOutline(world, world.grids.get(id)!);
/** A new grid in b whose border meets that of a between two places of the lattice, so that it bends. */
const bend = (world: World) =>
  done(world, { edit: 'draw', ring: path(2, 0.5, 3, 0.2, 3, 0.6), community: b, keepBuildingsWhole: false });

describe('the outline that a locked grid is held to', () => {
  test('by itself: the one it had then', () => {
    const world = plan('ABCD', options);
    const { shape } = world.grids.get('B')!;
    done(world, { edit: 'set-grid', grid: 'B', change: { locked: true } });
    bend(world);
    expect(world.grids.get('B')!.shape).not.toEqual(shape);
    expect(outline(world, 'B')).toBe(shape);
    expect([isLocked(world, world.grids.get('B')!), isLocked(world, world.grids.get('A')!)]).toEqual([true, false]);
  });
  test('with its community: the one it has, and from its first new vertex on the one it had before that', () => {
    const world = plan('ABCD', options);
    const { shape } = world.grids.get('B')!;
    lockCommunity(world, true);
    expect(outline(world, 'B')).toBe(shape);
    expect(world.divisions.get(a)!.lockedOutlines).toBeUndefined();
    const patch = bend(world);
    expect(world.grids.get('B')!.shape).not.toEqual(shape);
    expect(outline(world, 'B')).toBe(shape);
    expect(Object.keys(world.divisions.get(a)!.lockedOutlines!)).toEqual(['B']);
    apply(world, invert(patch));
    expect(world.divisions.get(a)!.lockedOutlines).toBeUndefined();
  });
  test('of one lock over another: its own, and then that of the community', () => {
    const world = plan('ABCD', options);
    const before = world.grids.get('B')!.shape;
    done(world, { edit: 'set-grid', grid: 'B', change: { locked: true } });
    bend(world);
    const between = world.grids.get('B')!.shape;
    lockCommunity(world, true);
    expect(outline(world, 'B')).toBe(before);
    done(world, { edit: 'set-grid', grid: 'B', change: { locked: false } });
    expect(outline(world, 'B')).toBe(between);
    lockCommunity(world, false);
    expect(outline(world, 'B')).toBeNull();
  });
  test('there is none of a free grid, also beside a locked one', () => {
    const world = plan('ABCD', options);
    lockCommunity(world, true);
    expect([outline(world, 'C'), outline(world, 'D')]).toEqual([null, null]);
  });
});

test('a grid that names no community is locked with the one that holds most of it', () => {
  const grids = { B: { community: '' }, C: { community: '', shape: [[path(1.8, 0, 3, 0, 3, 1, 1.8, 1)]] } };
  const world = plan('ABCD', { ...options, grids });
  lockCommunity(world, true);
  expect(['A', 'B', 'C', 'D'].map((id) => lockingCommunity(world, world.grids.get(id)!)?.code)).toEqual([
    a,
    a,
    undefined,
    undefined,
  ]);
});

test('one that names a community which is not loaded is free', () => {
  const world = plan('ABCD', { ...options, grids: { B: { community: '330199009099' } } });
  lockCommunity(world, true);
  expect(isLocked(world, world.grids.get('B')!)).toBe(false);
});
