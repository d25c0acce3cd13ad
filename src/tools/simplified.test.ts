import { expect, test } from 'vitest';
import type { Position } from '../geometry/lattice';
import { simplified } from './simplified';

const places = (...flat: number[]): Position[] =>
  flat.flatMap((x, i) => (i % 2 === 0 ? [[x, flat[i + 1]!] as Position] : []));

test('what trembles beside a straight line goes, corners stay', () => {
  const drawn = places(0, 0, 50, 2, 100, 0, 101, 50, 100, 100, 50, 97, 0, 100, -2, 50);
  expect(simplified(drawn, 5)).toEqual(places(0, 0, 100, 0, 100, 100, 0, 100));
});

test('a place far from the line stays, however near its neighbours are', () => {
  const drawn = places(0, 0, 40, 0, 50, 30, 60, 0, 100, 0, 100, 100, 0, 100);
  expect(simplified(drawn, 5)).toContainEqual([50, 30]);
});

test('what would be less than a ring stays as it is', () => {
  const thin = places(0, 0, 50, 1, 100, 0, 50, -1);
  expect(simplified(thin, 5)).toEqual(thin);
});

test('in the north a unit of latitude counts for more', () => {
  // 60° N: 4 units northwards are as far as 8 eastwards
  const north = 600_000_000;
  const drawn = places(0, north, 50, north + 4, 100, north, 100, north + 100, 0, north + 100);
  expect(simplified(drawn, 6)).toContainEqual([50, north + 4]);
  expect(simplified(drawn, 9)).not.toContainEqual([50, north + 4]);
});
