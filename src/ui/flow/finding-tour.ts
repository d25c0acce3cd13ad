import { createMemo, createSignal, type Accessor } from 'solid-js';
import type { Finding } from '../../checks/finding';

export interface FindingTour {
  /** In the order in which they are listed. */
  readonly ordered: Accessor<readonly Finding[]>;
  readonly current: Accessor<Finding | null>;
  go(finding: Finding): void;
  /** The next one, or the one before; from the last to the first. */
  step(by: 1 | -1): void;
  leave(): void;
}

/** Goes through the findings that are listed; looks at any that there is, listed or not. */
export function createFindingTour(
  findings: Accessor<readonly Finding[]>,
  ordered: Accessor<readonly Finding[]>,
  visit: (finding: Finding) => void,
): FindingTour {
  const [id, setId] = createSignal<string | null>(null);
  const current = createMemo(() => findings().find((finding) => finding.id === id()) ?? null);
  // where the last one was, so that the walk goes on from there when it is mended, waived or filtered out
  let place = 0;
  const go = (finding: Finding): void => {
    setId(finding.id);
    place = Math.max(0, ordered().indexOf(finding));
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
      const left = id() === null ? (by === 1 ? 0 : -1) : by === 1 ? place : place - 1;
      const next = at < 0 ? left : at + by;
      go(all[(next + all.length) % all.length]!);
    },
    leave: () => void setId(null),
  };
}
