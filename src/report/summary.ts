import { RULE_CODES, type RuleCode, type RuleState, type Severity } from '../checks/finding';
import { RULES } from '../checks/rules';
import type { Shape } from '../geometry/lattice';
import { countOf } from '../plan/footprints';
import { KINDS, type Kind, type Level } from '../plan/grid';
import type { AuditParts, Input, SecondAnswer } from './audit';
import type { Comparison } from './previous';
import { printedSettings, type PrintedSettings } from './printed-settings';
import type { ReportSpeaker } from './report-speaker';
import type { ToldFinding } from './told-finding';
import { verdictOf, type Verdict } from './verdict';

/** A rule of which nothing can be said, and why. */
export interface NotChecked {
  readonly rule: RuleCode;
  readonly severity: Severity;
  readonly reason: string;
  /** The rule broke, which is a defect; else something is missing. */
  readonly failed: boolean;
}

/** What an audit says as a whole; printed as it stands. */
export interface Summary {
  readonly verdict: Verdict;
  readonly sentence: string;
  /** The same without the verdict. */
  readonly detail: string;
  /** In use. */
  readonly grids: number;
  readonly grids_not_drawn: number;
  readonly kinds: Readonly<Record<Kind, number>>;
  readonly vertices: number;
  readonly buildings: number;
  readonly divisions: Readonly<Partial<Record<Level, number>>>;
  /** Findings of every rule that was checked, also where there are none. */
  readonly counts: Readonly<Partial<Record<RuleCode, number>>>;
  readonly severities: Readonly<Record<Severity, number>>;
  /** Findings that somebody lets stand; they are in no count. Left out where there are none. */
  readonly waived?: number;
  readonly not_checked: readonly NotChecked[];
  readonly settings: PrintedSettings;
  readonly inputs: readonly Input[];
  readonly fields?: readonly string[];
  readonly warnings: readonly string[];
  readonly previous?: PreviousSummary;
  readonly second_check?: { readonly grids: number; readonly disagreements: SecondAnswer['disagreements'] };
  readonly crs: string;
  readonly version: string;
}

export interface PreviousSummary {
  readonly new: number;
  readonly solved: number;
  readonly stays: number;
  readonly unknown: number;
  readonly newly_checked: readonly string[];
}

export function summaryOf(
  { world, rules, inputs, fields, warnings, second, version }: AuditParts,
  { findings, waived }: { readonly findings: readonly ToldFinding[]; readonly waived: readonly ToldFinding[] },
  comparison: Comparison | null,
  speaker: ReportSpeaker,
): Summary {
  const counts = new Map<RuleCode, number>();
  const errors = new Map<RuleCode, number>();
  const severities = { error: 0, warning: 0, note: 0 };
  for (const { finding } of findings) {
    counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
    severities[finding.severity]++;
    if (finding.severity === 'error') errors.set(finding.rule, (errors.get(finding.rule) ?? 0) + 1);
  }
  const not_checked = RULE_CODES.flatMap((rule) => notChecked(rule, rules, speaker));
  const isUnchecked = new Set(not_checked.map(({ rule }) => rule));
  const told = RULE_CODES.filter((rule) => !isUnchecked.has(rule));
  const inUse = [...world.grids.values()].filter(({ retired }) => !retired);
  const levels = new Map<Level, number>();
  for (const { level } of world.divisions.values()) levels.set(level, (levels.get(level) ?? 0) + 1);
  const summary = {
    grids: inUse.length,
    grids_not_drawn: inUse.filter(({ shape }) => shape.length === 0).length,
    kinds: Object.fromEntries(
      KINDS.map((kind) => [kind, inUse.filter((grid) => grid.kind === kind).length]),
    ) as Summary['kinds'],
    vertices: inUse.reduce((sum, { shape }) => sum + verticesOf(shape), 0),
    buildings: countOf(world.footprints),
    divisions: Object.fromEntries(levels),
    counts: Object.fromEntries(told.map((rule) => [rule, counts.get(rule) ?? 0])),
    severities,
    ...(waived.length > 0 && { waived: waived.length }),
    not_checked,
    settings: printedSettings(world.settings),
    inputs,
    ...(fields.length > 0 && { fields }),
    warnings,
    ...(comparison && { previous: previousOf(comparison) }),
    ...(second && { second_check: second }),
    crs: 'CGCS2000 (EPSG:4490), taken as equal to WGS 84 (OGC:CRS84); longitude, latitude in degrees',
    version,
  };
  const { verdict, detail } = verdictOf(summary, errors, speaker);
  return {
    verdict,
    sentence: speaker.t(`verdict.${verdict}`) + speaker.t('report.colon') + detail,
    detail,
    ...summary,
  };
}

/** [] where the rule was checked. */
function notChecked(rule: RuleCode, states: readonly RuleState[], speaker: ReportSpeaker): NotChecked[] {
  const state = states.find((each) => each.rule === rule);
  if (!state || state.checked) return [];
  const { missing, failed } = state;
  const reason =
    failed ??
    (missing?.column === undefined
      ? speaker.t(`missing.${missing?.layer ?? 'grids'}`)
      : speaker.t('missing.column', { column: missing.column }));
  return [{ rule, severity: severityOf(rule), reason, failed: failed !== undefined }];
}

export const severityOf = (rule: RuleCode): Severity => RULES.find(({ code }) => code === rule)!.severity;

const previousOf = ({ findings, solved, unknown, newlyChecked }: Comparison): PreviousSummary => ({
  new: findings.filter(({ since }) => since === 'new').length,
  solved: solved.length,
  stays: findings.filter(({ since }) => since === 'stays').length,
  unknown: unknown.length,
  newly_checked: newlyChecked,
});

const verticesOf = (shape: Shape): number => shape.flat().reduce((sum, ring) => sum + ring.length / 2, 0);
