import { createMemo, createSignal, type Accessor } from 'solid-js';
import { RULE_CODES, type Finding } from '../../checks/finding';

export interface FindingTour {
  /** In the order in which they are listed: rule by rule. */
  readonly ordered: Accessor<readonly Finding[]>;
  readonly current: Accessor<Finding | null>;
  go(finding: Finding): void;
  /** The next one, or the one before; from the last to the first. */
  step(by: 1 | -1): void;
  leave(): void;
}

export function createFindingTour(
  findings: Accessor<readonly Finding[]>,
  visit: (finding: Finding) => void,
): FindingTour {
  const [id, setId] = createSignal<string | null>(null);
  const ordered = createMemo(() => RULE_CODES.flatMap((rule) => findings().filter((finding) => finding.rule === rule)));
  const current = createMemo(() => ordered().find((finding) => finding.id === id()) ?? null);
  const go = (finding: Finding): void => {
    setId(finding.id);
    visit(finding);
  };
  return {
    ordered,
    current,
    go,
    step(by) {
      const all = ordered();
      if (all.length === 0) return;
      const at = all.findIndex((finding) => finding.id === id());
      const next = at < 0 ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
      go(all[next]!);
    },
    leave: () => void setId(null),
  };
}
