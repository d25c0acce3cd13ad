import type { Geometry } from 'geojson';
import { metresBetween } from './distance';
import type { PlantedFault } from './plant';
import type { Truth } from './truth';

/** A finding as the audit writes it, as far as it is judged. */
export interface FoundFeature {
  readonly properties: {
    readonly id: string;
    readonly rule: string;
    readonly subjects: readonly string[];
    readonly message?: string;
    readonly of?: string;
    readonly area_m2?: number;
    readonly width_m?: number;
  };
  readonly geometry: Geometry | null;
}

export interface Score {
  /** By rule: how many were to be found, were found, and were reported beyond that. */
  readonly rules: ReadonlyMap<string, { readonly expected: number; readonly found: number; readonly extra: number }>;
  /** A line for each truth that no finding meets, with how the nearest one fails. */
  readonly missed: readonly string[];
  /** A line for each finding that meets no truth. */
  readonly extra: readonly string[];
}

/** How far a finding may be from the truth. */
const NEAR_M = 5;
const AREA_SHARE = 0.01;
const AREA_M2 = 0.05;
const WIDTH_SHARE = 0.05;
const WIDTH_M = 0.02;

/** Pairs truths and findings one to one, as many as can be. */
export function score(planted: readonly PlantedFault[], findings: readonly FoundFeature[]): Score {
  const truths = planted.flatMap(({ name, truths }) => truths.map((truth) => ({ name, truth })));
  const byRule = new Map<string, number[]>();
  findings.forEach(({ properties: { rule } }, f) => {
    const list = byRule.get(rule);
    if (list) list.push(f);
    else byRule.set(rule, [f]);
  });
  const candidates = truths.map(({ truth }) =>
    (byRule.get(truth.rule) ?? []).filter((f) => failingOf(truth, findings[f]!) === null),
  );
  const truthOf = paired(candidates);
  const findingOf = new Map([...truthOf].map(([f, t]) => [t, f]));

  const rules = new Map<string, { expected: number; found: number; extra: number }>();
  const countOf = (rule: string) => {
    let count = rules.get(rule);
    if (!count) rules.set(rule, (count = { expected: 0, found: 0, extra: 0 }));
    return count;
  };
  const missed: string[] = [];
  truths.forEach(({ name, truth }, t) => {
    countOf(truth.rule).expected++;
    if (findingOf.has(t)) countOf(truth.rule).found++;
    else missed.push(`${name}: ${truthText(truth)}; ${nearestText(truth, findings, byRule.get(truth.rule) ?? [])}`);
  });
  const extra: string[] = [];
  findings.forEach((finding, f) => {
    if (truthOf.has(f)) return;
    countOf(finding.properties.rule).extra++;
    extra.push(findingText(finding, planted));
  });
  return { rules, missed, extra };
}

/** Why a finding is not what a truth asks for; null: it is. */
function failingOf(truth: Truth, { properties, geometry }: FoundFeature): string | null {
  if (truth.of !== undefined && truth.of !== properties.of) return `it is of ${properties.of}`;
  const absent = truth.subjects.filter((subject) => !properties.subjects.includes(subject));
  if (absent.length > 0) return `it does not name ${absent.join(', ')}`;
  if (truth.at) {
    if (!geometry) return 'it has no place';
    const metres = metresBetween(truth.at, geometry);
    if (metres > NEAR_M) return `it is ${metres.toFixed(1)} m away`;
  }
  const { area_m2, width_m } = properties;
  if (isOff(truth.area_m2, area_m2, AREA_SHARE, AREA_M2)) return `its area is ${area_m2} m²`;
  if (isOff(truth.width_m, width_m, WIDTH_SHARE, WIDTH_M)) return `its width is ${width_m} m`;
  return null;
}

const isOff = (wanted: number | undefined, given: number | undefined, share: number, most: number): boolean =>
  wanted !== undefined && !(Math.abs((given ?? NaN) - wanted) <= wanted * share + most);

/** Findings by number to truths by number: a greatest matching, by augmenting paths (Kuhn 1955). */
function paired(candidates: readonly (readonly number[])[]): Map<number, number> {
  const truthOf = new Map<number, number>();
  const assign = (truth: number, tried: Set<number>): boolean =>
    candidates[truth]!.some((finding) => {
      if (tried.has(finding)) return false;
      tried.add(finding);
      const rival = truthOf.get(finding);
      if (rival !== undefined && !assign(rival, tried)) return false;
      truthOf.set(finding, truth);
      return true;
    });
  candidates.forEach((_, truth) => assign(truth, new Set()));
  return truthOf;
}

const truthText = ({ rule, of, subjects, at, area_m2, width_m }: Truth): string =>
  [
    of ? `${rule} of ${of}` : rule,
    subjects.join('+'),
    at?.type === 'Point' ? `at ${at.coordinates.join(', ')}` : '',
    measures(area_m2, width_m),
  ]
    .filter(Boolean)
    .join(' ');

const measures = (area: number | undefined, width: number | undefined): string =>
  [area === undefined ? '' : `${area.toFixed(3)} m²`, width === undefined ? '' : `${width.toFixed(3)} m wide`]
    .filter(Boolean)
    .join(', ');

/** Of findings of the rule that are near enough, how they fail. */
function nearestText(truth: Truth, findings: readonly FoundFeature[], list: readonly number[]): string {
  const near = list
    .map((f) => findings[f]!)
    .filter(({ geometry }) => !truth.at || (geometry !== null && metresBetween(truth.at, geometry) <= NEAR_M));
  if (near.length === 0) return 'nothing of the rule there';
  return near
    .slice(0, 3)
    .map((finding) => `${finding.properties.id}: ${failingOf(truth, finding) ?? 'meets another truth as well'}`)
    .join('; ');
}

/** A finding and the faults that were planted nearby: one of them may explain it. */
function findingText({ properties, geometry }: FoundFeature, planted: readonly PlantedFault[]): string {
  const { rule, of, id, subjects, area_m2, width_m } = properties;
  const near = geometry
    ? planted.filter(({ truths }) => truths.some(({ at }) => at !== null && metresBetween(at, geometry) <= 4 * NEAR_M))
    : [];
  const cause = near.length === 0 ? 'nothing was planted there' : `near ${near.map(({ name }) => name).join(' / ')}`;
  return `${of ? `${rule} of ${of}` : rule} ${id} (${subjects.join('+')}) ${measures(area_m2, width_m)}: ${cause}`;
}
