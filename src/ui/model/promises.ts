import type { Finding, RuleCode, RuleState } from '../../checks/finding';

/** What a plan promises, and the rules that say whether it is kept; of slivers those that are of its kind. */
export const PROMISES = [
  { name: 'no-gap', rules: ['gap', 'sliver'], of: 'gap' },
  { name: 'no-overlap', rules: ['overlap', 'sliver'], of: 'overlap' },
  { name: 'whole', rules: ['building-split'], of: null },
  { name: 'inside', rules: ['crosses-division'], of: null },
] as const satisfies readonly {
  readonly name: string;
  readonly rules: readonly RuleCode[];
  readonly of: Finding['of'] | null;
}[];

type Promised = (typeof PROMISES)[number];

export interface PromiseState {
  readonly name: Promised['name'];
  /** stale: nobody has looked yet. waived: what breaks it is let stand by somebody. */
  readonly state: 'kept' | 'broken' | 'waived' | 'unchecked' | 'stale';
  /** Open ones; where it is waived, those that are. */
  readonly findings: readonly Finding[];
}

/** How the promises stand. One that cannot be checked is never kept. */
export function promiseStates(
  rules: readonly RuleState[],
  open: readonly Finding[],
  waived: readonly Finding[],
  isChecked: boolean,
): PromiseState[] {
  const checked = new Set(rules.flatMap((state) => (state.checked ? [state.rule] : [])));
  return PROMISES.map((promise) => {
    const [broken, letStand] = [open.filter(breaks(promise)), waived.filter(breaks(promise))];
    const isKnown = promise.rules.every((rule) => checked.has(rule));
    return {
      name: promise.name,
      findings: broken.length > 0 ? broken : letStand,
      state: !isChecked
        ? 'stale'
        : broken.length > 0
          ? 'broken'
          : !isKnown
            ? 'unchecked'
            : letStand.length > 0
              ? 'waived'
              : 'kept',
    };
  });
}

const breaks =
  ({ rules, of: kind }: Promised) =>
  ({ rule, severity, of }: Finding): boolean =>
    severity !== 'note' && (rules as readonly RuleCode[]).includes(rule) && (rule !== 'sliver' || of === kind);
