import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { NO_FOOTPRINTS } from '../../plan/footprints';
import { NEW_JOURNAL, type Journal } from '../../plan/journal';
import { DEFAULT_SETTINGS } from '../../plan/settings';
import type { DraftsPort, EnginePort, Job, PlanBase } from '../ports';
import { createWords } from '../words';
import { createDraftFlow, type DraftFlow } from './draft-flow';
import { emptySession } from './empty-session.fixture';
import type { Notice } from './notices';
import type { LeftOver, LeftOvers } from './left-over';
import { passingDrafts } from './passing-drafts';

const base: PlanBase = {
  grids: [],
  divisions: [],
  people: [],
  settings: DEFAULT_SETTINGS,
  footprints: NO_FOOTPRINTS,
  context: null,
};

/** The store that is written at once, and the way out of the page. */
function memory(): LeftOvers & { leave(): void } {
  const held = new Map<string, string>();
  let ask: () => LeftOver | null = () => null;
  return {
    onLeaving(collect) {
      ask = collect;
      return () => {};
    },
    read: (draft) => JSON.parse(held.get(draft) ?? 'null') as LeftOver | null,
    drop: (draft) => void held.delete(draft),
    leave() {
      const left = ask();
      if (left) held.set(left.draft, JSON.stringify(left));
    },
  };
}

interface Table {
  readonly flow: DraftFlow;
  readonly warnings: string[];
  edit(): void;
}

const job: Job = { signal: new AbortController().signal, progress: () => {} };
const engine: EnginePort = {
  open: async ({ journal }) => emptySession(journal ?? NEW_JOURNAL),
  check: async () => ({ found: new Map(), rules: [] }),
  replaceBuildings: async (session) => session,
};

async function table(
  drafts: DraftsPort,
  test: (table: Table) => Promise<void>,
  leftOvers: LeftOvers = memory(),
  asked: EnginePort = engine,
): Promise<void> {
  const warnings: string[] = [];
  const notices = {
    list: () => [] as readonly Notice[],
    say: () => {},
    warn: (what: string) => void warnings.push(what),
    close: () => {},
  };
  await createRoot(async (dispose) => {
    const flow = createDraftFlow({
      drafts,
      engine: asked,
      words: createWords(() => 'zh'),
      jobs: { current: () => null, stop: () => {}, run: (_, work) => work(job) },
      notices,
      leftOvers,
      drawn: () => {},
      changed: () => {},
    });
    await test({ flow, warnings, edit: () => void flow.plan()?.session.dispatch({ edit: 'number' }) });
    dispose();
  });
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

describe('an open draft', () => {
  it('is written down edit by edit, and is there again with its history', () =>
    table(
      passingDrafts(() => '2026-01-01T00:00:00Z'),
      async ({ flow, edit }) => {
        await flow.create('一', base);
        edit();
        edit();
        flow.plan()!.session.undo();
        expect(flow.saved()?.state).toBe('saving');
        await settled();
        expect(flow.saved()?.state).toBe('saved');
        await flow.open(flow.plan()!.id);
        expect(flow.plan()!.session.journal).toMatchObject({ cursor: 1, entries: [{ seq: 0 }, { seq: 1 }] });
      },
    ));

  it('what was done last is written down, whatever is opened next before anybody was told of it', () => {
    const later: EnginePort = {
      ...engine,
      open: async ({ journal }) => emptySession(journal ?? NEW_JOURNAL, 'when asked'),
    };
    const drafts = passingDrafts(() => '');
    return table(
      drafts,
      async ({ flow, edit }) => {
        await flow.create('一', base);
        const first = flow.plan()!.id;
        edit();
        await flow.create('二', base);
        edit();
        await flow.duplicate('三');
        expect(flow.plan()!.session.journal.entries).toHaveLength(1);
        await flow.open(first);
        expect(flow.plan()!.session.journal.entries).toHaveLength(1);
      },
      memory(),
      later,
    );
  });

  it('a slow write does not let a later one overtake it', () => {
    const drafts = passingDrafts(() => '');
    const order: number[] = [];
    const slow: DraftsPort = {
      ...drafts,
      async append(id, entry, cursor) {
        await new Promise((done) => setTimeout(done, entry.seq === 0 ? 30 : 0));
        order.push(entry.seq);
        await drafts.append(id, entry, cursor);
      },
    };
    return table(slow, async ({ flow, edit }) => {
      await flow.create('一', base);
      for (let n = 0; n < 3; n++) edit();
      await flow.open(flow.plan()!.id);
      expect(order).toEqual([0, 1, 2]);
      expect(flow.plan()!.session.journal.cursor).toBe(3);
    });
  });

  it('says what is wrong when it cannot be kept, and goes on trying', () => {
    const drafts = passingDrafts(() => '');
    let full = true;
    const failing: DraftsPort = {
      ...drafts,
      append: (...row) =>
        full ? Promise.reject(Object.assign(new Error('disk'), { problem: 'quota' })) : drafts.append(...row),
    };
    return table(failing, async ({ flow, warnings, edit }) => {
      await flow.create('一', base);
      edit();
      await settled();
      expect(flow.saved()).toEqual({ state: 'failed', code: 'quota' });
      expect(warnings).toEqual(['本机存储空间不足，修改没有保存']);
      full = false;
      edit();
      await settled();
      expect(flow.saved()?.state).toBe('saved');
      // the step that failed was not lost, or the history would have a hole
      await flow.open(flow.plan()!.id);
      expect(flow.plan()!.session.journal.entries.map(({ seq }) => seq)).toEqual([0, 1]);
    });
  });

  it('one that is gone is said to be gone; the open one stays', () =>
    table(
      passingDrafts(() => ''),
      async ({ flow, warnings }) => {
        await flow.create('一', base);
        await flow.open('nowhere');
        expect(warnings).toEqual(['找不到这份草稿']);
        expect(flow.plan()?.name).toBe('一');
        await flow.remove();
        expect([flow.plan(), flow.cards()]).toEqual([null, []]);
      },
    ));
});

describe('a page that is left before its last steps are on the disk', () => {
  /** Drafts of a page that goes: of what is written from now on `landing` writes reach the disk, and nobody is told so. */
  const goingDrafts = (landing: number) => {
    const drafts = passingDrafts(() => '');
    let going = false;
    const unanswered = (write: () => Promise<void>): Promise<void> => {
      if (!going) return write();
      if (landing-- > 0) void write();
      return new Promise(() => {});
    };
    const page: DraftsPort = {
      ...drafts,
      append: (...row) => unanswered(() => drafts.append(...row)),
      moveCursor: (...row) => unanswered(() => drafts.moveCursor(...row)),
    };
    return { drafts, page, go: () => void (going = true) };
  };
  const left = async (steps: (table: Table, go: () => void) => unknown, landing = 0): Promise<Journal> => {
    const { drafts, page, go } = goingDrafts(landing);
    const store = memory();
    let id = '';
    let found: Journal = NEW_JOURNAL;
    const first = async (open: Table): Promise<void> => {
      await open.flow.create('一', base);
      id = open.flow.plan()!.id;
      open.edit();
      open.edit();
      await settled();
      await steps(open, go);
      store.leave();
    };
    const again = async ({ flow }: Table): Promise<void> => {
      await flow.open(id);
      found = flow.plan()!.session.journal;
      // what is brought to the disk is not brought there twice
      expect(store.read(id)).toBeNull();
    };
    await table(page, first, store);
    await table(drafts, again, store);
    return found;
  };

  it('finds edits again', async () => {
    const journal = await left(({ edit }, go) => {
      go();
      edit();
      edit();
    });
    expect(journal).toMatchObject({ cursor: 4, entries: [{ seq: 0 }, { seq: 1 }, { seq: 2 }, { seq: 3 }] });
  });

  it('finds an undo again, and an edit after it', async () => {
    const undone = await left(({ flow }, go) => {
      go();
      flow.plan()!.session.undo();
    });
    expect([undone.cursor, undone.entries.length]).toEqual([1, 2]);
    const replaced = await left(({ flow, edit }, go) => {
      go();
      flow.plan()!.session.undo();
      flow.plan()!.session.undo();
      edit();
    });
    expect([replaced.cursor, replaced.entries.length]).toEqual([1, 1]);
  });

  it.each([0, 1])('finds what was done after a write that is still underway (%i of it lands)', async (landing) => {
    const redone = await left(async ({ flow }, go) => {
      go();
      flow.plan()!.session.undo();
      await settled();
      flow.plan()!.session.redo();
    }, landing);
    expect([redone.cursor, redone.entries.length]).toEqual([2, 2]);
    const replaced = await left(async ({ flow, edit }, go) => {
      go();
      edit();
      await settled();
      for (let n = 0; n < 3; n++) flow.plan()!.session.undo();
      edit();
    }, landing);
    expect([replaced.cursor, replaced.entries.length]).toEqual([1, 1]);
  });

  it('keeps nothing aside where all was written', () => {
    const store = memory();
    return table(
      passingDrafts(() => ''),
      async ({ flow, edit }) => {
        await flow.create('一', base);
        edit();
        store.leave();
        expect(store.read(flow.plan()!.id)?.entries).toHaveLength(1);
        await settled();
        // the page came back and went on writing
        expect([flow.saved()?.state, store.read(flow.plan()!.id)]).toEqual(['saved', null]);
        store.leave();
        expect(store.read(flow.plan()!.id)).toBeNull();
      },
      store,
    );
  });
});

describe('a plan that is being checked', () => {
  /** An engine that answers when it is told to. */
  function slowEngine() {
    const asked: { readonly signal: AbortSignal; answer(): void }[] = [];
    const adopted: unknown[] = [];
    const slow: EnginePort = {
      ...engine,
      open: async ({ journal }) => ({
        ...emptySession(journal),
        isChecked: false,
        adopt: (found) => void adopted.push(found),
      }),
      check: (_, { signal }) =>
        new Promise((resolve, reject) => {
          asked.push({ signal, answer: () => resolve({ found: new Map(), rules: [] }) });
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    };
    return { slow, asked, adopted };
  }
  const drafts = () => passingDrafts(() => '2026-01-01T00:00:00Z');

  it('is on the table before, and takes over what was found', async () => {
    const { slow, asked, adopted } = slowEngine();
    await table(
      drafts(),
      async ({ flow }) => {
        await flow.create('一', base);
        expect(flow.plan()?.name).toBe('一');
        expect([asked.length, adopted.length]).toEqual([1, 0]);
        asked[0]!.answer();
        await settled();
        expect(adopted).toHaveLength(1);
      },
      memory(),
      slow,
    );
  });
  it('gives way to the next one: nobody waits for its check, and nothing of it is taken over', async () => {
    const { slow, asked, adopted } = slowEngine();
    await table(
      drafts(),
      async ({ flow, warnings }) => {
        await flow.create('一', base);
        await flow.create('二', base);
        expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
        asked[0]!.answer();
        await settled();
        expect(adopted).toEqual([]);
        expect(warnings).toEqual([]);
      },
      memory(),
      slow,
    );
  });
  it('is checked again when that is asked for, once at a time', async () => {
    const { slow, asked } = slowEngine();
    await table(
      drafts(),
      async ({ flow }) => {
        await flow.create('一', base);
        void flow.check();
        await settled();
        expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
      },
      memory(),
      slow,
    );
  });
});
