import { expect, test } from 'vitest';
import { auditOfPlan } from '../../test/audit-of-plan';
import { plan } from '../../test/drawing';
import { RULE_CODES } from '../checks/finding';
import { exitCodeOf } from './audit';
import { CannotRun } from './cannot-run';

const clean = plan('AB', { communities: 'aa', numbered: true });
const broken = plan('A.B', { communities: 'aaa', numbered: true });
const disagreement = { rule: 'overlap', subjects: ['A', 'B'], ours: null, theirs: 2, couldNotCompute: null };
const rules = RULE_CODES.map((rule) => ({ rule, checked: true }));
const [gap, ...others] = rules;

test('0 where there is no error, also where a layer is missing', () => {
  expect(exitCodeOf(auditOfPlan(clean, { rules }))).toBe(0);
  const missing = { ...gap!, checked: false, missing: { layer: 'divisions' } } as const;
  expect(exitCodeOf(auditOfPlan(clean, { rules: [missing, ...others], findings: [] }))).toBe(0);
});

test('1 where there is one', () => {
  expect(exitCodeOf(auditOfPlan(broken))).toBe(1);
});

test('no exit code where the second engine says otherwise, whatever ours found', () => {
  for (const world of [clean, broken])
    expect(() => exitCodeOf(auditOfPlan(world, { second: { grids: 2, disagreements: [disagreement] } }))).toThrow(
      CannotRun,
    );
});

test('nor where a rule broke and nothing else was found', () => {
  const failed = [{ ...gap!, checked: false, failed: 'A: boom' }, ...others];
  expect(() => exitCodeOf(auditOfPlan(clean, { rules: failed, findings: [] }))).toThrow(/^gap could not be computed/);
  expect(exitCodeOf(auditOfPlan(broken, { rules: failed }))).toBe(1);
});
