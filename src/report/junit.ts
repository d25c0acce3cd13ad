import { RULE_CODES, type RuleCode } from '../checks/finding';
import type { Audit } from './audit';
import { byRule } from './by-rule';
import { escaped } from './markup';
import type { ReportSpeaker } from './report-speaker';
import type { ToldFinding } from './told-finding';
import { waiverText } from './waiver-text';

/**
 * The audit for machines that run tests: one case a rule. Errors fail it, warnings and notes are its output; what was not checked is
 * skipped, a rule that broke, and a disagreement of the second engine, are errors. No times: the same files give the same bytes.
 */
export function* auditJunit({ summary, findings, waived, speaker }: Audit): Generator<string> {
  const found = byRule(findings);
  const stands = byRule(waived);
  const skipped = summary.not_checked.filter(({ failed }) => !failed).length;
  const failures = RULE_CODES.filter((rule) => errorsOf(found.get(rule)).length > 0).length;
  const disagreements = summary.second_check?.disagreements ?? [];
  const broke = summary.not_checked.length - skipped + (disagreements.length > 0 ? 1 : 0);
  const cases = RULE_CODES.length + (summary.second_check ? 1 : 0);
  const totals = `tests="${cases}" failures="${failures}" errors="${broke}" skipped="${skipped}"`;

  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="gridwright" ${totals}>\n<testsuite name="gridwright audit" ${totals}>\n<properties>\n`;
  yield property('verdict', summary.verdict);
  yield property('sentence', summary.sentence);
  for (const [name, value] of Object.entries(summary.settings))
    yield property(`settings.${name}`, JSON.stringify(value));
  for (const { layer, file, sha256 } of summary.inputs) yield property(`input.${layer}`, `${file} sha256:${sha256}`);
  yield '</properties>\n';
  for (const rule of RULE_CODES) {
    const told = { open: found.get(rule) ?? [], waived: stands.get(rule) ?? [] };
    yield* testcase(rule, told, summary, speaker);
  }
  if (summary.second_check) {
    yield opening('second-check');
    if (disagreements.length > 0)
      yield `<error message="${escaped(summary.sentence)}" type="disagreement">${escaped(JSON.stringify(disagreements))}</error>`;
    yield '</testcase>\n';
  }
  yield '</testsuite>\n</testsuites>\n';
}

function* testcase(
  rule: RuleCode,
  { open, waived }: { readonly open: readonly ToldFinding[]; readonly waived: readonly ToldFinding[] },
  { not_checked }: Audit['summary'],
  speaker: ReportSpeaker,
): Generator<string> {
  const title = speaker.t(`rule.${rule}`);
  yield opening(rule);
  const unchecked = not_checked.find((each) => each.rule === rule);
  if (unchecked)
    yield unchecked.failed
      ? `<error message="${escaped(unchecked.reason)}" type="defect"/>`
      : `<skipped message="${escaped(unchecked.reason)}"/>`;
  const errors = errorsOf(open);
  if (errors.length > 0) {
    yield `<failure message="${escaped(`${title}: ${errors.length}`)}" type="${rule}">\n`;
    for (const each of errors) yield line(each);
    yield '</failure>\n';
  }
  if (errors.length < open.length + waived.length) {
    yield '<system-out>\n';
    for (const each of open) if (each.finding.severity !== 'error') yield line(each);
    for (const each of waived) yield `${escaped(waiverText(each.waiver!, speaker))}: ${line(each)}`;
    yield '</system-out>\n';
  }
  yield '</testcase>\n';
}

const opening = (name: string): string => `<testcase classname="gridwright.audit" name="${name}">`;

const errorsOf = (told: readonly ToldFinding[] = []): readonly ToldFinding[] =>
  told.filter(({ finding }) => finding.severity === 'error');

const line = ({ finding, message, place, since }: ToldFinding): string =>
  `${escaped(`${since ? `[${since}] ` : ''}${message} (${finding.id}${place ? `, ${place.join(', ')}` : ''})`)}\n`;

const property = (name: string, value: string): string => `<property name="${name}" value="${escaped(value)}"/>\n`;
