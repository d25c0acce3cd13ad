import { createSignal, type Accessor } from 'solid-js';
import type { Finding } from '../../checks/finding';
import type { Session } from '../../session/session';

/** What the findings of the open plan were before, to tell what is new. null: there is no such time yet. */
export interface FindingAges {
  /** When the plan was opened and first checked. */
  readonly opened: Accessor<{ readonly at: string; readonly findings: readonly Finding[] } | null>;
  /** Before the last edit, undone or redone ones included. */
  readonly beforeEdit: Accessor<readonly Finding[] | null>;
  /** Told after every change, and when another plan is opened. */
  note(session: Session | null, cause: 'opened' | 'checked' | 'issued' | 'edit'): void;
}

export function createFindingAges(now: () => string): FindingAges {
  const [opened, setOpened] = createSignal<ReturnType<FindingAges['opened']>>(null);
  const [beforeEdit, setBeforeEdit] = createSignal<readonly Finding[] | null>(null);
  let last: readonly Finding[] = [];
  return {
    opened,
    beforeEdit,
    note(session, cause) {
      if (cause === 'issued') return;
      if (cause !== 'edit') {
        // findings that a check brings were there before; they are only known now
        setOpened(session?.isChecked ? { at: now(), findings: session.findings } : null);
        setBeforeEdit(null);
      } else if (session?.isChecked) setBeforeEdit(last);
      last = session?.findings ?? [];
    },
  };
}
