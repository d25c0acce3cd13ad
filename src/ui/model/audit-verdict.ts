import type { Finding, RuleCode, RuleState, Severity } from '../../checks/finding';
import { RULES } from '../../checks/rules';
import type { Words } from '../words';

/**
 * holds       every rule that makes an error was checked, and none is broken
 * broken      there is an error that nobody waived
 * incomplete  there is none, but a rule that makes an error could not be checked: nothing "passed"
 * pending     nobody has checked yet
 */
export type Standing = 'holds' | 'broken' | 'incomplete' | 'pending';

export interface AuditVerdict {
  readonly standing: Standing;
  /** Findings that are open. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Grids that an open error names. */
  readonly grids: number;
  readonly waived: number;
  readonly unchecked: readonly RuleState[];
  /** Of these, how many make an error. */
  readonly uncheckedHard: number;
}

const HARD: ReadonlySet<RuleCode> = new Set(
  RULES.filter(({ severity }) => severity === 'error').map(({ code }) => code),
);

export function auditVerdict(
  isChecked: boolean,
  rules: readonly RuleState[],
  open: readonly Finding[],
  waived: number,
): AuditVerdict {
  const of = (wanted: Severity): Finding[] => open.filter(({ severity }) => severity === wanted);
  const errors = of('error');
  const unchecked = rules.filter(({ checked }) => !checked);
  const uncheckedHard = unchecked.filter(({ rule }) => HARD.has(rule)).length;
  return {
    standing: !isChecked ? 'pending' : errors.length > 0 ? 'broken' : uncheckedHard > 0 ? 'incomplete' : 'holds',
    counts: { error: errors.length, warning: of('warning').length, note: of('note').length },
    grids: new Set(errors.flatMap(({ grids }) => grids)).size,
    waived,
    unchecked,
    uncheckedHard,
  };
}

/** The verdict as one plain sentence, with what it does not cover. */
export function verdictSentence(verdict: AuditVerdict, { t, locale }: Words): string {
  const { standing, counts, grids, waived, unchecked, uncheckedHard } = verdict;
  const first = {
    pending: () => t('verdict.pending'),
    holds: () => t('verdict.holds'),
    incomplete: () => t('verdict.incomplete', { n: uncheckedHard }),
    broken: () =>
      grids === 0
        ? t('verdict.broken', { n: counts.error })
        : t('verdict.broken-grids', {
            n: counts.error,
            grids: locale() === 'en' ? t('count.grids', { n: grids }) : grids,
          }),
  }[standing]();
  const uncheckedWords = (): string[] => {
    // what makes the verdict impossible is in it already
    const more = standing === 'incomplete' ? unchecked.length - uncheckedHard : unchecked.length;
    if (more === 0) return [];
    return [t(standing === 'incomplete' ? 'verdict.unchecked-too' : 'verdict.unchecked', { n: more })];
  };
  const rest =
    standing === 'pending' ? [] : [...(waived > 0 ? [t('verdict.waived', { n: waived })] : []), ...uncheckedWords()];
  return [first, ...rest].join(t('list.semicolon')) + t('verdict.stop');
}
