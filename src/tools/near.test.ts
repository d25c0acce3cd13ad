import { expect, test } from 'vitest';
import { near, same } from './near';

const STOCKHOLM: readonly [number, number] = [180_000_000, 600_000_000];
const beside = (dx: number, dy: number) => [STOCKHOLM[0] + dx, STOCKHOLM[1] + dy] as const;

test('eastwards the tolerance is counted as it is', () => {
  expect(near(STOCKHOLM, beside(8, 0), 8)).toBe(true);
  expect(near(STOCKHOLM, beside(9, 0), 8)).toBe(false);
});

test('northwards, at 60°, a unit is two on the ground', () => {
  expect(near(STOCKHOLM, beside(0, -3), 8)).toBe(true);
  expect(near(STOCKHOLM, beside(0, 5), 8)).toBe(false);
});

test('a place is near itself with no tolerance at all, also at the pole', () => {
  const pole = [0, 900_000_000] as const;
  expect(near(pole, pole, 0)).toBe(true);
  expect(same(pole, [0, 899_999_999])).toBe(false);
});
