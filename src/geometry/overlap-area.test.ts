import { describe, expect, test } from 'vitest';
import type { Ring } from './lattice';
import { overlapArea } from './overlap-area';

const square = (x: number, y: number, size: number): Ring => [x, y, x + size, y, x + size, y + size, x, y + size];
const hole = (x: number, y: number, size: number): Ring => [x, y, x, y + size, x + size, y + size, x + size, y];

describe('overlapArea', () => {
  test('squares that overlap, touch, miss', () => {
    expect(overlapArea([square(0, 0, 10)], [square(6, 7, 10)])).toBeCloseTo(12, 9);
    expect(overlapArea([square(0, 0, 10)], [square(10, 0, 10)])).toBeCloseTo(0, 9);
    expect(overlapArea([square(0, 0, 10)], [square(30, 0, 10)])).toBe(0);
  });
  test('the same walls count in full', () => {
    expect(overlapArea([square(5, 5, 10)], [square(5, 5, 10)])).toBeCloseTo(100, 9);
  });
  test('holes of either side count for nothing', () => {
    expect(overlapArea([square(0, 0, 10), hole(2, 2, 6)], [square(0, 0, 10)])).toBeCloseTo(64, 9);
    expect(overlapArea([square(3, 3, 2)], [square(0, 0, 10), hole(2, 2, 6)])).toBeCloseTo(0, 9);
  });
  test('an L and a U, neither convex', () => {
    const l: Ring = [0, 0, 10, 0, 10, 4, 4, 4, 4, 10, 0, 10];
    const u: Ring = [2, 2, 12, 2, 12, 12, 9, 12, 9, 3, 5, 3, 5, 12, 2, 12];
    // along the foot: [2,10]×[2,4] less the notch [5,9]×[3,4]; up the stem: [2,4]×[4,10]
    expect(overlapArea([l], [u])).toBeCloseTo(16 - 4 + 12, 9);
    expect(overlapArea([u], [l])).toBeCloseTo(24, 9);
  });
});
