import { describe, expect, test } from 'vitest';
import { hullOf } from './hull';
import { area2, sideOfRing } from './ring';
import { Random } from '../../test/random';

describe('the convex hull', () => {
  test('of two houses goes round both, without the corners between them', () => {
    expect(hullOf([0, 0, 2, 0, 2, 2, 0, 2, 8, 1, 9, 1, 9, 3, 8, 3])).toEqual([0, 0, 2, 0, 9, 1, 9, 3, 8, 3, 0, 2]);
  });
  test('leaves out places on its edges and repeated ones', () => {
    expect(hullOf([0, 0, 5, 0, 10, 0, 10, 10, 10, 10, 0, 10, 0, 0])).toEqual([0, 0, 10, 0, 10, 10, 0, 10]);
  });
  test('of places in one line has no area', () => {
    expect(hullOf([0, 0, 3, 3, 9, 9])).toEqual([0, 0, 9, 9]);
  });
  test('holds every place it was made of, and turns left at each of its own', () => {
    const random = new Random(7);
    for (let n = 0; n < 50; n++) {
      const flat = Array.from({ length: 2 * random.int(3, 40) }, () => random.int(-20, 20));
      const hull = hullOf(flat);
      if (hull.length < 6) continue;
      for (let i = 0; i < flat.length; i += 2) expect(sideOfRing(hull, flat[i]!, flat[i + 1]!)).not.toBe('outside');
      for (let i = 0; i < hull.length; i += 2)
        expect(area2([0, 1, 2, 3, 4, 5].map((k) => hull[(i + k) % hull.length]!))).toBeGreaterThan(0);
    }
  });
});
