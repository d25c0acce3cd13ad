import type { Audit } from './audit';
import type { Division } from '../plan/grid';
import type { PreviousFinding } from './previous';
import type { ReportKey, ReportSpeaker } from './report-speaker';
import type { ToldFinding } from './told-finding';
import { visible } from './visible';
import { waiverText } from './waiver-text';

/**
 * The findings as a table for spreadsheets: RFC 4180, with the mark by which they know UTF-8. Codes stand in square brackets, since a
 * spreadsheet makes numbers of bare ones and drops their last digits; a text that would be taken for a formula is led by an apostrophe.
 */
export function* auditCsv({ findings, waived, comparison, speaker }: Audit): Generator<string> {
  const has = { compared: comparison !== null, waived: [...findings, ...waived].some(({ waiver }) => waiver) };
  const columns = COLUMNS.filter(({ only }) => !only || has[only]);
  yield `\ufeff${row(columns.map(({ title }) => speaker.t(title)))}`;
  for (const told of [...findings, ...waived]) yield row(columns.map(({ cell }) => cell(told, speaker)));
  for (const [since, list] of [
    ['solved', comparison?.solved ?? []],
    ['unknown', comparison?.unknown ?? []],
  ] as const)
    for (const finding of list) yield row(columns.map(({ before }) => before?.(finding, speaker, since) ?? ''));
}

type Cell = string | number;

interface Column {
  readonly title: ReportKey;
  readonly only?: 'compared' | 'waived';
  readonly cell: (told: ToldFinding, speaker: ReportSpeaker) => Cell;
  /** Of a finding of the previous audit that is not one of this any more. */
  readonly before?: (finding: PreviousFinding, speaker: ReportSpeaker, since: 'solved' | 'unknown') => Cell;
}

const COLUMNS: readonly Column[] = [
  {
    title: 'column.since',
    only: 'compared',
    cell: ({ since }, { t }) => (since ? t(`since.${since}`) : ''),
    before: (_, { t }, since) => t(`since.${since}`),
  },
  {
    title: 'column.waiver',
    only: 'waived',
    cell: ({ waiver }, speaker) => (waiver ? text(waiverText(waiver, speaker)) : ''),
  },
  { title: 'column.rule', cell: ({ finding }) => finding.rule, before: ({ rule }) => text(rule) },
  { title: 'column.title', cell: ({ title }) => title },
  {
    title: 'column.severity',
    cell: ({ finding }, { t }) => t(`severity.${finding.severity}`),
    before: ({ severity }) => text(severity),
  },
  {
    title: 'column.subjects',
    cell: ({ subjects }) => codes(subjects),
    before: ({ subjects }) => codes(subjects),
  },
  { title: 'column.message', cell: ({ message }) => text(message), before: ({ message }) => text(message) },
  { title: 'column.of', cell: ({ finding }, { t }) => (finding.of ? t(`rule.${finding.of}`) : '') },
  { title: 'column.area', cell: ({ area }) => area ?? '' },
  { title: 'column.width', cell: ({ width }) => width ?? '' },
  {
    title: 'column.shares',
    cell: ({ shares }) =>
      Object.entries(shares ?? {})
        .map(([code, share]) => `${codes([code])} ${Math.round(share * 1e4) / 100}%`)
        .join('; '),
  },
  { title: 'column.community', cell: ({ community }) => named(community) },
  { title: 'column.street', cell: ({ street }) => named(street) },
  { title: 'column.longitude', cell: ({ place }) => place?.[0] ?? '' },
  { title: 'column.latitude', cell: ({ place }) => place?.[1] ?? '' },
  { title: 'column.group', cell: ({ finding }) => text(finding.group ?? '') },
  { title: 'column.id', cell: ({ finding }) => text(finding.id), before: ({ id }) => text(id) },
];

const codes = (subjects: readonly string[]): string => `[${subjects.map(visible).join(', ')}]`;

const named = (division: Division | null): string =>
  division ? text(`${division.name} ${codes([division.code])}`.trim()) : '';

/** What a spreadsheet would run: also after spaces, and in the full-width forms that Chinese input has. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

const text = (value: string): string => (FORMULA.test(value) ? `'${visible(value)}` : visible(value));

const row = (cells: readonly Cell[]): string => `${cells.map(quoted).join(',')}\r\n`;

const quoted = (cell: Cell): string => {
  const value = String(cell);
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
};
