import { expect, test } from 'vitest';
import { RULE_CODES } from '../checks/finding';
import { auditOfPlan, hostilePlan } from '../../test/audit-of-plan';
import { plan } from '../../test/drawing';
import { elements, readXml, textOf } from '../../test/read-xml';
import { auditJunit } from './junit';

const read = (...args: Parameters<typeof auditOfPlan>) => readXml([...auditJunit(auditOfPlan(...args))].join(''));

test('one case a rule; errors fail it, what is not checked is skipped', () => {
  const audit = auditOfPlan(hostilePlan());
  const root = readXml([...auditJunit(audit)].join(''));
  const [suite] = elements(root, 'testsuite');
  const cases = elements(root, 'testcase');
  expect(cases.map(({ attributes }) => attributes['name'])).toEqual([...RULE_CODES]);
  for (const each of cases) {
    const rule = each.attributes['name'];
    const errors = audit.findings.filter(({ finding }) => finding.rule === rule && finding.severity === 'error');
    const [failure] = elements(each, 'failure');
    expect([rule, failure !== undefined]).toEqual([rule, errors.length > 0]);
    if (failure) expect(textOf(failure).trim().split('\n').length).toBe(errors.length);
    const isUnchecked = audit.summary.not_checked.some((other) => other.rule === rule);
    expect([rule, elements(each, 'skipped').length]).toEqual([rule, isUnchecked ? 1 : 0]);
  }
  expect(suite!.attributes).toMatchObject({
    tests: String(RULE_CODES.length),
    failures: String(elements(root, 'failure').length),
    errors: '0',
    skipped: String(audit.summary.not_checked.length),
  });
});

test('what files say is text', () => {
  const root = read(hostilePlan());
  const failures = elements(root, 'failure').map(textOf).join('');
  expect(failures).toContain(']]><b>--></style>');
  expect(failures).toContain('@SUM(1)');
  expect(elements(root, 'b')).toEqual([]);
});

test('a rule that broke, and a second engine that disagrees, are errors', () => {
  const disagreement = { rule: 'gap', subjects: ['<a>'], ours: 1, theirs: null, couldNotCompute: 'x' };
  const root = read(plan('AB'), {
    rules: RULE_CODES.map((rule) =>
      rule === 'size' ? { rule, checked: false, failed: 'A: <boom>' } : { rule, checked: true },
    ),
    second: { grids: 2, disagreements: [disagreement] },
  });
  expect(elements(root, 'error').map(({ attributes }) => attributes['type'])).toEqual(['defect', 'disagreement']);
  expect(elements(root, 'testsuite')[0]!.attributes).toMatchObject({
    errors: '2',
    tests: String(RULE_CODES.length + 1),
  });
});
