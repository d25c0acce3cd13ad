import { describe, expect, it } from 'vitest';
import { agree, type Claim } from './agree';
import type { Verdict } from './verdict';

const POLYGON = { type: 'Polygon', coordinates: [] } as const;
const polygon = { ...POLYGON, coordinates: [] };

const NOTHING: Verdict = {
  overlaps: [],
  gaps: [],
  cutBuildings: [],
  failures: [],
  scope: { grids: new Set(['a', 'b']), communities: new Set(['k']), buildings: new Set(['h']) },
};
const overlap = (m2: number): Claim => ({ rule: 'overlap', subjects: ['b', 'a'], m2 });
const turfOverlap = (...m2: number[]): Verdict => ({
  ...NOTHING,
  overlaps: m2.map((each) => ({ grids: ['a', 'b'], m2: each, polygon })),
});
const cut = (m2: number): Verdict => ({
  ...NOTHING,
  cutBuildings: [
    {
      building: 'h',
      limit: 2,
      shares: [
        { grid: 'a', m2: 198, share: 0.99 },
        { grid: 'b', m2, share: 0.01 },
      ],
    },
  ],
});

describe('agree', () => {
  it('allows for crossings that one side rounds, all along the outline of an area', () => {
    const [ours, theirs] = [{ ...overlap(2.06), outline: 20 }, turfOverlap(2.09)];
    expect(agree([ours], theirs)).toHaveLength(1);
    expect(agree([ours], theirs, 0.008)).toEqual([]);
    expect(agree([ours], turfOverlap(2.3), 0.008)).toHaveLength(1);
    // 0.001 degree to and fro: 222 m of outline, of which ours saw nothing
    const coordinates = [[[120, 30], [120, 30.001], [120.00000001, 30.001], [120, 30]]]; // prettier-ignore
    const thin: Verdict = {
      ...NOTHING,
      overlaps: [{ grids: ['a', 'b'], m2: 0.3, polygon: { ...POLYGON, coordinates } }],
    };
    expect(agree([], thin)).toHaveLength(1);
    expect(agree([], thin, 0.008)).toEqual([]);
  });

  it('agrees on the same subjects, in any order, within 0.5 % + 0.01 m²', () => {
    expect(agree([overlap(1000)], turfOverlap(1004))).toEqual([]);
    expect(agree([overlap(0.03)], turfOverlap(0.035))).toEqual([]);
    expect(agree([overlap(1000)], turfOverlap(1006))).toEqual([
      { rule: 'overlap', subjects: ['b', 'a'], ours: 1000, theirs: 1006, couldNotCompute: null },
    ]);
  });

  it('adds up the pieces, which the two sides may count differently where they touch', () => {
    expect(agree([overlap(30)], turfOverlap(10, 20))).toEqual([]);
    expect(agree([overlap(10), overlap(20)], turfOverlap(30))).toEqual([]);
  });

  it('disagrees where one side says nothing, unless it is less than 0.01 m²', () => {
    expect(agree([], turfOverlap(0.02))).toMatchObject([{ ours: null, theirs: 0.02 }]);
    expect(agree([overlap(0.02)], NOTHING)).toMatchObject([{ ours: 0.02, theirs: null }]);
    expect(agree([overlap(0.009)], NOTHING)).toEqual([]);
  });

  it('says nothing of what Turf did not look at', () => {
    const far: Claim[] = [
      { rule: 'overlap', subjects: ['x', 'y'], m2: 5 },
      { rule: 'gap', subjects: ['far'], m2: 5 },
      { rule: 'building-split', subjects: ['hut'], m2: 5 },
    ];
    expect(agree(far, NOTHING)).toEqual([]);
    expect(agree([{ rule: 'overlap', subjects: ['x', 'a'], m2: 5 }], NOTHING)).toHaveLength(1);
  });

  it('lets a building pass that only one calls cut, where its second part is at the limit', () => {
    expect(agree([], cut(2.015))).toEqual([]);
    expect(agree([], cut(2.5))).toMatchObject([{ rule: 'building-split', subjects: ['h'], ours: null, theirs: 2.5 }]);
    expect(agree([{ rule: 'building-split', subjects: ['h'], m2: 2.5, limit: 2 }], NOTHING)).toHaveLength(1);
    expect(agree([{ rule: 'building-split', subjects: ['h'], m2: 2.5, limit: 2 }], cut(2.501))).toEqual([]);
  });

  it('never takes a failure for agreement, and reports it once', () => {
    const failed: Verdict = {
      ...NOTHING,
      failures: [{ rule: 'building-split', problem: 'could-not-compute', subjects: ['h', 'a'], message: 'Error: no' }],
    };
    expect(agree([{ rule: 'building-split', subjects: ['h'], m2: 2.5, limit: 2 }], failed)).toEqual([
      { rule: 'building-split', subjects: ['h', 'a'], ours: 2.5, theirs: null, couldNotCompute: 'Error: no' },
    ]);
  });
});
