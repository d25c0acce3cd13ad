import { describe, expect, test } from 'vitest';
import { randomPlan } from '../../../test/laws/random-plan';
import { Random } from '../../../test/random';
import { boxOfShape, meets, union } from '../../geometry/box';
import type { Shape } from '../../geometry/lattice';
import { isCoveredOnce } from './covered-once';
import { doOverlap } from './overlap-with';

const box = (x0: number, y0: number, x1: number, y1: number): number[] => [x0, y0, x1, y0, x1, y1, x0, y1];
/** A middle square with its eight neighbours. */
const nine: Shape[] = [0, 10, 20].flatMap((y) => [0, 10, 20].map((x): Shape => [[box(x, y, x + 10, y + 10)]]));
const middle = nine[4]!;

const isOnce = (shape: Shape, all: readonly Shape[]): boolean =>
  isCoveredOnce(
    shape,
    all.filter((other) => other !== shape),
  );

describe('isCoveredOnce', () => {
  test('is certain of a grid whose neighbours fit', () => expect(isOnce(middle, nine)).toBe(true));

  test('is certain of a grid with a dedicated grid in its hole, and of that one', () => {
    const hole: Shape = [[box(13, 13, 17, 17)]];
    const ring: Shape = [[box(10, 10, 20, 20), [13, 13, 13, 17, 17, 17, 17, 13]]];
    const all = [...nine.filter((shape) => shape !== middle), ring, hole];
    expect(isOnce(ring, all)).toBe(true);
    expect(isOnce(hole, [ring, hole])).toBe(true);
  });

  test.each([
    ['the same grid twice', [...nine, [[box(10, 10, 20, 20)]]]],
    ['a grid inside it', [...nine, [[box(13, 13, 17, 17)]]]],
    ['a grid over all nine', [...nine, [[box(-5, -5, 35, 35)]]]],
    ['all nine twice', [...nine, ...nine.map((shape): Shape => [...shape])]],
    ['a neighbour that reaches over', [...nine.filter((_, i) => i !== 3), [[box(0, 10, 11, 20)]]]],
    ['a neighbour that runs clockwise', [...nine.filter((_, i) => i !== 3), [[[0, 10, 0, 20, 10, 20, 10, 10]]]]],
    [
      'a hole that lies beside its shell',
      [...nine.slice(0, 8), [[box(20, 20, 30, 30), [50, 50, 50, 60, 60, 60, 60, 50]]]],
    ],
  ] as [string, Shape[]][])('is not certain with %s', (_, all) => expect(isOnce(middle, all)).toBe(false));

  test('is certain beside a gap, and on the rim', () => {
    expect(
      isOnce(
        middle,
        nine.filter((_, i) => i !== 3),
      ),
    ).toBe(true);
    expect(isOnce(nine[0]!, nine)).toBe(true);
  });
  test('is certain beside a neighbour in two parts', () => {
    const inParts = [[box(0, 10, 10, 20)], [box(50, 50, 60, 60)]];
    expect(isOnce(middle, [...nine.filter((_, i) => i !== 3), inParts])).toBe(true);
  });
  test('is not certain of one that a long edge crosses, whose middle is elsewhere', () =>
    expect(isOnce(nine[0]!, [...nine.slice(0, 5), [[box(5, 5, 300, 300)]]])).toBe(false));
  test('says so for no grid that overlaps another, in 120 plans with moved places and large grids over others', () => {
    let certain = 0;
    let overlapping = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const random = new Random(seed);
      const world = randomPlan(random, { size: 4, cell: 60, bends: random.int(0, 4), housesPerGrid: 0 });
      const shapes = new Map(
        [...world.grids.values()].map(({ id, shape }) => [id, random.chance(0.1) ? moved(random, shape) : shape]),
      );
      if (random.chance(0.5)) {
        const extent = [...shapes.values()].map(boxOfShape).reduce(union);
        const [x, y] = [random.int(extent.minX, extent.maxX), random.int(extent.minY, extent.maxY)];
        shapes.set('over', [[box(x, y, x + random.int(1, 200), y + random.int(1, 200))]]);
      }
      for (const grid of world.grids.values()) {
        const shape = shapes.get(grid.id)!;
        const all = [...shapes.values()].filter((other) => meets(boxOfShape(other), boxOfShape(shape)));
        const others = all.filter((other) => other !== shape);
        const overlaps = others.some((other) => doOverlap(shape, other));
        if (overlaps) overlapping++;
        if (!isCoveredOnce(shape, others)) continue;
        certain++;
        expect(overlaps, `${seed}: ${grid.id}`).toBe(false);
      }
    }
    expect(certain).toBeGreaterThan(50);
    expect(overlapping).toBeGreaterThan(20);
  });
});

function moved(random: Random, shape: Shape): Shape {
  const ring = [...shape[0]![0]!];
  const at = random.int(0, ring.length - 1);
  ring[at]! += random.int(-20, 20);
  return [[ring]];
}
