import type { Entry, Journal } from '../../plan/journal';
import type { DraftsPort } from '../ports';
import type { LeftOver } from './left-over';

export interface HistoryKeeper {
  keep(now: Journal): Promise<void>;
  /** What of it is not known to be stored; null where all is. */
  missing(now: Journal): Omit<LeftOver, 'draft' | 'issued'> | null;
}

/**
 * Brings the stored history of a draft to where the open one stands. It compares what is stored with what is there, so that a
 * step that could not be kept (a full disk) is kept with the next one, and the stored history never has a hole.
 */
export function historyKeeper(
  drafts: Pick<DraftsPort, 'append' | 'moveCursor'>,
  id: string,
  loaded: Journal,
): HistoryKeeper {
  let entries: readonly Entry[] = loaded.entries;
  let at = loaded.cursor;
  // what is being written may be on the disk or not until the database answers
  let underway: { readonly step: string | null } | null = null;
  const written = async (step: string | null, write: Promise<void>): Promise<void> => {
    underway = { step };
    try {
      await write;
    } finally {
      // a write that is refused has changed nothing
      underway = null;
    }
  };
  const known = (wanted: readonly Entry[]): number => {
    let same = 0;
    while (same < wanted.length && wanted[same] === entries[same]) same++;
    return same;
  };
  const move = async (cursor: number): Promise<void> => {
    if (at !== cursor) await written(null, drafts.moveCursor(id, cursor));
    at = cursor;
  };
  return {
    async keep({ entries: wanted, cursor }) {
      for (const entry of wanted.slice(known(wanted))) {
        // an undo before it that could not be kept
        await move(entry.seq);
        await written(entry.edit.id, drafts.append(id, entry, entry.seq + 1));
        entries = [...entries.slice(0, entry.seq), entry];
        at = entry.seq + 1;
      }
      await move(cursor);
    },
    missing({ entries: wanted, cursor }) {
      const from = known(wanted);
      if (from === wanted.length && at === cursor && !underway) return null;
      return {
        after: wanted[from - 1]?.edit.id ?? null,
        from,
        entries: wanted.slice(from),
        cursor,
        lastKept: entries.at(-1)?.edit.id ?? null,
        underway: underway?.step ?? null,
      };
    },
  };
}
