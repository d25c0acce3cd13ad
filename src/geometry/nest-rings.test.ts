import { expect, test } from 'vitest';
import type { Ring } from './lattice';
import { nestRings } from './nest-rings';
import { reversed } from './ring';

const square = (x: number, y: number, side: number): Ring => [x, y, x + side, y, x + side, y + side, x, y + side];

test('a courtyard is a hole of the house round it, whatever way it runs and wherever it stands in the list', () => {
  const house = square(0, 0, 30);
  const yard = square(10, 10, 10);
  for (const hole of [yard, reversed(yard)]) {
    expect(nestRings([house, hole])).toEqual([[house, hole]]);
    expect(nestRings([hole, house])).toEqual([[house, hole]]);
  }
});

test('a pavilion in a courtyard is a shell again', () => {
  const [house, yard, pavilion] = [square(0, 0, 30), square(5, 5, 20), square(10, 10, 5)];
  expect(nestRings([house, yard, pavilion])).toEqual([[house, yard], [pavilion]]);
});

test('a hole that a file puts outside its house stands for itself and stops nobody', () => {
  const [house, stray] = [square(0, 0, 10), reversed(square(50, 0, 10))];
  expect(nestRings([house, stray])).toEqual([[house], [stray]]);
});
