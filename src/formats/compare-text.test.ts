import { expect, it } from 'vitest';
import { compareNatural, compareText } from './compare-text';

it('orders by code unit, and runs of digits by their value', () => {
  const names = ['f#10', 'f#9', 'f', 'e2.10', 'e10.1', 'e2.9', 'f#09', '网#2', '网#10'];
  expect([...names].sort(compareNatural)).toEqual([
    'e2.9',
    'e2.10',
    'e10.1',
    'f',
    'f#09',
    'f#9',
    'f#10',
    '网#2',
    '网#10',
  ]);
  expect(['b', 'a', 'B'].sort(compareText)).toEqual(['B', 'a', 'b']);
});
