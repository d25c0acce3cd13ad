import { expect, test } from 'vitest';
import { path, plan } from '../../test/drawing';
import { boxOfShape } from '../geometry/box';
import { boxOfChange } from './box-of-change';

const grid = plan('AAA\nAAA').grids.get('A')!;
const withVertex = { ...grid, shape: [[path(0, 0, 1, 0, 3, 0, 3, 2, 0, 2)]] };

test('of a border that took a vertex, that edge', () => {
  const before = { ...grid, shape: [[path(0, 0, 3, 0, 3, 2, 0, 2)]] };
  expect(boxOfChange([before, withVertex])).toEqual(boxOfShape([[path(0, 0, 3, 0, 1, 0)]]));
});

test.each([
  ['that comes', null, grid],
  ['that goes', grid, null],
  ['of another name', grid, { ...grid, name: 'other' }],
] as const)('of a row %s, all of it', (_, before, after) => {
  expect(boxOfChange([before, after])).toEqual(boxOfShape(grid.shape));
});

test('of words that nobody else tells, nothing', () => {
  const { minX, maxX } = boxOfChange([grid, { ...grid, introduction: 'x' } as typeof grid]);
  expect(minX > maxX).toBe(true);
});
