import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from './settings';
import { householdClass, standingOf } from './target';

describe('households against the target', () => {
  test('140 and 260 of 200 are the last that are within', () => {
    expect(standingOf(140, 'urban', DEFAULT_SETTINGS)).toMatchObject({ side: 'within', degree: 0, from: 140, to: 260 });
    expect(standingOf(260, 'urban', DEFAULT_SETTINGS)).toMatchObject({ side: 'within', degree: 0 });
    expect(standingOf(139, 'urban', DEFAULT_SETTINGS)).toMatchObject({ side: 'below', degree: 1 });
    expect(standingOf(261, 'urban', DEFAULT_SETTINGS)).toMatchObject({ side: 'above', degree: 1 });
  });

  test('beyond sixty per cent is the second degree', () => {
    expect(standingOf(320, 'urban', DEFAULT_SETTINGS)?.degree).toBe(1);
    expect(standingOf(322, 'urban', DEFAULT_SETTINGS)?.degree).toBe(2);
    expect(standingOf(0, 'rural', DEFAULT_SETTINGS)).toMatchObject({ side: 'below', degree: 2, target: 50 });
  });

  test('a dedicated grid has no target', () => {
    expect(standingOf(900, 'dedicated', DEFAULT_SETTINGS)).toBeNull();
  });

  test('the band is exact for every target, also where a product of doubles would miss it', () => {
    const settings = { ...DEFAULT_SETTINGS, target: { urban: 70, rural: 50 } };
    expect(standingOf(91, 'urban', settings)?.side).toBe('within');
    expect(standingOf(92, 'urban', settings)?.side).toBe('above');
  });
});

describe('the same in one word', () => {
  test.each([
    [0, 'far-below'],
    [79, 'far-below'],
    [80, 'below'],
    [139, 'below'],
    [140, 'within'],
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
