import { describe, expect, test } from 'vitest';
import { path, place, plan, rectangle } from '../../test/drawing';
import { makeFootprints } from '../../test/make-footprints';
import type { Position } from '../geometry/lattice';
import { withFootprints } from '../plan/world';
import { buildingAt, gridAt } from './look-up';

const moved = ([x, y]: Position, dx: number, dy: number): Position => [x + dx, y + dy];

describe('the grid at a place', () => {
  const world = plan('AAA\nABA\nAA.');
  test.each([
    ['inside it', 0.5, 0.5, 'A'],
    ['in a hole: the one that fills it', 1.5, 1.5, 'B'],
    ['where nobody is', 2.5, 0.5, null],
    ['outside', 7, 7, null],
    ['on the rim', 0, 1.5, 'A'],
    ['on a corner of the plan', 0, 3, 'A'],
  ] as const)('%s', (_what, x, y, grid) => {
    expect(gridAt(world, place(x, y))).toBe(grid);
  });
  test('on a common border it is one of the two, always the same; a unit off it the one that is there', () => {
    const at = place(1, 1.5);
    expect(gridAt(world, at)).toBe('A');
    expect([gridAt(world, moved(at, 1, 0)), gridAt(world, moved(at, -1, 0))]).toEqual(['B', 'A']);
  });
});

describe('the building at a place', () => {
  const world = withFootprints(plan('AAAA'), {
    footprints: makeFootprints([
      { rings: [rectangle(0, 0, 2, 1), path(0.8, 0.4, 0.8, 0.6, 1.2, 0.6, 1.2, 0.4)] },
      { rings: [rectangle(0.1, 0.1, 0.3, 0.3)] },
      { rings: [rectangle(3, 0, 4, 1)] },
    ]),
  });
  test.each([
    ['the one that is there', 3.5, 0.5, 2],
    ['of two the smaller', 0.2, 0.2, 1],
    ['none in a courtyard', 1, 0.5, null],
    ['its wall counts', 3, 0.5, 2],
    ['none between', 2.5, 0.5, null],
  ] as const)('%s', (_what, x, y, row) => {
    expect(buildingAt(world, place(x, y))).toBe(row);
  });
});
