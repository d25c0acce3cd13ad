import { describe, expect, it } from 'vitest';
import { score, type FoundFeature } from './score';
import { onGround, type Truth } from './truth';

const GAP: Truth = {
  rule: 'gap',
  subjects: ['330199001001'],
  at: { type: 'Point', coordinates: [120.1, 30.2] },
  area_m2: 100,
  width_m: 3,
};

/** A finding that meets the truth, with what is different about it. */
const found = (
  properties: Partial<FoundFeature['properties']> = {},
  geometry: FoundFeature['geometry'] = { type: 'Point', coordinates: [120.1, 30.2] },
): FoundFeature => ({
  properties: { id: 'gap:1', rule: 'gap', subjects: ['330199001001', 'n'], area_m2: 100, width_m: 3, ...properties },
  geometry,
});

const scored = (truths: readonly Truth[], findings: readonly FoundFeature[]) => {
  const { missed, extra } = score([{ name: 'fault', truths }], findings);
  return [missed.length, extra.length];
};

const METRE = 1 / 111_000;

describe('one truth and one finding', () => {
  const at = (north: number, east = 0): FoundFeature['geometry'] => ({
    type: 'Point',
    coordinates: [120.1 + east * METRE, 30.2 + north * METRE],
  });
  const cases: readonly [string, Partial<FoundFeature['properties']>, FoundFeature['geometry'] | undefined, boolean][] =
    [
      ['the same', {}, undefined, true],
      ['another rule', { rule: 'overlap' }, undefined, false],
      ['more subjects', { subjects: ['a', '330199001001', 'b'] }, undefined, true],
      ['not the subject', { subjects: ['a', 'b'] }, undefined, false],
      ['4 m away', {}, at(4), true],
      ['6 m away', {}, at(6), false],
      // a degree of longitude is shorter: 5.5 of these "metres" are 4.75 m
      ['to the east', {}, at(0, 5.5), true],
      ['without a place', {}, null, false],
      ['as large but for rounding', { area_m2: 100.9 }, undefined, true],
      ['larger', { area_m2: 102 }, undefined, false],
      ['without an area', { area_m2: NaN }, undefined, false],
      ['wider', { width_m: 3.3 }, undefined, false],
    ];
  it.each(cases)('%s', (_, properties, geometry, isFound) => {
    expect(scored([GAP], [found(properties, geometry)])).toEqual(isFound ? [0, 0] : [1, 1]);
  });

  it('asks what a sliver is of', () => {
    const sliver: Truth = { ...GAP, rule: 'sliver', of: 'gap' };
    expect(scored([sliver], [found({ rule: 'sliver', of: 'gap' })])).toEqual([0, 0]);
    expect(scored([sliver], [found({ rule: 'sliver', of: 'overlap' })])).toEqual([1, 1]);
  });
});

describe('places', () => {
  const square = (size: number): [number, number][] => [
    [120.1 - size, 30.2 - size],
    [120.1 + size, 30.2 - size],
    [120.1 + size, 30.2 + size],
    [120.1 - size, 30.2 + size],
    [120.1 - size, 30.2 - size],
  ];

  it('is in the middle of an area that was found', () => {
    expect(scored([GAP], [found({}, { type: 'Polygon', coordinates: [square(0.01)] })])).toEqual([0, 0]);
  });

  it('is not in a hole of it', () => {
    const ring = { type: 'Polygon' as const, coordinates: [square(0.01), square(0.005)] };
    expect(scored([GAP], [found({}, ring)])).toEqual([1, 1]);
  });

  it('is on a long line', () => {
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [120, 30.2],
        [120.2, 30.2],
      ],
    };
    expect(scored([GAP], [found({}, line)])).toEqual([0, 0]);
  });

  it('is on the ground of a row, wherever the finding stands there', () => {
    const ground = onGround(
      'gap',
      ['330199001001'],
      square(0.01)
        .slice(0, 4)
        .flat()
        .map((degrees) => degrees * 1e7),
    );
    expect(scored([ground], [found()])).toEqual([0, 0]);
    expect(scored([ground], [found({}, { type: 'Point', coordinates: [120.12, 30.2] })])).toEqual([1, 1]);
  });

  it('is nowhere for a row that is not drawn', () => {
    expect(scored([{ rule: 'gap', subjects: ['n'], at: null }], [found({}, null)])).toEqual([0, 0]);
  });
});

describe('several', () => {
  it('pairs one to one: one finding does not meet two truths', () => {
    expect(scored([GAP, GAP], [found()])).toEqual([1, 0]);
    expect(scored([GAP], [found(), found()])).toEqual([0, 1]);
  });

  it('gives a finding to the truth that no other meets', () => {
    const vague: Truth = { rule: 'gap', subjects: [], at: null };
    const other = found({ subjects: ['other'] });
    expect(scored([vague, GAP], [found(), other])).toEqual([0, 0]);
    expect(scored([GAP, vague], [other, found()])).toEqual([0, 0]);
  });

  it('counts by rule, and says in words what is wrong', () => {
    const result = score(
      [{ name: 'a hole', truths: [GAP] }],
      [found({ area_m2: 5 }), found({ rule: 'size', id: 'size:1' })],
    );
    expect(Object.fromEntries(result.rules)).toEqual({
      gap: { expected: 1, found: 0, extra: 1 },
      size: { expected: 0, found: 0, extra: 1 },
    });
    expect(result.missed[0]).toContain('a hole: gap 330199001001');
    expect(result.missed[0]).toContain('gap:1: its area is 5 m²');
    expect(result.extra.join()).toContain('size:1');
  });
});
