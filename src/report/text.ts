import type { Audit } from './audit';
import { byRule } from './by-rule';
import type { PreviousFinding } from './previous';
import type { ToldFinding } from './told-finding';
import { visible } from './visible';
import { waiverText } from './waiver-text';

/**
 * The audit for reading on a terminal: the verdict, what was not checked, then the findings by rule, `most` of each, settings and files.
 */
export function* auditText({ summary, findings, waived, comparison, speaker }: Audit, most: number): Generator<string> {
  const { t } = speaker;
  const plain = (value: number): string => String(value);
  yield `${visible(summary.sentence)}\n`;
  yield `${t('report.plan', kindsOf(summary))}\n`;
  yield `${t('report.size', {
    vertices: plain(summary.vertices),
    buildings: plain(summary.buildings),
    divisions: plain(Object.values(summary.divisions).reduce((sum, n) => sum + n, 0)),
  })}\n`;
  const { previous } = summary;
  if (previous)
    yield `${t('report.previous', { new: plain(previous.new), solved: plain(previous.solved), stays: plain(previous.stays) })}\n`;

  yield* section(
    t('report.unchecked'),
    summary.not_checked.map(({ rule, reason }) => `${t(`rule.${rule}`)} (${rule})  ${visible(reason)}`),
  );
  yield* section(
    t('report.disagreements'),
    (summary.second_check?.disagreements ?? []).map(
      ({ rule, subjects, ours, theirs, couldNotCompute }) =>
        `${rule} ${visible(subjects.join(' + '))}  ${squareMetres(ours)} ≠ ${
          couldNotCompute === null ? `${squareMetres(theirs)} (Turf)` : visible(couldNotCompute)
        }`,
    ),
  );
  for (const [rule, told] of byRule(findings)) {
    const heading = `${t(`severity.${told[0]!.finding.severity}`)} · ${t(`rule.${rule}`)} (${rule})  ${told.length}`;
    const more = told.length - most;
    yield* section(heading, [
      ...told.slice(0, most).map((each) => line(each, (since) => t(`since.${since}`))),
      ...(more > 0 ? [t('report.more', { n: more })] : []),
    ]);
  }
  yield* section(t('report.waived'), [
    ...waived
      .slice(0, most)
      .map(({ finding, message, waiver }) => visible(`${finding.rule}  ${message}  ${waiverText(waiver!, speaker)}`)),
    ...(waived.length > most ? [t('report.more', { n: waived.length - most })] : []),
  ]);
  if (comparison) {
    yield* section(
      t('report.solved'),
      shortened(comparison.solved, most, (n) => t('report.more', { n })),
    );
    yield* section(
      t('report.unknown'),
      shortened(comparison.unknown, most, (n) => t('report.more', { n })),
    );
  }
  yield* section(t('report.warnings'), summary.warnings.map(visible));
  yield* section(
    t('report.settings'),
    Object.entries(summary.settings).map(([name, value]) => `${name}  ${JSON.stringify(value)}`),
  );
  yield* section(t('report.inputs'), [
    ...summary.inputs.map(
      ({ layer, level, file, bytes, sha256 }) =>
        `${layer}${level ? ` ${level}` : ''}  ${visible(file)}  ${bytes} B  SHA-256 ${sha256}`,
    ),
    ...(summary.fields ?? []).map((field) => `fields  ${visible(field)}`),
  ]);
}

function* section(heading: string, rows: readonly string[]): Generator<string> {
  if (rows.length === 0) return;
  yield `\n${heading}\n`;
  for (const row of rows) yield `  ${row}\n`;
}

function line({ message, subjects, place, since }: ToldFinding, say: (since: 'new' | 'stays') => string): string {
  const parts = [visible(message), visible(subjects.join(' + ')), ...(place ? [place.join(', ')] : [])];
  return `${since ? `[${say(since)}] ` : ''}${parts.join('  ')}`;
}

const shortened = (findings: readonly PreviousFinding[], most: number, more: (n: number) => string): string[] => [
  ...findings
    .slice(0, most)
    .map(({ rule, message, subjects }) => visible(`${rule}  ${message}  ${subjects.join(' + ')}`)),
  ...(findings.length > most ? [more(findings.length - most)] : []),
];

const squareMetres = (value: number | null): string => (value === null ? '—' : `${Number(value.toPrecision(6))} m²`);

/** A plan in the words of the office; its figures stand without separators, as there. */
export const kindsOf = ({ grids, kinds }: Audit['summary']): Readonly<Record<string, string>> => ({
  all: String(grids),
  urban: String(kinds.urban),
  rural: String(kinds.rural),
  dedicated: String(kinds.dedicated),
});
