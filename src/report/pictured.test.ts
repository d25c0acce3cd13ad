import { expect, test } from 'vitest';
import { auditOfPlan, hostilePlan } from '../../test/audit-of-plan';
import { pictured } from './pictured';
import type { ToldFinding } from './told-finding';

const [error] = auditOfPlan(hostilePlan()).findings as readonly [ToldFinding];
const told = (rule: 'gap' | 'overlap' | 'building-split', more: Partial<ToldFinding['finding']> = {}): ToldFinding => ({
  ...error,
  finding: { ...error.finding, rule, ...more },
});

test('every error that has a place, while they are few', () => {
  const findings = [told('gap'), told('gap', { severity: 'warning' }), told('overlap', { box: null }), told('overlap')];
  expect([...pictured(findings)]).toEqual([0, 3]);
});

test('of many, as many of every rule as there are', () => {
  const findings = [
    ...Array<ToldFinding>(50).fill(told('gap')),
    ...Array<ToldFinding>(3).fill(told('overlap')),
    told('building-split'),
  ];
  const chosen = [...pictured(findings, 10)];
  const count = (rule: string): number => chosen.filter((i) => findings[i]!.finding.rule === rule).length;
  expect([chosen.length, count('gap'), count('overlap'), count('building-split')]).toEqual([10, 6, 3, 1]);
});
