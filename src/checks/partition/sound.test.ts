import { describe, expect, test } from 'vitest';
import { editedPlan } from '../../../test/laws/dirty-plan';
import { Random } from '../../../test/random';
import type { Shape } from '../../geometry/lattice';
import { eachEdge, reversed, sideOfShape } from '../../geometry/ring';
import { isSound } from './sound';

const square = (x: number, y: number, size: number): number[] => [x, y, x + size, y, x + size, y + size, x, y + size];
const hole = (x: number, y: number, size: number): readonly number[] => reversed(square(x, y, size));

describe('isSound', () => {
  test.each<[string, Shape]>([
    ['a square', [[square(0, 0, 100)]]],
    ['one with a hole', [[square(0, 0, 100), hole(20, 20, 20)]]],
    ['an island in a hole', [[square(0, 0, 100), hole(20, 20, 40)], [square(30, 30, 10)]]],
    ['two that meet in a corner', [[square(0, 0, 100)], [square(100, 100, 100)]]],
    ['a hole that meets the shell in a corner', [[square(0, 0, 100), [0, 0, 10, 30, 30, 10]]]],
    ['two holes that meet in a corner', [[square(0, 0, 100), hole(20, 20, 20), hole(40, 40, 20)]]],
    ['a ring round a hole, pinched shut', [[[0, 0, 100, 0, 100, 100, 0, 100, 0, 0, 30, 60, 60, 60, 60, 30]]]],
    ['two lobes in one ring', [[[50, 50, 100, 0, 100, 100, 50, 50, 0, 100, 0, 0]]]],
  ])('%s', (_, shape) => expect(isSound(shape)).toBe(true));

  test.each<[string, Shape]>([
    ['a ring that runs the other way', [[hole(0, 0, 100)]]],
    ['a hole that runs as the shell does', [[square(0, 0, 100), square(20, 20, 20)]]],
    ['a bow-tie', [[[0, 0, 100, 100, 100, 0, 0, 100]]]],
    ['a bow-tie through a vertex', [[[0, 0, 50, 50, 100, 100, 100, 0, 50, 50, 0, 100]]]],
    [
      'two that cross in vertices alone',
      [[[0, 0, 50, 0, 100, 0, 100, 100, 50, 100, 0, 100]], [[50, 0, 150, -50, 150, 150, 50, 100]]],
    ],
    ['two squares turned against each other', [[[0, 50, 50, 0, 100, 50, 50, 100]], [square(0, 0, 100)]]],
    ['a corner on an edge', [[square(0, 0, 100)], [square(100, 50, 100)]]],
    ['a spike', [[[0, 0, 100, 0, 100, 100, 150, 150, 100, 100, 0, 100]]]],
  ])('not %s', (_, shape) => expect(isSound(shape)).toBe(false));

  test('of sound shapes even and odd say inside to the left of every edge', () => {
    let touching = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const world = editedPlan(new Random(seed), { size: 6, edits: 20 });
      for (const { shape } of world.grids.values()) {
        if (!isSound(shape)) continue;
        const places = new Set<string>();
        for (const ring of shape.flat())
          eachEdge(ring, (ax, ay, bx, by) => {
            if (places.size === places.add(`${ax} ${ay}`).size) touching++;
            // beside its middle, so close that no other edge of the lattice runs between
            const reach = 0.25 / Math.hypot(bx - ax, by - ay) ** 2;
            const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
            expect(sideOfShape(shape, x - (by - ay) * reach, y + (bx - ax) * reach)).toBe('inside');
            expect(sideOfShape(shape, x + (by - ay) * reach, y - (bx - ax) * reach)).toBe('outside');
          });
      }
    }
    expect(touching).toBeGreaterThan(10);
  });
});
