import type { Edit } from '../../plan/edit';
import { movedTo, record, type Journal } from '../../plan/journal';
import { EMPTY_PATCH } from '../../plan/patch';
import { createWorld } from '../../plan/world';
import type { Change, Session } from '../../session/session';

const NOTHING = { parts: [], detours: 0, detached: [], gone: [], spared: [], cut: [] };

let made = 0;

/** A session whose edits change nothing but the history: what the flow writes down is all that is asked here. */
export function emptySession(start: Journal, telling: 'at once' | 'when asked' = 'at once'): Session {
  const untold: (() => void)[] = [];
  const settle = (): void => untold.splice(0).forEach((told) => told());
  const listeners = new Set<(change: Change) => void>();
  let journal = start;
  const tell = (cause: Change['cause'], at: number): void => {
    const entry = journal.entries[at] ?? null;
    const change: Change = { cause, patch: EMPTY_PATCH, entry, steps: 1, appeared: [], gone: [] };
    untold.push(() => listeners.forEach((listener) => listener(change)));
    if (telling === 'at once') settle();
  };
  return {
    world: createWorld({}),
    findings: [],
    rules: [],
    isChecked: true,
    adopt: () => {},
    get journal() {
      return journal;
    },
    dispatch(body) {
      journal = record(journal, { ...body, id: `e${made++}`, at: '' } as Edit, EMPTY_PATCH);
      tell('edit', journal.cursor - 1);
      return null;
    },
    undo() {
      journal = movedTo(journal, journal.cursor - 1);
      tell('undo', journal.cursor);
      return true;
    },
    preview: () => NOTHING,
    weigh: () => ({ preview: NOTHING, cost: { buildings: 0, households: 0, estimated: false, m2: 0, vertices: 0 } }),
    moveTo: () => false,
    redo() {
      journal = movedTo(journal, journal.cursor + 1);
      tell('redo', journal.cursor - 1);
      return true;
    },
    issueCodes: () => {},
    settle,
    onDrawn: () => () => {},
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    gridAt: () => null,
    buildingAt: () => null,
    snap: () => null,
  } as Session;
}
