import { expect, test } from 'vitest';
import { Random } from '../../test/random';
import { MaxHeap } from './max-heap';

test('what was put in comes out, the largest first, whatever comes and goes between', () => {
  const random = new Random(3);
  const heap = new MaxHeap<number>();
  let held: number[] = [];
  for (let n = 0; n < 5000; n++) {
    if (random.chance(0.55)) {
      const value = random.int(-50, 50);
      heap.push(value, value);
      held.push(value);
    } else {
      held.sort((p, q) => p - q);
      expect(heap.pop()).toBe(held.pop());
    }
  }
  while (held.length > 0) {
    held = held.sort((p, q) => p - q);
    expect(heap.pop()).toBe(held.pop());
  }
  expect(heap.pop()).toBeUndefined();
});
