import { expect, test } from 'vitest';
import { communityCode, path, plan, rectangle } from '../../test/drawing';
import { boxOfShape } from '../geometry/box';
import type { EditBody } from '../plan/edit';
import { NEW_JOURNAL } from '../plan/journal';
import type { World } from '../plan/world';
import { entryChange, type EntryChange } from './entry-change';
import { openSession } from './open-session';

/** What the last of these edits is shown as. */
function shown(world: World, ...edits: readonly EditBody[]): EntryChange {
  let n = 0;
  const session = openSession(world, NEW_JOURNAL, { now: () => '', newId: () => `e${++n}` });
  for (const edit of edits) expect(session.dispatch(edit)).toBeNull();
  return entryChange(session.journal.entries.at(-1)!, session.world);
}
const SPLIT = { edit: 'split', grid: 'A', lines: [path(1, -1, 1, 9)], keepBuildingsWhole: true } as const;

test('a split shows the grid that was and the two that are', () => {
  const world = plan('AAB');
  const [a, b] = [world.grids.get('A')!.shape, world.grids.get('B')!.shape];
  const { before, after, box } = shown(world, SPLIT);
  expect(before).toEqual([a]);
  expect(after).toHaveLength(2);
  expect(box).toEqual(boxOfShape(a));
  // the neighbour took no part
  expect([...before, ...after]).not.toContainEqual(b);
});

test('a neighbour that only took a vertex is not shown', () => {
  const world = plan('AA\nBB');
  const { before, after } = shown(world, SPLIT);
  expect(world.grids.get('B')!.shape[0]![0]).toHaveLength(10);
  expect([before.length, after.length]).toEqual([1, 2]);
});

test('a merge shows two that were and the one that is', () => {
  const { before, after } = shown(plan('AB'), { edit: 'merge', grids: ['A', 'B'] });
  expect([before.length, after.length]).toEqual([2, 1]);
});

test('another name outlines the grid, another count the house, a lock the community', () => {
  const world = plan('AB', { communities: 'aa', houses: { h: [0.2, 0.2, 0.4, 0.4] } });
  const [a, community] = [world.grids.get('A')!, [...world.divisions.values()][0]!];
  expect(community.code).toBe(communityCode('a'));
  const named = shown(world, { edit: 'set-grid', grid: 'A', change: { name: '东' } });
  expect(named).toEqual({ before: [], after: [a.shape], box: boxOfShape(a.shape) });
  const counted = shown(world, { edit: 'set-building', building: 'h', change: { households: 3 } });
  expect(counted.after).toEqual([[[rectangle(0.2, 0.2, 0.4, 0.4)]]]);
  const locked = shown(world, { edit: 'set-division', division: community.id, change: { locked: true } });
  expect(locked.after).toEqual([community.shape]);
});

test('a change of very many grids is one frame around them', () => {
  // letters of their own for 20 × 20 grids
  const letters = Array.from({ length: 400 }, (_, i) => String.fromCodePoint(0x4e00 + i));
  const drawing = Array.from({ length: 20 }, (_, row) => letters.slice(row * 20, row * 20 + 20).join('')).join('\n');
  const world = plan(drawing, { communities: Array.from({ length: 20 }, () => 'a'.repeat(20)).join('\n') });
  const { before, after } = shown(world, { edit: 'number' });
  expect(before).toEqual([]);
  expect(after).toEqual([[[rectangle(0, 0, 20, 20)]]]);
});
