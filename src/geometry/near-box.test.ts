import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearBox } from './near-box';
import { sideOfRing } from './ring';

const box = { minX: 40, minY: 40, maxX: 60, maxY: 60 };

describe('a ring seen from a box', () => {
  test('keeps the edges that cross it, and goes round it with few places', () => {
    const many = Array.from({ length: 100 }, (_, i) => [-50 + i, -20 + (i % 7)]).flat();
    const near = nearBox([...many, 150, 50, 50, 50, -50, 50], box);
    expect(near.length / 2).toBeLessThan(8);
    expect(near.join()).toContain('150,50,50,50,-50,50');
  });
  test('that lies beside it is nothing', () => {
    expect(nearBox([0, 0, 10, 0, 10, 10, 0, 10], box)).toEqual([]);
  });
  test('that lies round it still does', () => {
    const round = nearBox([0, 0, 50, -5, 100, 0, 105, 50, 100, 100, 50, 105, 0, 100, -5, 50], box);
    expect(sideOfRing(round, 50, 50)).toBe('inside');
  });
});

test('every place of the box lies on the same side of what is left', () => {
  const ring = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
    minLength: 3,
    maxLength: 12,
  });
  fc.assert(
    fc.property(ring, (places) => {
      const whole = places.flat();
      const near = nearBox(whole, box);
      for (let x = box.minX; x <= box.maxX; x += 2)
        for (let y = box.minY; y <= box.maxY; y += 2)
          expect(near.length === 0 ? 'outside' : sideOfRing(near, x, y), `${x},${y}`).toBe(sideOfRing(whole, x, y));
    }),
    { numRuns: 500, seed: 1 },
  );
});
