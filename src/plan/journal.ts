import type { Edit } from './edit';
import type { Patch } from './patch';

/** One step of the history: the edit labels it, the patch is what is replayed. */
export interface Entry {
  readonly seq: number;
  readonly edit: Edit;
  readonly patch: Patch;
}

/** A linear history; entries before the cursor are in the plan, those after it were undone. */
export interface Journal {
  readonly entries: readonly Entry[];
  readonly cursor: number;
}

export const NEW_JOURNAL: Journal = { entries: [], cursor: 0 };

/** The history with one more step; what was undone before it is forgotten. */
export function record(journal: Journal, edit: Edit, patch: Patch): Journal {
  const kept = journal.entries.slice(0, journal.cursor);
  return { entries: [...kept, { seq: kept.length, edit, patch }], cursor: kept.length + 1 };
}

export const undoable = ({ entries, cursor }: Journal): Entry | null => entries[cursor - 1] ?? null;
export const redoable = ({ entries, cursor }: Journal): Entry | null => entries[cursor] ?? null;
export const movedTo = (journal: Journal, cursor: number): Journal => ({ ...journal, cursor });
