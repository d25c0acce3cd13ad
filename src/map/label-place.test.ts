import { expect, test } from 'vitest';
import { sideOfShape } from '../geometry/ring';
import { labelPlace } from './label-place';

const X = 1_206_000_000;
const Y = 313_000_000;
const square = (west: number, south: number, side: number) => [
  X + west,
  Y + south,
  X + west + side,
  Y + south,
  X + west + side,
  Y + south + side,
  X + west,
  Y + south + side,
];

test('a label stands inside a grid that bends round its middle', () => {
  const bend = [[[X, Y, X + 9000, Y, X + 9000, Y + 1000, X + 1000, Y + 1000, X + 1000, Y + 9000, X, Y + 9000]]];
  const { at } = labelPlace(bend)!;
  expect(sideOfShape(bend, at[0], at[1])).toBe('inside');
});

test('a label keeps out of the dedicated grid in the middle', () => {
  const hole = [...square(3000, 3000, 4000)];
  const around = [
    [square(0, 0, 10_000), [...hole.slice(0, 2), ...hole.slice(6), ...hole.slice(4, 6), ...hole.slice(2, 4)]],
  ];
  const { at } = labelPlace(around)!;
  expect(sideOfShape(around, at[0], at[1])).toBe('inside');
});

test('of several parts the largest has the label', () => {
  const { at } = labelPlace([[square(0, 0, 100)], [square(5000, 5000, 2000)]])!;
  expect(at[0]).toBeGreaterThan(X + 5000);
});

test('a grid that is not drawn has no label', () => {
  expect(labelPlace([])).toBeNull();
});
