import type { Feature } from 'geojson';
import { boxOf, grown, meets, type Box } from '../geometry/box';
import { toUnits } from '../geometry/lattice';
import { boxOfFinding } from './finding-box';
import type { ToldFinding } from './told-finding';

/** A finding of a report that was written before, as it stands there. */
export interface PreviousFinding {
  readonly feature: Feature;
  readonly id: string;
  readonly rule: string;
  readonly severity: string;
  readonly subjects: readonly string[];
  readonly message: string;
  /** Of its area or lines, in units; null: it is about its subjects as a whole. */
  readonly box: Box | null;
}

export interface PreviousAudit {
  readonly findings: readonly PreviousFinding[];
  /** Rules of which it could say nothing. */
  readonly unchecked: ReadonlySet<string>;
}

/** What became of the findings of a previous audit. */
export interface Comparison {
  /** Those of this audit, each with `since`. */
  readonly findings: readonly ToldFinding[];
  readonly solved: readonly PreviousFinding[];
  /** Of rules that are not checked this time: nobody knows whether they are solved. */
  readonly unknown: readonly PreviousFinding[];
  /** Rules that were not checked then: their findings are new to the report, perhaps not to the plan. */
  readonly newlyChecked: readonly string[];
}

/**
 * A finding stays where the previous audit has one of the same rule, about the same subjects, whose box lies within 5 m of its own where
 * it has an area or lines (of a gap the division alone must be the same: the grids round it may have been renumbered). Where several would do, the nearest pairs are
 * taken first. Ids do not count: they carry running numbers.
 */
export function compared(
  told: readonly ToldFinding[],
  previous: PreviousAudit,
  uncheckedNow: ReadonlySet<string>,
): Comparison {
  const before = new Map<string, number[]>();
  previous.findings.forEach(({ rule, subjects }, i) => {
    const key = keyOf(rule, subjects);
    const list = before.get(key);
    if (list) list.push(i);
    else before.set(key, [i]);
  });
  const pairs = told.flatMap(({ finding, subjects }, now) => {
    const box = finding.polygon || finding.lines.length > 0 ? boxOfFinding(finding) : null;
    return (before.get(keyOf(finding.rule, subjects)) ?? []).flatMap((then) => {
      const far = distance(box, previous.findings[then]!.box);
      return far === null ? [] : [{ now, then, far }];
    });
  });
  const [isOld, isKept] = [new Set<number>(), new Set<number>()];
  for (const { now, then } of pairs.sort((a, b) => a.far - b.far || a.now - b.now || a.then - b.then)) {
    if (isOld.has(now) || isKept.has(then)) continue;
    isOld.add(now);
    isKept.add(then);
  }
  const gone = previous.findings.filter((_, i) => !isKept.has(i));
  return {
    findings: told.map((each, i) => ({ ...each, since: isOld.has(i) ? 'stays' : 'new' })),
    solved: gone.filter(({ rule }) => !uncheckedNow.has(rule)),
    unknown: gone.filter(({ rule }) => uncheckedNow.has(rule)),
    newlyChecked: [...previous.unchecked].filter((rule) => !uncheckedNow.has(rule)).sort(),
  };
}

const keyOf = (rule: string, subjects: readonly string[]): string =>
  JSON.stringify([rule, ...(rule === 'gap' ? subjects.slice(0, 1) : [...subjects].sort())]);

/** 5 m, in units. */
const NEAR = 450;

/** Between the middles of two boxes that lie near each other, in units; null: they do not. Without a box the subjects are enough. */
function distance(a: Box | null, b: Box | null): number | null {
  if (!a || !b) return 0;
  if (!meets(grown(a, NEAR), b)) return null;
  return Math.hypot(a.minX + a.maxX - b.minX - b.maxX, a.minY + a.maxY - b.minY - b.maxY) / 2;
}

/** The audit that a file holds which `--format geojson` wrote; null: it is no such file. */
export function readPrevious(json: unknown): PreviousAudit | null {
  if (!isObject(json) || json['type'] !== 'FeatureCollection' || !Array.isArray(json['features'])) return null;
  const summary = json['summary'];
  if (!isObject(summary) || !isObject(summary['counts']) || !Array.isArray(summary['not_checked'])) return null;
  const findings: PreviousFinding[] = [];
  // what was let stand was there as well
  const waived = Array.isArray(json['waived']) ? (json['waived'] as readonly unknown[]) : [];
  for (const feature of [...(json['features'] as readonly unknown[]), ...waived]) {
    const finding = readFinding(feature);
    if (!finding) return null;
    findings.push(finding);
  }
  const unchecked = summary['not_checked'].map((row: unknown) => (isObject(row) ? String(row['rule']) : ''));
  return { findings, unchecked: new Set(unchecked) };
}

function readFinding(feature: unknown): PreviousFinding | null {
  const properties = isObject(feature) ? feature['properties'] : null;
  if (!isObject(properties)) return null;
  const { id, rule, severity, subjects, message } = properties;
  if (typeof id !== 'string' || typeof rule !== 'string' || !Array.isArray(subjects)) return null;
  const geometry = (feature as Readonly<Record<string, unknown>>)['geometry'];
  return {
    feature: feature as Feature,
    id,
    rule,
    severity: String(severity),
    subjects: subjects.map(String),
    message: String(message),
    box: isObject(geometry) && geometry['type'] !== 'Point' ? boxOfNumbers(geometry['coordinates']) : null,
  };
}

function boxOfNumbers(coordinates: unknown): Box | null {
  const flat: number[] = [];
  const collect = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] === 'number') flat.push(toUnits(value[0]), toUnits(Number(value[1])));
    else value.forEach(collect);
  };
  collect(coordinates);
  return flat.length === 0 ? null : boxOf(flat);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
