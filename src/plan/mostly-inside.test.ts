import { expect, test } from 'vitest';
import { idsOf } from '../../test/footprint-texts';
import { CELL, ORIGIN, plan } from '../../test/drawing';
import { Random } from '../../test/random';
import { makeFootprints } from '../../test/make-footprints';
import { overlapArea } from '../geometry/overlap-area';
import { area2 } from '../geometry/ring';
import { ringsOf } from './footprints';
import { buildingsInside, gridsInside } from './mostly-inside';
import { createWorld } from './world';

/** Places in cells of the drawing, as a ring. */
const ring = (...cells: number[]): number[] => cells.map((value, i) => ORIGIN[i % 2]! + Math.round(value * CELL));
const box = (w: number, s: number, e: number, n: number) => ring(w, s, e, s, e, n, w, n);

const PLAN = plan('AABB\nAABB', {
  houses: { inside: [0.2, 0.2, 0.6, 0.6], across: [0.8, 0.2, 1.2, 0.6], yard: [3, 1, 3.5, 1.5] },
});
const houses = (drawn: number[], most = 100) => buildingsInside(PLAN, drawn, most).sort();

test('a house is taken where more than half of it lies inside', () => {
  expect(houses(box(0, 0, 0.95, 1))).toEqual(['inside']);
  expect(houses(box(0, 0, 1.05, 1))).toEqual(['across', 'inside']);
  expect(houses(box(0.3, 0, 0.5, 1))).toEqual([]);
});

test('a box drawn inside a house takes nothing of it', () => {
  expect(houses(box(0.3, 0.3, 0.4, 0.4))).toEqual([]);
});

test('it does not matter which way round the hand goes', () => {
  const other = ring(0, 0, 0, 1, 1.05, 1, 1.05, 0);
  expect(houses(other)).toEqual(['across', 'inside']);
});

test('no more than so many are named', () => {
  expect(houses(box(-1, -1, 9, 9), 2)).toHaveLength(2);
});

test('a grid is taken where more than half of it lies inside', () => {
  expect(gridsInside(PLAN, box(-1, -1, 2.9, 3))).toEqual(['A']);
  expect(gridsInside(PLAN, box(-1, -1, 3.1, 3)).sort()).toEqual(['A', 'B']);
  expect(gridsInside(PLAN, box(-1, 1.2, 9, 3))).toEqual([]);
});

test('the index says what areas say, for any ring and any houses', () => {
  const random = new Random(11);
  const drawn = Array.from({ length: 300 }, (_, i) => {
    const [x, y] = [ORIGIN[0] + random.int(0, 20_000), ORIGIN[1] + random.int(0, 20_000)];
    const [w, h, slant] = [random.int(50, 900), random.int(50, 900), random.int(-200, 200)];
    return { id: `h${i}`, rings: [[x, y, x + w, y + slant, x + w, y + h + slant, x, y + h]] };
  });
  const world = createWorld({ footprints: makeFootprints(drawn) });
  let sum = 0;
  for (let round = 0; round < 40; round++) {
    // round a middle, so that it does not cross itself
    const [mx, my] = [ORIGIN[0] + random.int(4000, 16_000), ORIGIN[1] + random.int(4000, 16_000)];
    const lasso = Array.from({ length: 40 }, (_, i) => {
      const reach = random.int(1500, 7000);
      const angle = (i / 40) * 2 * Math.PI;
      return [Math.round(mx + reach * Math.cos(angle)), Math.round(my + reach * Math.sin(angle))];
    }).flat();
    const taken = new Set(buildingsInside(world, lasso, 1000));
    idsOf(world.footprints).forEach((id, row) => {
      const rings = ringsOf(world.footprints, row);
      const share = (overlapArea(rings, [lasso]) * 2) / area2(rings[0]!);
      // the line is cut off at whole units round a small house
      if (Math.abs(share - 0.5) > 0.02) expect([id, taken.has(id)]).toEqual([id, share > 0.5]);
    });
    sum += taken.size;
  }
  expect(sum).toBeGreaterThan(500);
});
