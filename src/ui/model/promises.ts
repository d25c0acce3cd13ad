import type { Finding, RuleCode, RuleState } from '../../checks/finding';

export const PROMISES = [
  { name: 'no-gap', rules: ['gap'] },
  { name: 'no-overlap', rules: ['overlap'] },
  { name: 'whole', rules: ['building-split'] },
  { name: 'simple', rules: ['not-simple', 'detached'] },
] as const satisfies readonly { readonly name: string; readonly rules: readonly RuleCode[] }[];

export interface PromiseState {
  readonly name: (typeof PROMISES)[number]['name'];
  readonly rules: readonly RuleCode[];
  readonly state: 'kept' | 'broken' | 'unchecked';
  readonly findings: number;
}

/** How the promises stand. One that cannot be checked is never kept. */
export function promiseStates(rules: readonly RuleState[], findings: readonly Finding[]): PromiseState[] {
  return PROMISES.map((promise) => {
    const own: readonly RuleCode[] = promise.rules;
    const count = findings.filter(({ rule, severity }) => own.includes(rule) && severity !== 'note').length;
    const checked = own.every((rule) => rules.find((state) => state.rule === rule)?.checked === true);
    return {
      name: promise.name,
      rules: own,
      findings: count,
      state: count > 0 ? 'broken' : checked ? 'kept' : 'unchecked',
    };
  });
}
