import { expect, it } from 'vitest';
import { RULE_CODES, type Finding, type RuleCode } from '../../checks/finding';
import { promiseStates } from './promises';

const finding = (rule: RuleCode, more: Partial<Finding> = {}): Finding => ({
  id: rule,
  rule,
  severity: 'error',
  grids: [],
  buildings: [],
  divisions: [],
  at: null,
  box: null,
  lines: [],
  polygon: null,
  params: {},
  ...more,
});
const rules = (...missing: readonly RuleCode[]) =>
  RULE_CODES.map((rule) => ({ rule, checked: !missing.includes(rule) }));
const states = (...args: Parameters<typeof promiseStates>) =>
  Object.fromEntries(promiseStates(...args).map(({ name, state }) => [name, state]));

it('a promise is kept, broken, waived, or nobody knows', () => {
  const open = [finding('sliver', { of: 'overlap' })];
  const waived = [finding('building-split')];
  expect(states(rules('crosses-division'), open, waived, true)).toEqual({
    'no-gap': 'kept',
    'no-overlap': 'broken',
    whole: 'waived',
    inside: 'unchecked',
  });
});

it('what is broken is so, though another rule of it could not be checked', () => {
  expect(states(rules('sliver'), [finding('gap')], [], true)).toMatchObject({
    'no-gap': 'broken',
    'no-overlap': 'unchecked',
  });
});

it('before the first check nobody knows anything', () => {
  expect(new Set(Object.values(states(rules(...RULE_CODES), [], [], false)))).toEqual(new Set(['stale']));
});
