import { describe, expect, test } from 'vitest';
import type { Ring } from './lattice';
import {
  area2,
  area2OfShape,
  canonicalRing,
  canonicalShape,
  eachEdge,
  places,
  reversed,
  sideOfRing,
  sideOfRings,
  sameShape,
} from './ring';

const square = (x: number, y: number, size: number): Ring => [x, y, x + size, y, x + size, y + size, x, y + size];

describe('area2', () => {
  test('positive counter-clockwise, negative clockwise', () => {
    expect(area2(square(3, 4, 10))).toBe(200);
    expect(area2(reversed(square(3, 4, 10)))).toBe(-200);
  });
  test('exact to the unit far from the origin, where plain products are not', () => {
    const [x, y] = [1_799_999_999, 899_999_993];
    const wide = 2 ** 25 - 1;
    expect(area2([x - wide, y, x, y, x, y + 1])).toBe(wide);
    // one unit of height on the widest ring still counts
    const ring = [x - wide, y - wide, x, y - wide, x, y, x - wide, y];
    expect(area2([...ring.slice(0, 4), x, y - 1, ...ring.slice(6)]) - area2(ring)).toBe(-wide);
  });
  test('a bow-tie cancels out, a line and back has none', () => {
    expect(area2([0, 0, 10, 10, 10, 0, 0, 10])).toBe(0);
    expect(area2([0, 0, 5, 5, 9, 9])).toBe(0);
  });
  test('of a shape: shells less holes', () => {
    expect(area2OfShape([[square(0, 0, 10), reversed(square(2, 2, 3))], [square(20, 0, 1)]])).toBe(200 - 18 + 2);
    expect(area2OfShape([])).toBe(0);
  });
});

describe('canonical form', () => {
  test('a ring begins at its westernmost place, of those the southernmost', () => {
    expect(canonicalRing([5, 5, 0, 9, 0, 3])).toEqual([0, 3, 5, 5, 0, 9]);
    expect(canonicalRing([0, 3, 5, 5, 0, 9])).toEqual([0, 3, 5, 5, 0, 9]);
  });
  test('shells are turned counter-clockwise, holes clockwise, and both put in order', () => {
    const holes = [square(6, 6, 2), square(2, 2, 2)];
    const mixed = [[reversed(square(30, 0, 10))], [reversed(square(0, 0, 10)), ...holes]];
    expect(canonicalShape(mixed)).toEqual([
      [square(0, 0, 10), [2, 2, 2, 4, 4, 4, 4, 2], [6, 6, 6, 8, 8, 8, 8, 6]],
      [square(30, 0, 10)],
    ]);
  });
  test('equal shapes written differently give equal arrays, and once is enough', () => {
    const written = [[[10, 10, 0, 10, 0, 0, 10, 0]], [[40, 0, 30, 0, 30, 10]]];
    const again = [[[40, 0, 30, 0, 30, 10]], [[0, 0, 10, 0, 10, 10, 0, 10]]];
    expect(canonicalShape(written)).toEqual(canonicalShape(again));
    expect(canonicalShape(canonicalShape(written))).toEqual(canonicalShape(written));
  });
});

describe('where a place lies', () => {
  // an L whose inner corner is at 4,4
  const l: Ring = [0, 0, 10, 0, 10, 4, 4, 4, 4, 10, 0, 10];
  test.each([
    ['in the foot', 8, 2, 'inside'],
    ['in the stem', 2, 8, 'inside'],
    ['in the notch', 8, 8, 'outside'],
    ['on the inner corner', 4, 4, 'border'],
    ['on an edge', 4, 7, 'border'],
    ['beyond an edge, on its line', 4, 2, 'inside'],
    ['on a level edge', 7, 0, 'border'],
    ['level with an edge, outside', 12, 4, 'outside'],
    ['left of a corner, level with it', -1, 10, 'outside'],
    ['on the last edge', 0, 5, 'border'],
  ] as const)('%s', (_what, x, y, side) => {
    expect(sideOfRing(l, x, y)).toBe(side);
    expect(sideOfRing(reversed(l), x, y)).toBe(side);
  });
  test('a level through corners counts each of them once', () => {
    const star: Ring = [0, 5, 4, 4, 5, 0, 6, 4, 10, 5, 6, 6, 5, 10, 4, 6];
    expect([-1, 1, 5, 9, 11].map((x) => sideOfRing(star, x, 5))).toEqual([
      'outside',
      'inside',
      'inside',
      'inside',
      'outside',
    ]);
  });
  test('by even and odd: a hole is outside, an island in it inside, its rim the border', () => {
    const rings = [square(0, 0, 30), square(5, 5, 20), square(10, 10, 5)];
    expect([2, 7, 12].map((x) => sideOfRings(rings, x, 12))).toEqual(['inside', 'outside', 'inside']);
    expect(sideOfRings(rings, 5, 12)).toBe('border');
  });
});

test('edges close the ring, and places are pairs', () => {
  const edges: number[][] = [];
  eachEdge([0, 0, 4, 0, 0, 3], (...edge) => edges.push(edge));
  expect(edges).toEqual([
    [0, 0, 4, 0],
    [4, 0, 0, 3],
    [0, 3, 0, 0],
  ]);
  expect(places([0, 0, 4, 0, 0, 3])).toEqual([
    [0, 0],
    [4, 0],
    [0, 3],
  ]);
});

test('two shapes are the same where every place is', () => {
  const shell = [0, 0, 9, 0, 9, 9, 0, 9];
  const hole = [3, 3, 3, 6, 6, 6, 6, 3];
  expect(sameShape([[shell, hole]], [[[...shell], [...hole]]])).toBe(true);
  expect(sameShape([[shell, hole]], [[shell]])).toBe(false);
  expect(sameShape([[shell]], [])).toBe(false);
  expect(sameShape([[shell]], [[[0, 0, 9, 0, 9, 9, 0, 8]]])).toBe(false);
  expect(sameShape([], [])).toBe(true);
});
