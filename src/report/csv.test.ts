import { expect, test } from 'vitest';
import { auditOfPlan, hostilePlan } from '../../test/audit-of-plan';
import { plan } from '../../test/drawing';
import { auditCsv } from './csv';

/** By hand, as RFC 4180 says it, without anything of ours. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let i = 0; i < text.length;) {
    const quoted = /"((?:[^"]|"")*)"/y;
    const plain = /[^",\r\n]*/y;
    quoted.lastIndex = plain.lastIndex = i;
    const match = quoted.exec(text) ?? plain.exec(text)!;
    rows.at(-1)!.push(match[1] === undefined ? match[0] : match[1].replaceAll('""', '"'));
    i += match[0].length;
    if (text[i] === ',') i++;
    else if (text.startsWith('\r\n', i)) {
      i += 2;
      if (i < text.length) rows.push([]);
    } else throw new Error(`no end of a cell: ${text.slice(i, i + 20)}`);
  }
  return rows;
}

const audit = auditOfPlan(hostilePlan());
const text = [...auditCsv(audit)].join('');
const [head, ...rows] = parse(text.slice(1));
const column = (name: string): string[] => rows.map((row) => row[head!.indexOf(name)]!);

test('it has a mark, a heading, and a row for every finding', () => {
  expect(text.startsWith('\ufeff规则代码,规则,级别,编码,说明,')).toBe(true);
  expect(rows.length).toBe(audit.findings.length);
  expect(rows.every((row) => row.length === head!.length)).toBe(true);
  expect(column('规则代码')).toEqual(audit.findings.map(({ finding }) => finding.rule));
});

test('no cell is a formula, and none is a bare code', () => {
  for (const cell of rows.flat()) {
    expect(cell).not.toMatch(/^\s*[=+@＝＋－＠]|^-(?!\d+(\.\d+)?$)/);
    expect(cell).not.toMatch(/^\d{9,}$/);
  }
  const messages = column('说明');
  expect(messages.some((message) => message.includes('=HYPERLINK("http://x","y")'))).toBe(true);
});

test('codes are all there, in brackets', () => {
  expect(column('编码')).toEqual(audit.findings.map(({ subjects }) => `[${subjects.join(', ')}]`));
  expect(column('编码')).toContain('[330199009002001, 330199009002002]');
});

test('what a spreadsheet would run is led by an apostrophe', () => {
  const world = plan('AB', { numbered: true, communities: 'aa', grids: { A: { code: '=1+1' }, B: { code: '＝2' } } });
  const cells = parse([...auditCsv(auditOfPlan(world))].join('')).flat();
  expect(cells.filter((cell) => /^[=＝]/.test(cell))).toEqual([]);
});

test('figures are figures', () => {
  const gap = rows.find(([rule]) => rule === 'gap')!;
  expect(Number(gap[head!.indexOf('面积（m²）')])).toBeCloseTo(0.3 * 9.62 * 11.09, 0);
  expect(gap[head!.indexOf('经度')]).toMatch(/^120\.\d+$/);
});
