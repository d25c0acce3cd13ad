import { describe, expect, test } from 'vitest';
import { auditOfPlan } from '../../test/audit-of-plan';
import { done } from '../../test/do-edit';
import { plan, rectangle } from '../../test/drawing';
import { elements, readXml, textOf } from '../../test/read-xml';
import { waive } from '../../test/waive';
import { checkAll, findingsOf } from '../checks/check';
import type { World } from '../plan/world';
import { auditCsv } from './csv';
import { auditGeojson } from './geojson';
import { auditHtml } from './html';
import { auditJunit } from './junit';
import { readPrevious } from './previous';
import { auditText } from './text';

/** Two gaps, of which the first is let stand; half of it is mended where `isMended`. */
function twoGaps(isMended = false): World {
  const world = plan('AAAAAA\nA..A.A\nAAAAAA', { communities: 'aaaaaa\naaaaaa\naaaaaa', numbered: true });
  const [first] = findingsOf(checkAll(world))
    .filter(({ rule }) => rule === 'gap')
    .sort((p, q) => p.box!.minX - q.box!.minX);
  waive(world, first!);
  const ring = rectangle(1, 1, 1.5, 2);
  if (isMended) done(world, { edit: 'assign', to: 'A', ring, keepBuildingsWhole: false }, 'half');
  return world;
}
const gaps = (isMended = false) => auditOfPlan(twoGaps(isMended), {}, 'en');
const textOfReport = (pieces: Iterable<string>): string => [...pieces].join('');

describe('a finding that is let stand', () => {
  test('counts neither in the verdict nor in a rule, and the verdict says how many there are', () => {
    const { summary, findings, waived } = gaps();
    expect(summary.counts.gap).toBe(1);
    expect(findings.filter(({ finding }) => finding.rule === 'gap')).toHaveLength(1);
    expect(waived).toHaveLength(1);
    expect(summary.waived).toBe(1);
    expect(summary.sentence).toContain('1 finding is let stand.');
  });
  test('stands apart as GeoJSON, with who, when and why', () => {
    const report = JSON.parse(textOfReport(auditGeojson(gaps())));
    const isGap = ({ properties }: { properties: { rule: string } }): boolean => properties.rule === 'gap';
    expect(report.features.filter(isGap)).toHaveLength(1);
    expect(report.waived).toHaveLength(1);
    expect(report.waived[0].properties).toMatchObject({ rule: 'gap', waiver: { state: 'waived', author: '王' } });
    expect(report.waived[0].geometry.type).toBe('Polygon');
  });
  test('is a row of the table, which says so', () => {
    const rows = textOfReport(auditCsv(gaps())).split('\r\n');
    expect(rows[0]).toContain('Let stand');
    expect(rows.filter((row) => row.includes('let stand by 王') && row.includes('河道'))).toHaveLength(1);
  });
  test('has a list of its own on the page, and no map', () => {
    const page = readXml(textOfReport(auditHtml(gaps())), ['meta']);
    expect(elements(page, 'h2').map(textOf)).toContain('Let stand（1）');
    expect(textOf(page)).toContain('let stand by 王');
    expect(elements(page, 'figure')).toHaveLength(1);
  });
  test('is said on a terminal, and to machines without failing', () => {
    expect(textOfReport(auditText(gaps(), 20))).toMatch(/\nLet stand\n {2}gap .*河道/);
    const [failure] = elements(readXml(textOfReport(auditJunit(gaps())), []), 'failure');
    expect(textOf(failure!).match(/\(gap:/g)).toHaveLength(1);
    expect(textOfReport(auditJunit(gaps()))).toContain('let stand by 王');
  });
  test('is known to the next audit: it stays, and is not new', () => {
    const previous = readPrevious(JSON.parse(textOfReport(auditGeojson(gaps()))))!;
    const { waivers: _, ...world } = twoGaps();
    const again = auditOfPlan({ ...world, waivers: new Map() } as World, { previous });
    expect(again.findings.filter(({ finding }) => finding.rule === 'gap').map(({ since }) => since)).toEqual([
      'stays',
      'stays',
    ]);
  });
});

test('what was let stand and changed since counts again, and says what it was', () => {
  const { summary, waived, findings } = gaps(true);
  expect(summary.counts.gap).toBe(2);
  expect(waived).toEqual([]);
  expect(summary.waived).toBeUndefined();
  expect(findings.filter(({ waiver }) => waiver?.state === 'reopened')).toHaveLength(1);
  expect(textOfReport(auditHtml(gaps(true)))).toContain('open again: changed since 王');
});

test('without waivers a report says nothing of them', () => {
  const audit = auditOfPlan(plan('AA', { communities: 'aa' }), {}, 'en');
  for (const write of [auditGeojson, auditCsv, auditHtml, auditJunit])
    expect(textOfReport(write(audit))).not.toMatch(/let stand|waive/i);
});
