import { describe, expect, test } from 'vitest';
import { boxOf } from './box';
import { edgeEntersRings, entersRings } from './enters-rings';
import type { Line, Ring } from './lattice';

const house: Ring = [0, 0, 10, 0, 10, 10, 0, 10];
/** A U, open to the north between 3 and 7. */
const u: Ring = [0, 0, 10, 0, 10, 10, 7, 10, 7, 3, 3, 3, 3, 10, 0, 10];
const yard: Ring = [3, 3, 3, 7, 7, 7, 7, 3];

const enters = (rings: readonly Ring[], [ax, ay, bx, by]: Line) =>
  edgeEntersRings(rings, boxOf(rings[0]!), ax!, ay!, bx!, by!);

describe('an edge and a house', () => {
  test.each([
    ['through it', [-5, 5, 15, 4], true],
    ['a unit inside a wall', [-5, 1, 15, 1], true],
    ['along a wall', [-5, 0, 15, 0], false],
    ['along part of a wall', [2, 10, 8, 10], false],
    ['past it', [-5, 12, 15, 12], false],
    ['past a corner, box and all', [8, 13, 13, 8], false],
    ['touching a corner', [9, -1, 11, 1], false],
    ['from corner to corner', [0, 0, 10, 10], true],
    ['from wall to wall', [0, 4, 10, 6], true],
    ['ending on a wall from outside', [15, 5, 10, 5], false],
    ['ending inside', [15, 5, 9, 5], true],
    ['wholly inside', [4, 4, 6, 6], true],
    ['from a wall inwards', [10, 5, 5, 5], true],
    ['cutting off a corner by a unit', [9, 0, 10, 1], true],
  ] as const)('%s', (_what, edge, expected) => {
    expect(enters([house], edge)).toBe(expected);
    expect(enters([house], [edge[2], edge[3], edge[0], edge[1]])).toBe(expected);
  });
});

describe('an edge and a house with a gap', () => {
  test('across the mouth of a U, from tip to tip', () => {
    expect(enters([u], [3, 10, 7, 10])).toBe(false);
  });
  test('along the tips of a U, walls and mouth in one line', () => {
    expect(enters([u], [-2, 10, 12, 10])).toBe(false);
  });
  test('along the bottom of the notch and on into the wings', () => {
    expect(enters([u], [3, 3, 7, 3])).toBe(false);
    expect(enters([u], [2, 3, 8, 3])).toBe(true);
  });
  test('from one inner corner through a wing to the outer wall', () => {
    expect(enters([u], [0, 3, 3, 3])).toBe(true);
  });
  test('inside a courtyard it enters nothing', () => {
    expect(enters([house, yard], [4, 4, 6, 6])).toBe(false);
    expect(enters([house, yard], [3, 3, 7, 7])).toBe(false);
    expect(enters([house, yard], [4, 5, 8, 5])).toBe(true);
  });
});

test('an outline enters where one of its edges does, the closing one too', () => {
  expect(entersRings([house], boxOf(house), [20, 20, -10, -11, -11, -10])).toBe(true);
  expect(entersRings([house], boxOf(house), [-10, -10, 20, -10, 20, 20, -10, 20])).toBe(false);
  expect(entersRings([house], boxOf(house), house)).toBe(false);
});
