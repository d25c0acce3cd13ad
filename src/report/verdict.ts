import { RULE_CODES, type RuleCode } from '../checks/finding';
import type { ReportSpeaker } from './report-speaker';
import type { Summary } from './summary';

/**
 * holds       every rule that makes an error was checked, and none is broken
 * broken      there is an error
 * incomplete  there is none, but a rule that makes an error could not be checked
 * disputed    the second engine says otherwise, so there is no verdict
 */
export type Verdict = 'holds' | 'broken' | 'incomplete' | 'disputed';

/** The verdict, and plainly what there is and what nobody looked at. */
export function verdictOf(
  { severities, waived, not_checked, second_check }: Omit<Summary, 'verdict' | 'sentence' | 'detail'>,
  errors: ReadonlyMap<RuleCode, number>,
  speaker: ReportSpeaker,
): { readonly verdict: Verdict; readonly detail: string } {
  const { t } = speaker;
  const title = (rule: RuleCode): string => t(`rule.${rule}`);
  const listed = (parts: readonly string[]): string => parts.join(t('list.comma'));
  const open = not_checked.filter(({ severity }) => severity === 'error');
  const disputed = second_check?.disagreements.length ?? 0;
  const found = RULE_CODES.flatMap((rule) =>
    errors.has(rule) ? [`${title(rule)} ${speaker.number(errors.get(rule)!)}`] : [],
  );
  const also = t('report.also', { warnings: severities.warning, notes: severities.note });
  const unchecked =
    not_checked.length === 0
      ? []
      : [t('report.not-checked', { what: listed(not_checked.map(({ rule }) => title(rule))) })];
  const stands = waived === undefined ? [] : [t('report.waived-too', { n: waived })];
  const said = (verdict: Verdict, n: number, what = ''): { verdict: Verdict; detail: string } => ({
    verdict,
    detail: [t(`report.${verdict}`, { n, what }), also, ...stands, ...unchecked].join(t('report.space')),
  });
  if (disputed > 0) return said('disputed', disputed);
  if (severities.error > 0) return said('broken', severities.error, listed(found));
  if (open.length > 0) return said('incomplete', open.length);
  return said('holds', 0);
}
