import { expect, test } from 'vitest';
import type { Task } from './main-thread-tasks';
import { ownWorkAfter } from './own-work';

const task = (at: number, ours: number): Task => ({ at, ours, wall: 9, cpu: 9, owner: 'ours', own: 9, where: [] });

test('work counts from a mark to the next that ends it, and what is not ours does not count', () => {
  const tasks = [task(1, 4), task(11, 2), task(14, 3), task(20, 5), task(31, 0), task(45, 7)];
  const marks = [
    { name: 'move', at: 10 },
    { name: 'move', at: 20 },
    { name: 'commit', at: 40 },
    { name: 'move', at: 50 },
  ];
  expect(ownWorkAfter({ tasks, marks }, 'move', ['move', 'commit'])).toEqual([5, 5, 0]);
  expect(ownWorkAfter({ tasks, marks }, 'move', ['commit'])).toEqual([10, 5, 0]);
  expect(ownWorkAfter({ tasks, marks }, 'commit', ['move'])).toEqual([7]);
  expect(ownWorkAfter({ tasks, marks }, 'commit', [])).toEqual([7]);
});
