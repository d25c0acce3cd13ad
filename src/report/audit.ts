import type { Finding, RuleState } from '../checks/finding';
import type { Level } from '../plan/grid';
import type { World } from '../plan/world';
import type { Comparison, PreviousAudit } from './previous';
import { compared } from './previous';
import type { ReportSpeaker } from './report-speaker';
import { summaryOf, type Summary } from './summary';
import { toldFindings, type ToldFinding } from './told-finding';

/** A file that was read, so that everybody can see whether they speak of the same. */
export interface Input {
  /** What it was taken for: grids, divisions, … */
  readonly layer: string;
  /** Of divisions whose level was said beside the file. */
  readonly level?: Level;
  /** Its name without the folder. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What Turf said when it computed the hard rules again. */
export interface SecondAnswer {
  readonly grids: number;
  readonly disagreements: readonly {
    readonly rule: string;
    readonly subjects: readonly string[];
    /** m²; null: that side says nothing of it. */
    readonly ours: number | null;
    readonly theirs: number | null;
    readonly couldNotCompute: string | null;
  }[];
}

/** Everything that is known when the last rule has run. */
export interface AuditParts {
  readonly world: World;
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleState[];
  readonly inputs: readonly Input[];
  /** Fields that the files call otherwise, `code=VILLCODE`. */
  readonly fields: readonly string[];
  /** What was said of the files when they were read. */
  readonly warnings: readonly string[];
  readonly previous: PreviousAudit | null;
  readonly second: SecondAnswer | null;
  /** Of this program. */
  readonly version: string;
}

/** An audit as every format tells it. The same parts give the same audit, to the letter. */
export interface Audit {
  readonly world: World;
  readonly summary: Summary;
  /** Those that count. */
  readonly findings: readonly ToldFinding[];
  /** Those that somebody answers for and lets stand as they are. */
  readonly waived: readonly ToldFinding[];
  readonly comparison: Comparison | null;
  readonly speaker: ReportSpeaker;
}

export function auditOf(parts: AuditParts, speaker: ReportSpeaker): Audit {
  const told = toldFindings(parts.world, parts.findings, speaker);
  const comparison = parts.previous && compared(told, parts.previous, uncheckedRules(parts.rules));
  const all = comparison?.findings ?? told;
  const isWaived = ({ waiver }: ToldFinding): boolean => waiver?.state === 'waived';
  const findings = all.filter((each) => !isWaived(each));
  const waived = all.filter(isWaived);
  return {
    world: parts.world,
    summary: summaryOf(parts, { findings, waived }, comparison, speaker),
    findings,
    waived,
    comparison,
    speaker,
  };
}

const uncheckedRules = (rules: readonly RuleState[]): ReadonlySet<string> =>
  new Set(rules.flatMap(({ rule, checked }) => (checked ? [] : [rule])));
