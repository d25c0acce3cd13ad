import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../plan/settings';
import { householdClass } from './household-class';

describe('households against the target', () => {
  test.each([
    [0, 'far-below'],
    [79, 'far-below'],
    [80, 'below'],
    [139, 'below'],
    [140, 'within'],
    [200, 'within'],
    [260, 'within'],
    [261, 'above'],
    [320, 'above'],
    [321, 'far-above'],
  ] as const)('%i in an urban grid of 200 is %s', (households, expected) => {
    expect(householdClass('urban', households, DEFAULT_SETTINGS)).toBe(expected);
  });

  test('a rural grid has its own target', () => {
    expect(householdClass('rural', 50, DEFAULT_SETTINGS)).toBe('within');
    expect(householdClass('rural', 200, DEFAULT_SETTINGS)).toBe('far-above');
  });

  test('a dedicated grid is exempt, whatever lives in it', () => {
    expect(householdClass('dedicated', 0, DEFAULT_SETTINGS)).toBe('dedicated');
    expect(householdClass('dedicated', null, DEFAULT_SETTINGS)).toBe('dedicated');
  });

  test('without a building layer nothing is known', () => {
    expect(householdClass('urban', null, DEFAULT_SETTINGS)).toBe('unknown');
  });
});
