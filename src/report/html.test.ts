import { describe, expect, test } from 'vitest';
import { auditOfPlan, HOSTILE, hostilePlan } from '../../test/audit-of-plan';
import { plan } from '../../test/drawing';
import { elements, readXml, textOf } from '../../test/read-xml';
import { auditHtml } from './html';
import { visible } from './visible';

const htmlOf = (...args: Parameters<typeof auditOfPlan>): string => [...auditHtml(auditOfPlan(...args))].join('');
const EMPTY = ['meta'];

describe.each(['zh', 'en'] as const)('in %s', (locale) => {
  const audit = auditOfPlan(hostilePlan(), {}, locale);
  const html = [...auditHtml(audit)].join('');
  const page = readXml(html, EMPTY);

  test('it is well-formed, and nothing is missing in its texts', () => {
    expect(page.attributes['lang']).toBe(locale === 'zh' ? 'zh-CN' : 'en');
    expect(textOf(elements(page, 'body')[0]!)).not.toMatch(/\{\{|undefined|NaN|\[object/);
    expect(html).not.toMatch(/NaN|undefined/);
  });

  test('it has no script and asks for nothing', () => {
    expect(
      elements(page, 'script').concat(elements(page, 'img'), elements(page, 'link'), elements(page, 'iframe')),
    ).toEqual([]);
    expect(html).not.toMatch(/\s(on\w+|src|srcset|style|href="(?!#))\s*=/);
    expect(html).not.toMatch(/@import|url\((?!#hatch\))/);
  });

  test('every name of the files is there as text', () => {
    const text = textOf(page);
    for (const name of HOSTILE) expect(text).toContain(visible(name).trim());
    expect(elements(page, 'b').map(textOf)).not.toContain('-->');
  });

  test('every error has a map, and a row that leads to it', () => {
    const errors = audit.findings.filter(({ finding }) => finding.severity === 'error');
    const figures = elements(page, 'figure');
    expect(errors.length).toBeGreaterThanOrEqual(3);
    expect(figures.length).toBe(errors.length);
    const links = elements(page, 'a').map(({ attributes }) => attributes['href']);
    expect(links).toEqual(figures.map(({ attributes }) => `#${attributes['id']}`));
    for (const figure of figures) {
      const marks = elements(figure, 'path').map((path) => path.attributes['class']);
      expect(marks).toContain('fa');
      expect(marks).toContain('gr');
    }
  });

  test('the sum of the table is the plan', () => {
    const rows = elements(page, 'tr').filter(({ attributes }) => attributes['class'] === 'sum');
    const numbers = elements(rows.at(-1)!, 'td')
      .slice(1)
      .map((cell) => Number(textOf(cell)));
    expect(numbers.slice(0, 4)).toEqual([5, 5, 0, 0]);
    expect(numbers.at(-2)).toBe(audit.summary.severities.error);
    expect(numbers.at(-1)).toBe(audit.summary.severities.warning);
  });
});

test('the same audit gives the same bytes', () => {
  expect(htmlOf(hostilePlan())).toBe(htmlOf(hostilePlan()));
});

test('a clean plan holds, and has no map', () => {
  const world = plan('AB', { communities: 'aa', numbered: true, houses: { h: [0.2, 0.2, 0.4, 0.4] } });
  const rules = auditOfPlan(world).summary.not_checked.map(({ rule }) => ({ rule, checked: true }));
  const page = readXml(htmlOf(world, { findings: [], rules }), EMPTY);
  expect(elements(page, 'section')[0]!.attributes['class']).toBe('verdict holds');
  expect(elements(page, 'figure')).toEqual([]);
});
