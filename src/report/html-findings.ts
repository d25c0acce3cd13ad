import { byRule } from './by-rule';
import { codeGroups } from '../plan/code-groups';
import { escaped } from './markup';
import type { ReportSpeaker } from './report-speaker';
import type { ToldFinding } from './told-finding';
import { waiverText } from './waiver-text';

/** The map of the finding with this number, null where it has none. */
export type Pictured = (i: number) => string | null;

/** Warnings and notes of one rule that are listed; errors all are. */
const MOST_ROWS = 1000;

/** A table for every rule that found something, and under it the maps. */
export function* findingTables(
  findings: readonly ToldFinding[],
  draw: Pictured,
  speaker: ReportSpeaker,
): Generator<string> {
  const { t } = speaker;
  const numbers = new Map(findings.map((told, i) => [told, i]));
  for (const [rule, told] of byRule(findings)) {
    const [{ finding, title }] = told as readonly [ToldFinding];
    yield `<h3 id="${rule}">${escaped(title)} <code>${rule}</code> <span class="muted">${escaped(t(`severity.${finding.severity}`))} · ${told.length}</span></h3>\n`;
    const columns = COLUMNS.filter(({ isGiven }) => !isGiven || told.some(isGiven));
    yield `<table class="found"><thead><tr>${columns.map(({ name, n }) => `<th class="c-${name}${n ? ' n' : ''}">${escaped(t(`column.${name}`))}</th>`).join('')}</tr></thead><tbody>\n`;
    const maps: string[] = [];
    for (const [row, each] of told.entries()) {
      if (row >= MOST_ROWS && each.finding.severity !== 'error') break;
      const i = numbers.get(each)!;
      const map = draw(i);
      if (map !== null) maps.push(figure(i, map, each));
      const cell = { told: each, number: name(i, map !== null), speaker };
      yield `<tr>${columns.map(({ n, html }) => `<td${n ? ' class="n"' : ''}>${html(cell)}</td>`).join('')}</tr>\n`;
    }
    yield '</tbody></table>\n';
    const more = told.length - MOST_ROWS;
    if (more > 0 && finding.severity !== 'error')
      yield `<p class="muted">${escaped(t('report.rows-capped', { n: more }))}</p>\n`;
    if (maps.length > 0) yield `<div class="maps">\n${maps.join('')}</div>\n`;
  }
}

interface Cell {
  readonly told: ToldFinding;
  /** As markup. */
  readonly number: string;
  readonly speaker: ReportSpeaker;
}

interface Column {
  readonly name: 'number' | 'message' | 'subjects' | 'area' | 'width' | 'place';
  /** Whether it holds figures. */
  readonly n?: true;
  /** A column of which no row has anything is left out. */
  readonly isGiven?: (told: ToldFinding) => boolean;
  html(cell: Cell): string;
}

const COLUMNS: readonly Column[] = [
  { name: 'number', n: true, html: ({ number }) => number },
  {
    name: 'message',
    html: ({ told: { message, since, waiver }, speaker }) =>
      `${since ? `<span class="tag ${since}">${escaped(speaker.t(`since.${since}`))}</span> ` : ''}<bdi>${escaped(message)}</bdi>${waiver ? ` <span class="muted"><bdi>${escaped(waiverText(waiver, speaker))}</bdi></span>` : ''}`,
  },
  { name: 'subjects', html: ({ told }) => told.subjects.map(code).join('') },
  {
    name: 'area',
    n: true,
    isGiven: ({ area }) => area !== null,
    html: ({ told: { area }, speaker }) => (area === null ? '' : speaker.number(area)),
  },
  {
    name: 'width',
    n: true,
    isGiven: ({ width }) => width !== null,
    html: ({ told: { width }, speaker }) => (width === null ? '' : speaker.number(width)),
  },
  { name: 'place', n: true, html: ({ told: { place } }) => (place ? degreesText(place) : '') },
];

/** To a decimetre: enough to find it. */
const degreesText = (place: readonly number[]): string => place.map((each) => each.toFixed(6)).join(', ');

const name = (i: number, hasMap: boolean): string => (hasMap ? `<a href="#f${i + 1}">${i + 1}</a>` : String(i + 1));

const figure = (i: number, map: string, { message, place }: ToldFinding): string =>
  `<figure id="f${i + 1}">${map}<figcaption><b>${i + 1}</b> <bdi>${escaped(message)}</bdi>${
    place ? ` <span class="muted">${degreesText(place)}</span>` : ''
  }</figcaption></figure>\n`;

/** A code of digits in its groups, which are copied as one. */
function code(subject: string): string {
  const groups = /^\d{9,}$/.test(subject) ? codeGroups(subject) : [subject];
  return `<code>${groups.map((group) => `<span>${escaped(group)}</span>`).join('')}</code>`;
}
