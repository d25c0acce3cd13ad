import { expect, test } from 'vitest';
import { Random } from '../../test/random';
import { sideOfRing } from '../geometry/ring';
import { liesInRing } from './lies-in-ring';

const box = (minX: number, minY: number, maxX: number, maxY: number) => ({ minX, minY, maxX, maxY });
// a horseshoe, open to the north
const SHOE = [0, 0, 100, 0, 100, 100, 70, 100, 70, 30, 30, 30, 30, 100, 0, 100];

test('a box in an arm of a horseshoe is inside, one between the arms is outside, one on the line is near', () => {
  const lies = liesInRing(SHOE);
  expect(lies(box(5, 50, 20, 60))).toBe('inside');
  expect(lies(box(40, 50, 60, 60))).toBe('outside');
  expect(lies(box(20, 50, 40, 60))).toBe('near');
  expect(lies(box(300, 50, 340, 60))).toBe('outside');
});

test('a box that touches the line is near', () => {
  expect(liesInRing(SHOE)(box(30, 30, 70, 60))).toBe('near');
});

test('a box that holds the whole ring is near', () => {
  expect(liesInRing(SHOE)(box(-10, -10, 200, 200))).toBe('near');
});

test('whatever is not near lies where its corners lie, by even and odd', () => {
  const random = new Random(5);
  const counts = { inside: 0, outside: 0, near: 0 };
  for (let round = 0; round < 200; round++) {
    // a figure that crosses itself, as a hand may draw it
    const [p, q, phase] = [random.int(1, 3), random.int(1, 3), random.int(0, 6)];
    const ring = Array.from({ length: 90 }, (_, i) => (i / 90) * 2 * Math.PI).flatMap((t) => [
      Math.round(500 + 450 * Math.sin(p * t + phase)),
      Math.round(500 + 450 * Math.sin(q * t)),
    ]);
    const lies = liesInRing(ring);
    for (let i = 0; i < 20; i++) {
      const [x, y] = [random.int(-50, 1050), random.int(-50, 1050)];
      const where = lies(box(x, y, x + 12, y + 9));
      counts[where]++;
      if (where === 'near') continue;
      for (const [cx, cy] of [
        [x, y],
        [x + 12, y],
        [x, y + 9],
        [x + 12, y + 9],
      ] as const)
        expect(sideOfRing(ring, cx, cy)).toBe(where);
    }
  }
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(100);
});
