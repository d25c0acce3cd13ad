import { describe, expect, test } from 'vitest';
import { communityCode, path, plan, rectangle, STREET, type PlanOptions } from '../../test/drawing';
import { done, refused } from '../../test/do-edit';
import type { Edit } from '../plan/edit';
import { isLocked } from '../plan/locks';
import type { World } from '../plan/world';

type Said = Extract<Edit, { edit: 'set-division' }>['change'];
const [a, b] = [communityCode('a'), communityCode('b')];
const body = (change: Said, division = a) => ({ edit: 'set-division', division, change }) as const;
const options: PlanOptions = { communities: 'aabb', street: true };

const after = (change: Said): World => {
  const world = plan('ABCD', options);
  done(world, body(change));
  return world;
};

describe('what is said of a division', () => {
  test('a name, trimmed; all else stays, the very outline too', () => {
    const before = plan('ABCD', options).divisions.get(a)!;
    const world = after({ name: ' 河东社区 ' });
    expect(world.divisions.get(a)).toEqual({ ...before, name: '河东社区' });
  });
  test('that it is locked: so are its grids, and those of no other', () => {
    const world = after({ locked: true });
    expect([...world.grids.values()].filter((grid) => isLocked(world, grid)).map(({ id }) => id)).toEqual(['A', 'B']);
    // nothing is said of them themselves
    expect([...world.grids.values()].filter(({ locked }) => locked)).toEqual([]);
  });
  test('a grid that names no community is locked with the one it lies in', () => {
    const world = plan('ABCD', { ...options, grids: { B: { community: '' }, C: { community: '' } } });
    done(world, body({ locked: true }));
    expect([...world.grids.values()].filter((grid) => isLocked(world, grid)).map(({ id }) => id)).toEqual(['A', 'B']);
  });
  test('that it is free again: nothing is left of the lock', () => {
    const world = after({ locked: true });
    done(world, {
      edit: 'draw',
      ring: path(1.5, -1, 3, -1, 3, 0.37, 1.99, 0.37),
      community: b,
      keepBuildingsWhole: false,
    });
    expect(Object.keys(world.divisions.get(a)!.lockedOutlines!)).toEqual(['B']);
    done(world, body({ locked: false }));
    const { shape } = world.divisions.get(a)!;
    expect(world.divisions.get(a)).toEqual({ ...plan('ABCD', options).divisions.get(a), shape });
  });
  test('a new name does not touch the lock', () => {
    const world = after({ locked: true });
    done(world, body({ name: '河东' }));
    expect(world.divisions.get(a)).toMatchObject({ name: '河东', locked: true });
  });
});

describe('refused', () => {
  const why = (change: Said, division = a) => refused(plan('ABCD', options), body(change, division));
  test('one that is not there', () => {
    expect(why({ name: '甲' }, '123')).toEqual({ refused: 'unknown-division', at: null, params: { code: '123' } });
  });
  test('no name', () => {
    expect(why({ name: ' ' })).toMatchObject({ refused: 'bad-value', params: { field: 'name' } });
  });
  test('a lock on a sub-district: grids lock with their community', () => {
    expect(why({ locked: true }, STREET)).toMatchObject({ refused: 'bad-value', params: { field: 'locked' } });
    expect(why({ locked: 'yes' as unknown as boolean })).toMatchObject({ refused: 'bad-value' });
  });
  test('what it is already', () => {
    for (const change of [{}, { name: 'a社区 ' }, { locked: false }])
      expect(why(change).refused).toBe('nothing-changes');
  });
});

test('its grids take no land, and give none, while it is locked', () => {
  const world = after({ locked: true });
  const assign = { edit: 'assign', to: 'A', ring: rectangle(1, 0, 1.5, 1), keepBuildingsWhole: false } as const;
  expect(refused(world, assign)).toMatchObject({ refused: 'locked', params: { grid: 'A网格' } });
  done(world, body({ locked: false }));
  done(world, assign);
});
