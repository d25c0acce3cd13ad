import type { Entry, Journal } from '../../plan/journal';

/** What of a draft was not on the disk yet when the page was left. */
export interface LeftOver {
  readonly draft: string;
  /** The edit after which it goes on; null where it begins the history. */
  readonly after: string | null;
  readonly from: number;
  readonly entries: readonly Entry[];
  readonly cursor: number;
  /** The last step that was known to be on the disk, undone or not. */
  readonly lastKept: string | null;
  /** A step that was being written, and may be on the disk. */
  readonly underway: string | null;
  /** Codes that were handed out. */
  readonly issued: readonly string[];
}

/**
 * A page that is left in the middle of a write takes the write with it: the database undoes what it had not finished. There is
 * one store that is written at once, and it is small: it holds the last steps until the draft is opened again.
 */
export interface LeftOvers {
  /** Asked when the page goes; null where everything is kept. */
  onLeaving(collect: () => LeftOver | null): () => void;
  read(draft: string): LeftOver | null;
  drop(draft: string): void;
}

/** The stored history and what was left over; null where another tab has gone on differently. */
export function continued(stored: Journal, left: LeftOver): Journal | null {
  const before = stored.entries.slice(0, left.from);
  if (before.length < left.from || (before.at(-1)?.edit.id ?? null) !== left.after) return null;
  const next = stored.entries[left.from];
  const last = stored.entries.at(-1)?.edit.id ?? null;
  const untouched = last === left.lastKept || (last !== null && last === left.underway);
  // a step that stands and that this page never knew may not be replaced
  if (next && stored.cursor > left.from && next.edit.id !== left.entries[0]?.edit.id && !untouched) return null;
  // what did reach the disk stays the row that is there
  const entries = left.entries.map((entry) => {
    const there = stored.entries[entry.seq];
    return there?.edit.id === entry.edit.id ? there : entry;
  });
  return { entries: [...before, ...entries], cursor: left.cursor };
}

const key = (draft: string): string => `gridwright.left-over.${draft}`;

/** Left-overs in the local storage of the browser; where it forbids that, there are none. */
export const browserLeftOvers: LeftOvers = {
  onLeaving(collect) {
    const leave = (): void => {
      const left = collect();
      if (left) quietly(() => window.localStorage.setItem(key(left.draft), JSON.stringify(left)));
    };
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  },
  read: (draft) =>
    quietly(() => JSON.parse(window.localStorage.getItem(key(draft)) ?? 'null') as LeftOver | null) ?? null,
  drop: (draft) => void quietly(() => window.localStorage.removeItem(key(draft))),
};

function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
