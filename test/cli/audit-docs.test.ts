import { describe, expect, it, test } from 'vitest';
import docs from '../../docs/audit.md?raw';
import { audit } from '../../src/cli/audit';
import { FORMATS } from '../../src/cli/audit-formats';
import { readAuditSettings } from '../../src/cli/audit-settings';
import { DEFAULT_SETTINGS } from '../../src/plan/settings';
import { auditGeojson } from '../../src/report/geojson';
import { printedSettings } from '../../src/report/printed-settings';
import { readPrevious } from '../../src/report/previous';
import { auditOfPlan, hostilePlan } from '../audit-of-plan';

const geojsonOf = (...args: Parameters<typeof auditOfPlan>) =>
  JSON.parse([...auditGeojson(auditOfPlan(...args))].join('')) as {
    readonly summary: object;
    readonly features: readonly { readonly properties: object }[];
  };

describe('docs/audit.md', () => {
  it('names every option and every format', () => {
    expect(Object.keys(audit.options).filter((option) => !docs.includes(`--${option}`))).toEqual([]);
    expect(Object.keys(FORMATS).filter((format) => !docs.includes(`**\`${format}\`**`))).toEqual([]);
  });

  it('names every property and every member of a report', () => {
    const world = hostilePlan();
    const first = geojsonOf(world);
    const report = geojsonOf(world, {
      previous: readPrevious(first),
      second: { grids: 1, disagreements: [] },
      fields: ['a=b'],
    });
    const names = new Set(
      [report.summary, ...report.features.map(({ properties }) => properties)].flatMap(Object.keys),
    );
    expect(names.size).toBeGreaterThan(25);
    expect([...names].filter((name) => !docs.includes(`\`${name}\``))).toEqual([]);
  });

  it('has settings that are taken', () => {
    const [, example] = /```json\n([^`]*)```/.exec(docs.replace(/^ {2}/gm, '')) ?? [];
    expect(readAuditSettings(JSON.parse(example!), 'docs')).toMatchObject({
      sliver: 0.3,
      cutBuilding: { m2: 2, share: 0.01 },
    });
  });
});

test('the settings that a report prints are those that --settings takes', () => {
  const printed = JSON.parse(JSON.stringify(printedSettings(DEFAULT_SETTINGS))) as unknown;
  expect(readAuditSettings(printed, 'report')).toEqual(DEFAULT_SETTINGS);
});
