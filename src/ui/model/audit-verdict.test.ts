import { describe, expect, it } from 'vitest';
import { RULE_CODES, type Finding, type RuleCode, type RuleState, type Severity } from '../../checks/finding';
import { createWords } from '../words';
import { auditVerdict, verdictSentence } from './audit-verdict';

const finding = (rule: RuleCode, severity: Severity, grids: readonly string[]): Finding => ({
  id: `${rule}:${grids.join('+')}`,
  rule,
  severity,
  grids,
  buildings: [],
  divisions: [],
  at: null,
  box: null,
  lines: [],
  polygon: null,
  params: {},
});
const rules = (...unchecked: readonly RuleCode[]): RuleState[] =>
  RULE_CODES.map((rule) =>
    unchecked.includes(rule)
      ? { rule, checked: false, missing: { layer: 'divisions' as const } }
      : { rule, checked: true },
  );
const [zh, en] = [createWords(() => 'zh'), createWords(() => 'en')];
const said = (...args: Parameters<typeof auditVerdict>): string => verdictSentence(auditVerdict(...args), zh);
const two = [finding('gap', 'error', ['a', 'b']), finding('overlap', 'error', ['b', 'c'])];

describe('the verdict', () => {
  it('holds only where every hard rule was checked and none is broken', () => {
    const size = finding('size', 'warning', ['a']);
    expect(auditVerdict(true, rules(), [size], 0)).toMatchObject({
      standing: 'holds',
      counts: { error: 0, warning: 1 },
    });
    expect(said(true, rules(), [size], 0)).toBe('本方案成立：全部硬性规则均已核查，没有错误。');
  });
  it('counts errors, and the grids that they name once', () => {
    expect(auditVerdict(true, rules(), two, 0)).toMatchObject({ standing: 'broken', grids: 3 });
    expect(said(true, rules('code-reissued'), two, 0)).toBe('本方案不成立：2 处错误，涉及 3 个网格；1 项规则未核查。');
    expect(verdictSentence(auditVerdict(true, rules(), two.slice(0, 1), 0), en)).toBe(
      'The plan does not hold: 1 error in 2 grids.',
    );
  });
  it('never holds where a hard rule could not be checked', () => {
    expect(auditVerdict(true, rules('gap', 'crosses-division'), [], 0).standing).toBe('incomplete');
    expect(said(true, rules('gap', 'crosses-division'), [], 0)).toBe(
      '不能下结论：能核查的部分没有错误，2 项硬性规则未核查。',
    );
    expect(said(true, rules('gap', 'size'), [], 0)).toBe(
      '不能下结论：能核查的部分没有错误，1 项硬性规则未核查；另有 1 项未核查。',
    );
  });
  it('holds where only a rule of manners could not be checked, and says which are open', () => {
    expect(said(true, rules('no-party-org'), [], 0)).toBe(
      '本方案成立：全部硬性规则均已核查，没有错误；1 项规则未核查。',
    );
  });
  it('says what is waived: it does not count, and is not hidden', () => {
    expect(said(true, rules(), [], 2)).toBe('本方案成立：全部硬性规则均已核查，没有错误；豁免 2 处。');
  });
  it('is none before anybody has checked', () => {
    const states = RULE_CODES.map((rule) => ({ rule, checked: false }));
    expect(said(false, states, [], 0)).toBe('尚未核查，不能下结论。');
  });
});
