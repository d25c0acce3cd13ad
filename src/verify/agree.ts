import { feature, length } from '@turf/turf';
import type { Polygon } from 'geojson';
import type { Verdict, VerifyRule } from './verdict';

/** What one side says: this rule is broken, by these, over so much. */
export interface Claim {
  readonly rule: VerifyRule;
  /** overlap: the two grids; gap: the community; building-split: the building. In any order. */
  readonly subjects: readonly string[];
  /** The area; of a cut building what the second largest holder has of it. Several claims of the same are added up. */
  readonly m2: number;
  /** How long the outline of the area is, in metres. */
  readonly outline?: number;
  /** Of a cut building: m² from which a part counts. */
  readonly limit?: number;
}

/** Where the two sides differ; null: that side says nothing of it. */
export interface Disagreement {
  readonly rule: VerifyRule;
  readonly subjects: readonly string[];
  readonly ours: number | null;
  readonly theirs: number | null;
  /** What Turf threw, where it gave no answer. */
  readonly couldNotCompute: string | null;
}

/** Turf measures on a sphere (0.2 % off here, at most 0.5 %), we on the ellipsoid. */
const SHARE = 0.005;
const M2 = 0.01;

/**
 * Compares what the engine says with what Turf says, over what Turf looked at. They agree where both name the same rule and
 * subjects with areas within 0.5 % + 0.01 m² (so a sliver below 0.01 m² that only one side reports is no disagreement), and
 * where only one calls a building cut because its second part is that close to the limit.
 *
 * Where borders cross each other between the places that files have, one side rounds the crossing and the other does not. `rounding`
 * is how far that moves a border, in metres: an area may differ by so much all along its outline.
 */
export function agree(ours: readonly Claim[], verdict: Verdict, rounding = 0): Disagreement[] {
  const mine = addedUp(ours.filter((claim) => inScope(claim, verdict.scope)));
  const turfs = addedUp(claimsOf(verdict));
  const failed = verdict.failures.map(({ rule, subjects, message }): Disagreement & { readonly key: string } => {
    // a building's failure also names the grid
    const key = keyOf({ rule, subjects: rule === 'building-split' ? subjects.slice(0, 1) : subjects });
    return { key, rule, subjects, ours: mine.get(key)?.m2 ?? null, theirs: null, couldNotCompute: message };
  });
  const unanswered = new Set(failed.map(({ key }) => key));

  const differing = [...new Set([...mine.keys(), ...turfs.keys()])].flatMap((key): Disagreement[] => {
    const [a, b] = [mine.get(key), turfs.get(key)];
    if (unanswered.has(key) || isSame(a, b, rounding)) return [];
    const { rule, subjects } = (a ?? b)!;
    return [{ rule, subjects, ours: a?.m2 ?? null, theirs: b?.m2 ?? null, couldNotCompute: null }];
  });
  return [...failed.map(({ key: _, ...disagreement }) => disagreement), ...differing];
}

/** A verdict as claims. */
export const claimsOf = ({ overlaps, gaps, cutBuildings }: Verdict): Claim[] => [
  ...overlaps.map(({ grids, m2, polygon }): Claim => ({
    rule: 'overlap',
    subjects: grids,
    m2,
    outline: outlineOf(polygon),
  })),
  ...gaps.map(({ community, m2, polygon }): Claim => ({
    rule: 'gap',
    subjects: [community],
    m2,
    outline: outlineOf(polygon),
  })),
  ...cutBuildings.map(({ building, shares, limit }): Claim => ({
    rule: 'building-split',
    subjects: [building],
    m2: shares[1]!.m2,
    limit,
  })),
];

const outlineOf = (polygon: Polygon): number => length(feature(polygon), { units: 'meters' });

function inScope({ rule, subjects }: Claim, scope: Verdict['scope']): boolean {
  if (rule === 'overlap') return subjects.some((grid) => scope.grids.has(grid));
  return (rule === 'gap' ? scope.communities : scope.buildings).has(subjects[0]!);
}

function isSame(a: Claim | undefined, b: Claim | undefined, rounding: number): boolean {
  const slack = M2 + rounding * Math.max(a?.outline ?? 0, b?.outline ?? 0);
  const alone = a && b ? undefined : (a ?? b);
  if (alone?.limit !== undefined) return isClose(alone.m2, alone.limit, slack);
  return isClose(a?.m2 ?? 0, b?.m2 ?? 0, slack);
}

const isClose = (a: number, b: number, slack: number): boolean => Math.abs(a - b) <= SHARE * Math.max(a, b) + slack;

const keyOf = ({ rule, subjects }: Pick<Claim, 'rule' | 'subjects'>): string =>
  JSON.stringify([rule, ...[...subjects].sort()]);

/** One claim for each rule and subjects. */
function addedUp(claims: readonly Claim[]): Map<string, Claim> {
  const sums = new Map<string, Claim>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const { m2 = 0, outline = 0 } = sums.get(key) ?? {};
    sums.set(key, { ...claim, m2: m2 + claim.m2, outline: outline + (claim.outline ?? 0) });
  }
  return sums;
}
