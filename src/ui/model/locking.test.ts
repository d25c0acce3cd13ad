import { describe, expect, test } from 'vitest';
import { communityCode, place, plan, rectangle } from '../../../test/drawing';
import { done, refused } from '../../../test/do-edit';
import type { EditBody } from '../../plan/edit';
import type { World } from '../../plan/world';
import { createWords } from '../words';
import { borderToggle, lockBehind, lockOf, unlocking } from './locking';

const words = createWords(() => 'zh');
const free = { keepBuildingsWhole: false } as const;
const lockGrid = (grid: string): EditBody => ({ edit: 'set-grid', grid, change: { locked: true } });
const division = communityCode('a');

/** What is refused, in words, and whether it goes once the one who is named is freed. */
function after(world: World, body: EditBody): string {
  const refusal = refused(world, body);
  const locked = lockBehind(world, body, refusal);
  if (!locked) throw new Error('nobody named');
  done(world, unlocking(locked), 'free');
  done(world, body, 'e9');
  return words.refusal(refusal).what;
}

describe('who is behind a refusal', () => {
  test('a grid', () => {
    const world = plan('AB', { communities: 'aa' });
    done(world, lockGrid('A'));
    expect(after(world, { edit: 'merge', grids: ['A', 'B'] })).toBe('“A网格”已锁定');
  });
  test('of grids with one name the one that stood in the way', () => {
    const world = plan('AB', { communities: 'ab', grids: { A: { name: '第一网格' }, B: { name: '第一网格' } } });
    done(world, lockGrid('A'), 'e1');
    done(world, lockGrid('B'), 'e2');
    const split = { edit: 'split', grid: 'B', lines: [[...place(1.5, -1), ...place(1.5, 2)]], ...free } as const;
    const refusal = refused(world, split);
    expect(lockBehind(world, split, refusal)).toEqual({ grid: 'B', name: '第一网格' });
    // of one that takes land of many only the place tells
    const draw = { edit: 'draw', ring: rectangle(0, 0, 1, 1), ...free } as const;
    expect(lockBehind(world, draw, { ...refusal, at: place(0.5, 0.5) })).toEqual({ grid: 'A', name: '第一网格' });
    expect(lockBehind(world, draw, { ...refusal, at: place(1, 0.5) })).toBeNull();
  });
  test('the community of a grid', () => {
    const world = plan('AB', { communities: 'aa' });
    done(world, { edit: 'set-division', division, change: { locked: true } });
    expect(lockOf(world, world.grids.get('B')!)).toEqual({ division, name: 'a社区' });
    after(world, { edit: 'merge', grids: ['A', 'B'] });
  });
  test('a community by its own name', () => {
    const world = plan('A.B', { communities: 'aaa' });
    done(world, { edit: 'set-division', division, change: { locked: true } });
    expect(after(world, { edit: 'draw', ring: rectangle(1, 0, 2, 1), ...free })).toContain('“a社区”已锁定');
  });
  test('a border', () => {
    const world = plan('AB', { communities: 'aa' });
    done(world, { edit: 'lock-border', grids: ['A', 'B'] }, 'l1');
    expect(after(world, { edit: 'merge', grids: ['A', 'B'] })).toBe('“A网格”与“B网格”之间的边界已锁定');
  });
  test('nobody where it is refused for something else', () => {
    const world = plan('A.B');
    const merge = { edit: 'merge', grids: ['A', 'B'] } as const;
    expect(lockBehind(world, merge, refused(world, merge))).toBeNull();
  });
});

describe('the border between two grids', () => {
  test('is locked and freed, whichever of them is named first', () => {
    const world = plan('AB', { communities: 'aa' });
    const lock = borderToggle(world, 'A', 'B')!;
    expect(lock.isLocked).toBe(false);
    done(world, lock.body, 'l1');
    const unlock = borderToggle(world, 'B', 'A')!;
    expect(unlock.isLocked).toBe(true);
    done(world, unlock.body, 'l2');
    expect(world.borders.size).toBe(0);
  });
  test('is none where they do not touch, or one of them is gone', () => {
    const world = plan('A.B');
    expect([borderToggle(world, 'A', 'B'), borderToggle(world, 'A', 'Z')]).toEqual([null, null]);
  });
});
