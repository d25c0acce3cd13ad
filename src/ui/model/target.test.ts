import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../plan/settings';
import { standingOf } from './target';

describe('households against the target', () => {
  it('140 and 260 of 200 are the last that are within', () => {
    expect(standingOf(140, 'urban', DEFAULT_SETTINGS)).toMatchObject({ side: 'within', degree: 0, from: 140, to: 260 });
    expect(standingOf(260, 'urban', DEFAULT_SETTINGS)).toMatchObject({ side: 'within', degree: 0 });
    expect(standingOf(139, 'urban', DEFAULT_SETTINGS)).toMatchObject({ side: 'below', degree: 1 });
    expect(standingOf(261, 'urban', DEFAULT_SETTINGS)).toMatchObject({ side: 'above', degree: 1 });
  });

  it('beyond sixty per cent is the second degree', () => {
    expect(standingOf(320, 'urban', DEFAULT_SETTINGS)?.degree).toBe(1);
    expect(standingOf(322, 'urban', DEFAULT_SETTINGS)?.degree).toBe(2);
    expect(standingOf(0, 'rural', DEFAULT_SETTINGS)).toMatchObject({ side: 'below', degree: 2, target: 50 });
  });

  it('a dedicated grid has no target', () => {
    expect(standingOf(900, 'dedicated', DEFAULT_SETTINGS)).toBeNull();
  });
});
