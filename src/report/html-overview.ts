import type { World } from '../plan/world';
import { escaped } from './markup';
import { overviewOf, sumOf, type Count } from './overview';
import type { ReportSpeaker } from './report-speaker';
import type { ToldFinding } from './told-finding';

/** What was counted, by sub-district and community, with the sum below. */
export function* overviewTable(
  world: World,
  findings: readonly ToldFinding[],
  { t, number }: ReportSpeaker,
): Generator<string> {
  const streets = overviewOf(world, findings);
  const cells = (count: Count): string =>
    COLUMNS.map((column) => {
      const mark = (column === 'errors' || column === 'warnings') && count[column] > 0 ? ` ${column.slice(0, -1)}` : '';
      return `<td class="n${mark}">${count[column] === 0 ? '<span class="muted">0</span>' : escaped(number(count[column]))}</td>`;
    }).join('');
  const row = (mark: string, name: string, code: string, count: Count): string =>
    `<tr${mark}><td><bdi>${escaped(name)}</bdi> <span class="muted small">${escaped(code)}</span></td>${cells(count)}</tr>\n`;

  yield `<h2>${escaped(t('report.overview'))}</h2>\n<table><thead><tr><th>${escaped(t('column.division'))}</th>`;
  yield `${COLUMNS.map((column) => `<th class="n">${escaped(t(`count.${column}`))}</th>`).join('')}</tr></thead><tbody>\n`;
  for (const { division, count, communities } of streets) {
    yield row(
      ' class="sum"',
      division ? division.name || division.code : t('report.no-street'),
      division?.code ?? '',
      count,
    );
    for (const { division: community, code, count: own } of communities)
      yield row(
        ' class="under"',
        community?.name || code || t('report.no-community'),
        community?.name ? code : '',
        own,
      );
  }
  yield row(' class="sum"', t('report.all'), '', sumOf(streets.map(({ count }) => count)));
  yield '</tbody></table>\n';
}

const COLUMNS = [
  'grids',
  'urban',
  'rural',
  'dedicated',
  'undrawn',
  'households',
  'buildings',
  'errors',
  'warnings',
] as const satisfies readonly (keyof Count)[];
