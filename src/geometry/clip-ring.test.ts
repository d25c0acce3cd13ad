import { describe, expect, test } from 'vitest';
import { clipRing } from './clip-ring';
import { area2, reversed } from './ring';

const BOX = { minX: 0, minY: 0, maxX: 10, maxY: 10 };

describe('clipRing', () => {
  test('what lies inside stays as it is', () => {
    expect(clipRing([1, 1, 5, 1, 5, 5], BOX)).toEqual([1, 1, 5, 1, 5, 5]);
  });
  test('what lies outside is gone', () => {
    expect(clipRing([20, 20, 30, 20, 30, 30], BOX)).toHaveLength(0);
  });
  test('a ring round the box becomes the box', () => {
    expect(area2(clipRing([-5, -5, 15, -5, 15, 15, -5, 15], BOX))).toBe(200);
    expect(area2(clipRing(reversed([-5, -5, 15, -5, 15, 15, -5, 15]), BOX))).toBe(-200);
  });
  test('a ring over a corner keeps the part inside', () => {
    expect(area2(clipRing([6, 6, 16, 6, 16, 16, 6, 16], BOX))).toBe(32);
  });
  test('a comb whose teeth reach in from outside keeps the area of its teeth', () => {
    // two teeth of 2 × 5, joined outside the box
    const comb = [2, 5, 4, 5, 4, 12, 6, 12, 6, 5, 8, 5, 8, 14, 2, 14];
    expect(area2(clipRing(comb, BOX))).toBe(2 * (10 + 10));
  });
  test('corners on the box are on the lattice', () => {
    expect(clipRing([0, 0, 20, 7, 0, 7], BOX).every(Number.isInteger)).toBe(true);
  });
});
