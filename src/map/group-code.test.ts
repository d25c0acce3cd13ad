import { expect, test } from 'vitest';
import { groupCode } from './group-code';

test('a code of 15 digits is read in four groups', () => {
  expect(groupCode('320571004001005')).toBe('320571 004 001 005');
});

test('other layouts are grouped as far as they go', () => {
  expect(groupCode('32057100400105')).toBe('320571 004 001 05');
  expect(groupCode('')).toBe('');
});
