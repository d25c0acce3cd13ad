import type { Entry, Journal } from '../../plan/journal';

/** One state of the plan: after a step, or as it was opened. */
export interface HistoryRow {
  /** Where the cursor stands in this state. */
  readonly cursor: number;
  /** The step that led to it; null: none did yet. */
  readonly entry: Entry | null;
  readonly isNow: boolean;
  /** It was undone, and may be done again. */
  readonly undone: boolean;
}

/** The states of a plan, the newest first, and last the one it was opened in. */
export function historyRows({ entries, cursor }: Journal): readonly HistoryRow[] {
  return Array.from({ length: entries.length + 1 }, (_, i) => {
    const at = entries.length - i;
    return { cursor: at, entry: entries[at - 1] ?? null, isNow: at === cursor, undone: at > cursor };
  });
}
