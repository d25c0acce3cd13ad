import { countOf } from '../../plan/footprints';
import type { DraftCard, DraftsPort, StoredDraft } from '../ports';

/** Drafts that last as long as the page: for a browser that lets it keep nothing. */
export function passingDrafts(now: () => string): DraftsPort {
  const drafts = new Map<string, StoredDraft & { readonly changed: string }>();
  let count = 0;
  const get = (id: string): StoredDraft => {
    const draft = drafts.get(id);
    if (!draft) throw Object.assign(new Error(`no draft ${id}`), { problem: 'missing' });
    return draft;
  };
  const put = (id: string, draft: StoredDraft): void => void drafts.set(id, { ...draft, changed: now() });
  const change = async (id: string, part: (draft: StoredDraft) => Partial<StoredDraft>): Promise<void> => {
    const draft = get(id);
    put(id, { ...draft, ...part(draft) });
  };
  const add = async (draft: StoredDraft): Promise<string> => {
    const id = `passing-${++count}`;
    put(id, draft);
    return id;
  };
  return {
    list: async () => [...drafts].map(([id, draft]) => cardOf(id, draft)).reverse(),
    create: ({ name, base }) => add({ name, base, journal: { entries: [], cursor: 0 }, issued: [] }),
    load: async (id) => get(id),
    append: (id, entry, cursor) =>
      change(id, ({ journal }) => ({ journal: { entries: [...journal.entries.slice(0, entry.seq), entry], cursor } })),
    moveCursor: (id, cursor) => change(id, ({ journal }) => ({ journal: { ...journal, cursor } })),
    issue: (id, codes) => change(id, () => ({ issued: [...codes] })),
    setFootprints: (id, footprints) => change(id, ({ base }) => ({ base: { ...base, footprints } })),
    setContext: (id, context) => change(id, ({ base }) => ({ base: { ...base, context } })),
    rename: (id, name) => change(id, () => ({ name })),
    duplicate: async (id, name) => add({ ...get(id), name }),
    remove: async (id) => void drafts.delete(id),
    lastOpened: async () => null,
  };
}

const cardOf = (id: string, { name, changed, base }: StoredDraft & { readonly changed: string }): DraftCard => ({
  id,
  name,
  changed,
  counts: { grids: base.grids.length, buildings: countOf(base.footprints) },
});
