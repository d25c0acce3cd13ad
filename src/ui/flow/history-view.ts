import { createMemo, createSignal, type Accessor } from 'solid-js';
import { meets, type Box } from '../../geometry/box';
import type { Entry, Journal } from '../../plan/journal';
import type { World } from '../../plan/world';
import { entryChange, type EntryChange } from '../../session/entry-change';
import type { Session } from '../../session/session';
import { historyRows, type HistoryRow } from '../model/history-rows';

export interface HistoryView {
  readonly isOpen: Accessor<boolean>;
  setOpen(open: boolean): void;
  readonly rows: Accessor<readonly HistoryRow[]>;
  /** What the step that is looked at changed; null: none is looked at. */
  readonly shown: Accessor<EntryChange | null>;
  look(entry: Entry | null): void;
  /** The plan as it was after so many steps, in one step; what changed comes into sight. */
  go(row: HistoryRow): void;
}

export interface HistoryViewOptions {
  readonly session: Accessor<Session | null>;
  readonly world: Accessor<World | null>;
  readonly journal: Accessor<Journal>;
  /** What of the map no panel covers. */
  readonly extent: Accessor<Box | null>;
  fly(box: Box): void;
}

/** The history as a list that can be looked through before anything is undone. */
export function createHistoryView({ session, world, journal, extent, fly }: HistoryViewOptions): HistoryView {
  const [isOpen, open] = createSignal(false);
  const [looked, look] = createSignal<Entry | null>(null);
  const changeOf = (entry: Entry | null): EntryChange | null => {
    const plan = world();
    return entry && plan ? entryChange(entry, plan) : null;
  };
  return {
    isOpen,
    setOpen(next) {
      look(null);
      open(next);
    },
    rows: createMemo(() => (isOpen() ? historyRows(journal()) : [])),
    shown: createMemo(() => changeOf(looked())),
    look,
    go({ cursor, entry }) {
      if (!session()?.moveTo(cursor)) return;
      const [box, sight] = [changeOf(entry)?.box, extent()];
      if (box && sight && !meets(box, sight)) fly(box);
    },
  };
}
