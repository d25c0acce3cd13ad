import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foundIn, pictureOf } from '../scripts/rules/picture';
import { SCENES } from '../scripts/rules/scenes';
import { RULE_CODES } from '../src/checks/finding';
import { RULES } from '../src/checks/rules';
import { DEFAULT_SETTINGS } from '../src/plan/settings';
import { findingText } from '../src/report/finding-text';
import { zhRules } from '../src/report/messages/zh-rules';
import { printedSettings } from '../src/report/printed-settings';
import { reportSpeaker } from '../src/report/report-speaker';
import docs from '../docs/rules.md?raw';

const PICTURES = new URL('../docs/pictures/rules/', import.meta.url);
const sections = docs.split(/^#+ /m).filter((section) => /^\d+\. /.test(section));
const sectionOf = (code: string): string =>
  sections.find((section) => section.split('\n')[0]!.split(' ')[1] === code) ?? '';

test('there is a rule for every code, in the order of the codes', () => {
  expect(RULES.map(({ code }) => code)).toEqual(RULE_CODES);
});

describe('docs/rules.md', () => {
  test('numbers the rules in that order, with the names that the page shows', () => {
    expect(sections.map((section) => section.split('\n')[0])).toEqual(
      RULE_CODES.map((code, i) => `${i + 1}. ${code} · ${zhRules[`rule.${code}`]}`),
    );
  });

  test.each(RULES.map((rule) => [rule.code, rule] as const))(
    'says of %s how severe it is, and its reach',
    (code, rule) => {
      const severity = rule.severity[0]!.toUpperCase() + rule.severity.slice(1);
      expect(sectionOf(code)).toContain(`**${severity}**, reach \`${rule.reach}\`. Needs `);
      expect(sectionOf(code)).toMatch(/^\*\*Tolerance\*\*: /m);
    },
  );

  test.each(SCENES.map((scene) => [scene.rule, scene] as const))(
    'shows of %s what it finds and says',
    (code, scene) => {
      const section = sectionOf(code);
      expect(section).toContain(`](pictures/rules/${code}.svg)`);
      const [finding, ...more] = foundIn(scene);
      expect(more).toEqual([]);
      const said = (['zh', 'en'] as const).map((locale) => findingText(finding!, scene.world, reportSpeaker(locale)));
      expect(section).toContain(`> ${said.join('\n>\n> ')}\n`);
      expect(readFileSync(new URL(`${code}.svg`, PICTURES), 'utf8')).toBe(pictureOf(scene));
    },
  );

  test('has a picture of every rule and no other', () => {
    expect(readdirSync(PICTURES).sort()).toEqual(RULE_CODES.map((code) => `${code}.svg`).sort());
    expect(SCENES.map(({ rule }) => rule)).toEqual(RULE_CODES);
  });

  test('lists every setting with its default', () => {
    const rows = [
      ...docs
        .split('## Settings')[1]!
        .split('## ')[0]!
        .matchAll(/^\| `([\w.]+)` *\| `([^`]+)` *\|/gm),
    ];
    expect(Object.fromEntries(rows.map(([, name, value]) => [name, JSON.parse(value!)]))).toEqual(
      Object.fromEntries(flat(printedSettings(DEFAULT_SETTINGS))),
    );
  });

  test('explains every reach', () => {
    const explained = docs.split('## What a change can reach')[1]!.split('# Errors')[0]!;
    expect(
      [...new Set(RULES.map(({ reach }) => reach))].filter((reach) => !explained.includes(`\`${reach}\``)),
    ).toEqual([]);
  });
});

/** { a: { b: 1 } } → a.b: 1 */
const flat = (values: object): [string, unknown][] =>
  Object.entries(values).flatMap(([name, value]: [string, unknown]) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? flat(value).map(([inner, each]): [string, unknown] => [`${name}.${inner}`, each])
      : [[name, value] as [string, unknown]],
  );
