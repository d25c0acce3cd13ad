import { describe, expect, test } from 'vitest';
import { insidePoint } from './inside-point';
import type { Ring, Shape } from './lattice';
import { reversed, sideOfShape } from './ring';

const square = (x: number, y: number, size: number): Ring => [x, y, x + size, y, x + size, y + size, x, y + size];

describe('a place inside', () => {
  test.each<[string, Shape]>([
    ['a square', [[square(0, 0, 100)]]],
    ['a ring round a hole in its middle', [[square(0, 0, 100), reversed(square(20, 20, 60))]]],
    ['a U', [[[0, 0, 100, 0, 100, 100, 70, 100, 70, 30, 30, 30, 30, 100, 0, 100]]]],
    ['a narrow slanted strip', [[[0, 0, 4, 0, 104, 200, 100, 200]]]],
    ['the larger of two', [[square(0, 0, 10)], [square(50, 50, 40)]]],
  ])('of %s', (_what, shape) => {
    expect(sideOfShape(shape, ...insidePoint(shape))).toBe('inside');
  });
  test('lies in the larger polygon, and in the wider wing', () => {
    expect(insidePoint([[square(0, 0, 10)], [square(50, 50, 40)]])[0]).toBeGreaterThan(50);
    const wings: Shape = [[[0, 0, 100, 0, 100, 100, 40, 100, 40, 30, 10, 30, 10, 100, 0, 100]]];
    expect(insidePoint(wings)).toEqual([70, 50]);
  });
});
