import type { Entry, Journal } from '../../plan/journal';
import type { DraftsPort } from '../ports';

/**
 * Brings the stored history of a draft to where the open one stands. It compares what is stored with what is there, so that a
 * step that could not be kept (a full disk) is kept with the next one, and the stored history never has a hole.
 */
export function historyKeeper(
  drafts: Pick<DraftsPort, 'append' | 'moveCursor'>,
  id: string,
  loaded: Journal,
): (now: Journal) => Promise<void> {
  let entries: readonly Entry[] = loaded.entries;
  let at = loaded.cursor;
  return async ({ entries: wanted, cursor }) => {
    let same = 0;
    while (same < wanted.length && wanted[same] === entries[same]) same++;
    for (const entry of wanted.slice(same)) {
      await drafts.append(id, entry, entry.seq + 1);
      entries = [...entries.slice(0, entry.seq), entry];
      at = entry.seq + 1;
    }
    if (at !== cursor) await drafts.moveCursor(id, cursor);
    at = cursor;
  };
}
