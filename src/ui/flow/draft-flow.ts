import { createSignal, onCleanup, type Accessor } from 'solid-js';
import { issuedCodes } from '../../plan/world';
import type { Change, Drawn, Session } from '../../session/session';
import type { DraftCard, DraftsPort, EnginePort, PlanBase, StoredDraft } from '../ports';
import { storageCodeOf, type StorageCode } from '../messages/storage-code';
import type { Words } from '../words';
import { historyKeeper } from './history-keeper';
import { continued, type LeftOver, type LeftOvers } from './left-over';
import type { Jobs } from './jobs';
import type { Notices } from './notices';

/** A draft on the table. */
export interface OpenPlan {
  readonly id: string;
  readonly name: string;
  readonly base: PlanBase;
  readonly session: Session;
}

export type Saved =
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly code: StorageCode };

export interface DraftFlow {
  readonly plan: Accessor<OpenPlan | null>;
  readonly cards: Accessor<readonly DraftCard[]>;
  readonly saved: Accessor<Saved | null>;
  /** Opens what was open last; false where there is nothing. */
  resume(): Promise<boolean>;
  open(id: string): Promise<void>;
  /** Runs every rule on the open plan, where that was not done yet; it may be stopped, and asked for again. */
  check(): Promise<void>;
  create(name: string, base: PlanBase): Promise<void>;
  rename(name: string): Promise<void>;
  duplicate(name: string): Promise<void>;
  remove(): Promise<void>;
  /** Another building layer, or background, under the open draft. */
  relay(change: Partial<Pick<PlanBase, 'footprints' | 'context'>>): Promise<void>;
}

export interface DraftFlowOptions {
  readonly drafts: DraftsPort;
  readonly engine: EnginePort;
  readonly words: Words;
  readonly jobs: Jobs;
  readonly notices: Notices;
  readonly leftOvers: LeftOvers;
  /** Called as soon as the open plan was changed; and after that, with what follows from the change. */
  drawn(drawn: Drawn): void;
  changed(change: Change): void;
}

/** Opens and closes drafts, and writes down every edit as it happens. */
export function createDraftFlow(options: DraftFlowOptions): DraftFlow {
  const { drafts, engine, words, jobs, notices, leftOvers, drawn, changed } = options;
  const [plan, setPlan] = createSignal<OpenPlan | null>(null);
  const [cards, setCards] = createSignal<readonly DraftCard[]>([]);
  const [saved, setSaved] = createSignal<Saved | null>(null);
  let stopListening = (): void => {};
  let unkept = (): LeftOver | null => null;
  let checking = new AbortController();
  // one after another, so that the stored history has the order of the edits
  let queue: Promise<void> = Promise.resolve();

  const fail = (error: unknown): void => {
    const code = storageCodeOf(error);
    const reason = error instanceof Error ? error.message : String(error);
    const id = plan()?.id;
    const again = id ? { label: words.t('storage.reopen'), run: () => void flow.open(id) } : undefined;
    notices.warn(words.t(`storage.${code}`, { reason }), words.t(`storage.${code}.do`), again);
  };

  const save = (write: () => Promise<void>): void => {
    setSaved({ state: 'saving' });
    const mine = (queue = queue.then(write).then(
      () => {
        // only the last one in the row may say that all is saved
        if (queue !== mine) return;
        setSaved({ state: 'saved', at: new Date().toISOString() });
        // a page that came back from the browser's memory goes on writing
        const open = plan();
        if (open) leftOvers.drop(open.id);
      },
      (error: unknown) => {
        setSaved({ state: 'failed', code: storageCodeOf(error) });
        fail(error);
      },
    ));
  };

  /** Everything that was done is written down. */
  const allKept = async (): Promise<void> => {
    plan()?.session.settle();
    await queue;
  };

  const listen = (id: string, session: Session): void => {
    stopListening();
    const keeper = historyKeeper(drafts, id, session.journal);
    let issuing: readonly string[] = [];
    unkept = () => {
      const missing = keeper.missing(session.journal);
      if (!missing && issuing.length === 0) return null;
      const { entries, cursor } = session.journal;
      const last = entries.at(-1)?.edit.id ?? null;
      const none = { after: last, from: entries.length, entries: [], cursor, lastKept: last, underway: null };
      return { draft: id, ...(missing ?? none), issued: issuing };
    };
    const stopDrawing = session.onDrawn(drawn);
    const stopChanges = session.subscribe((change) => {
      const { journal } = session;
      if (change.cause === 'checked') return changed(change);
      if (change.cause === 'issued') {
        const codes = (issuing = issuedCodes(session.world));
        save(async () => {
          await drafts.issue(id, codes);
          if (issuing === codes) issuing = [];
        });
      } else save(() => keeper.keep(journal));
      changed(change);
    });
    stopListening = () => {
      // the last change may be one that nobody was told of yet
      session.settle();
      stopDrawing();
      stopChanges();
    };
  };
  onCleanup(() => stopListening());
  onCleanup(leftOvers.onLeaving(() => unkept()));

  /** The draft as it is stored, after what the page was left with is brought there, too. */
  const load = async (id: string): Promise<StoredDraft> => {
    const draft = await drafts.load(id);
    const left = leftOvers.read(id);
    if (!left) return draft;
    const journal = continued(draft.journal, left);
    try {
      if (journal) await historyKeeper(drafts, id, draft.journal).keep(journal);
      if (left.issued.length > 0) await drafts.issue(id, left.issued);
      leftOvers.drop(id);
    } catch (error) {
      // a full disk must not keep the draft from being opened
      fail(error);
    }
    return drafts.load(id);
  };

  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      setCards(await drafts.list());
    } catch (error) {
      fail(error);
    }
  };

  const flow: DraftFlow = {
    plan,
    cards,
    saved,
    async resume() {
      await guarded(async () => {
        const id = await drafts.lastOpened();
        if (id !== null) await flow.open(id);
      });
      return plan() !== null;
    },
    open: (id) =>
      guarded(async () => {
        await allKept();
        const draft = await load(id);
        const session = await jobs.run(words.t('progress.opening', { name: draft.name }), (job) =>
          engine.open(draft, job),
        );
        if (!session) return;
        listen(id, session);
        setSaved(null);
        setPlan({ id, name: draft.name, base: draft.base, session });
        // the plan is on the table: it may be looked at, and edited, while it is checked
        void flow.check();
      }),
    async check() {
      const open = plan();
      checking.abort();
      if (!open || open.session.isChecked) return;
      const mine = (checking = new AbortController());
      try {
        const checked = await jobs.run(words.t('progress.checking', { name: open.name }), (job) =>
          engine.check(open.session, { ...job, signal: AbortSignal.any([job.signal, mine.signal]) }),
        );
        if (checked && !mine.signal.aborted) open.session.adopt(checked);
      } catch (error) {
        // another plan is on the table: nobody waits for this one
        if (!mine.signal.aborted) throw error;
      }
    },
    create: (name, base) => guarded(async () => flow.open(await drafts.create({ name, base }))),
    rename: (name) =>
      guarded(async () => {
        const open = plan();
        if (!open) return;
        await drafts.rename(open.id, name);
        setPlan({ ...open, name });
      }),
    duplicate: (name) =>
      guarded(async () => {
        const open = plan();
        await allKept();
        if (open) await flow.open(await drafts.duplicate(open.id, name));
      }),
    remove: () =>
      guarded(async () => {
        const open = plan();
        if (!open) return;
        await allKept();
        await drafts.remove(open.id);
        checking.abort();
        stopListening();
        unkept = () => null;
        leftOvers.drop(open.id);
        setSaved(null);
        setPlan(null);
      }),
    relay: ({ footprints, context }) =>
      guarded(async () => {
        const open = plan();
        if (!open) return;
        if (context) await drafts.setContext(open.id, context);
        let session: Session | null = open.session;
        if (footprints) {
          await allKept();
          session = await jobs.run(words.t('progress.buildings'), (job) =>
            engine.replaceBuildings(open.session, footprints, job),
          );
          if (!session) return;
          await drafts.setFootprints(open.id, footprints);
        }
        listen(open.id, session);
        const isOther = session !== open.session;
        const base = { ...open.base, ...(footprints && { footprints }), ...(context && { context }) };
        setPlan({ ...open, base, session });
        if (isOther) void flow.check();
      }),
  };
  return flow;
}
