import type { Verdict, VerifyRule } from './verdict';

/** What one side says: this rule is broken, by these, over so much. */
export interface Claim {
  readonly rule: VerifyRule;
  /** overlap: the two grids; gap: the community; building-split: the building. In any order. */
  readonly subjects: readonly string[];
  /** The area; of a cut building what the second largest holder has of it. Several claims of the same are added up. */
  readonly m2: number;
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
 */
export function agree(ours: readonly Claim[], verdict: Verdict): Disagreement[] {
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
    if (unanswered.has(key) || isSame(a, b)) return [];
    const { rule, subjects } = (a ?? b)!;
    return [{ rule, subjects, ours: a?.m2 ?? null, theirs: b?.m2 ?? null, couldNotCompute: null }];
  });
  return [...failed.map(({ key: _, ...disagreement }) => disagreement), ...differing];
}

/** A verdict as claims. */
export const claimsOf = ({ overlaps, gaps, cutBuildings }: Verdict): Claim[] => [
  ...overlaps.map(({ grids, m2 }): Claim => ({ rule: 'overlap', subjects: grids, m2 })),
  ...gaps.map(({ community, m2 }): Claim => ({ rule: 'gap', subjects: [community], m2 })),
  ...cutBuildings.map(({ building, shares, limit }): Claim => ({
    rule: 'building-split',
    subjects: [building],
    m2: shares[1]!.m2,
    limit,
  })),
];

function inScope({ rule, subjects }: Claim, scope: Verdict['scope']): boolean {
  if (rule === 'overlap') return subjects.some((grid) => scope.grids.has(grid));
  return (rule === 'gap' ? scope.communities : scope.buildings).has(subjects[0]!);
}

function isSame(a: Claim | undefined, b: Claim | undefined): boolean {
  const alone = a && b ? undefined : (a ?? b);
  if (alone?.limit !== undefined) return isClose(alone.m2, alone.limit);
  return isClose(a?.m2 ?? 0, b?.m2 ?? 0);
}

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= SHARE * Math.max(a, b) + M2;

const keyOf = ({ rule, subjects }: Pick<Claim, 'rule' | 'subjects'>): string =>
  JSON.stringify([rule, ...[...subjects].sort()]);

/** One claim for each rule and subjects. */
function addedUp(claims: readonly Claim[]): Map<string, Claim> {
  const sums = new Map<string, Claim>();
  for (const claim of claims) {
    const key = keyOf(claim);
    sums.set(key, { ...claim, m2: (sums.get(key)?.m2 ?? 0) + claim.m2 });
  }
  return sums;
}
