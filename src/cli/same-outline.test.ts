import { describe, expect, it } from 'vitest';
import type { Shape } from '../geometry/lattice';
import { canonicalShape } from '../geometry/ring';
import { isSameOutline } from './same-outline';

const square = [0, 0, 1000, 0, 1000, 1000, 0, 1000];
const hole = [200, 200, 200, 400, 400, 400, 400, 200];
const shape = (...rings: number[][]): Shape => canonicalShape([rings]);

describe('isSameOutline', () => {
  const cases: readonly [situation: string, before: Shape, after: Shape, same: boolean][] = [
    ['as it was', shape(square), shape(square), true],
    ['a vertex more on an edge', shape(square), shape([0, 0, 500, 0, 1000, 0, 1000, 1000, 0, 1000]), true],
    ['two on one edge', shape(square), shape([0, 0, 300, 0, 500, 0, 1000, 0, 1000, 1000, 0, 1000]), true],
    [
      'one that comes first',
      shape([500, 0, 1000, 500, 500, 1000]),
      shape([500, 500, 500, 0, 1000, 500, 500, 1000]),
      true,
    ],
    ['rounded, in the pixel', shape([0, 0, 1001, 1, 0, 500]), shape([0, 0, 500, 0, 1001, 1, 0, 500]), true],
    ['a unit beside the edge', shape(square), shape([0, 0, 500, 1, 1000, 0, 1000, 1000, 0, 1000]), false],
    ['a vertex less', shape([0, 0, 500, 0, 1000, 0, 1000, 1000, 0, 1000]), shape(square), false],
    ['a vertex moved', shape(square), shape([0, 0, 1000, 0, 1000, 1001, 0, 1000]), false],
    ['on the rim of a hole', shape(square, hole), shape(square, [200, 200, 200, 300, ...hole.slice(2)]), true],
    ['a hole more', shape(square), shape(square, hole), false],
    ['a hole less', shape(square, hole), shape(square), false],
    ['elsewhere', shape(square), shape([5000, 0, 6000, 0, 6000, 1000]), false],
    ['gone', shape(square), [], false],
    ['drawn', [], shape(square), false],
    ['never drawn', [], [], true],
  ];
  it.each(cases)('%s', (_situation, before, after, same) => {
    expect(isSameOutline(before, after)).toBe(same);
  });
});
