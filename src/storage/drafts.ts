import type { FeatureCollection } from 'geojson';
import { countOf, type Footprints } from '../plan/footprints';
import type { Entry, Journal } from '../plan/journal';
import { inTurns, type Turns } from '../plan/in-steps';
import type { Clock } from '../session/session';
import { PARTS, UPGRADES, type Base, type DraftSchema, type DraftSummary } from './draft-schema';
import { draftTransactions, entriesFrom, rowOf, STORES } from './draft-transactions';
import { openDatabase } from './open-database';
import { randomId } from './random-id';
import { relink } from './relink';
import { packedBase, unpackedBase } from './stored-base';
import { footprintsFrom } from './stored-footprints';
import { StorageProblem } from './storage-problem';

/** A draft as it was left: replaying the journal up to its cursor on the base gives the plan. */
export interface LoadedDraft {
  readonly name: string;
  readonly base: Base;
  readonly journal: Journal;
  readonly issued: readonly string[];
}

/**
 * Drafts in the browser's database, each with its whole history. Calls on one draft are done in the order they are made; a write
 * is one transaction, so that a tab closed at any moment leaves a whole draft. Everything rejects with StorageProblem; a write
 * that is refused has changed nothing.
 */
export interface Drafts {
  /** The most recently changed first. */
  list(): Promise<DraftSummary[]>;
  /** Gives the id. */
  create(draft: { readonly name: string; readonly base: Base }): Promise<string>;
  /** From now on this tab may write to the draft, until another tab has. */
  load(id: string): Promise<LoadedDraft>;
  /** Adds a step at the cursor; what was undone behind it is forgotten. */
  append(id: string, entry: Entry, cursor: number): Promise<void>;
  /** After undo and redo. */
  moveCursor(id: string, cursor: number): Promise<void>;
  /** These codes have left the house, for ever. */
  issue(id: string, codes: Iterable<string>): Promise<void>;
  setFootprints(id: string, footprints: Footprints): Promise<void>;
  setContext(id: string, context: FeatureCollection | null): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  /** A copy with its history; gives its id. */
  duplicate(id: string, name: string): Promise<string>;
  remove(id: string): Promise<void>;
  /** The draft created or loaded last, if it is still there. */
  lastOpened(): Promise<string | null>;
  close(): void;
}

const BROWSER_CLOCK: Clock = { now: () => new Date().toISOString(), newId: randomId };
const LAST = 'last-opened';

/** A draft is packed and unpacked while the page goes on. */
const PAGE: Turns = { now: () => performance.now(), rest: () => new Promise((go) => setTimeout(go)) };

/** Opens the drafts of this browser; `name` is the database's. Rejects with StorageProblem. */
export async function openDrafts(name = 'gridwright', { now, newId }: Clock = BROWSER_CLOCK): Promise<Drafts> {
  const database = await openDatabase<DraftSchema>(name, UPGRADES);
  const { read, write, change, seen } = draftTransactions(database);

  return {
    list: () =>
      read(['drafts'], async (transaction) => {
        const rows = await transaction.objectStore('drafts').getAll();
        rows.sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0));
        return rows.map(({ id, name, created, changed, counts }) => ({ id, name, created, changed, counts }));
      }),

    async create({ name, base: { footprints, context, ...base } }) {
      // before the transaction: it would end while the page has its turn
      const rows = await inTurns(packedBase(base), PAGE);
      return write(
        STORES,
        async (transaction) => {
          const id = newId();
          const created = now();
          const counts = {
            grids: base.grids.length,
            divisions: base.divisions.length,
            buildings: countOf(footprints),
          };
          // the large ones one after the other: each is copied when it is put in, and the page has its turn between
          await transaction.objectStore('bases').add(rows, id);
          await transaction.objectStore('footprints').add(footprints, id);
          await Promise.all([
            transaction
              .objectStore('drafts')
              .add({ id, name, created, changed: created, counts, cursor: 0, revision: 0 }),
            context && transaction.objectStore('contexts').add(context, id),
            transaction.objectStore('issued').add([], id),
            transaction.objectStore('marks').put(id, LAST),
          ]);
          return id;
        },
        (id) => seen(id, 0),
      );
    },

    async load(id) {
      const { row, base, footprints, context, issued, entries } = await read(
        STORES,
        async (transaction) => {
          const [row, base, footprints, context, issued, entries] = await Promise.all([
            rowOf(transaction, id),
            transaction.objectStore('bases').get(id),
            transaction.objectStore('footprints').get(id),
            transaction.objectStore('contexts').get(id),
            transaction.objectStore('issued').get(id),
            transaction.objectStore('entries').getAll(entriesFrom(id)),
          ]);
          return { row, base, footprints, context, issued, entries };
        },
        ({ row }) => seen(id, row.revision),
      );
      if (!base || !footprints) throw new StorageProblem('damaged', `draft ${id} has no base`);
      if (row.cursor > entries.length) throw new StorageProblem('damaged', `draft ${id} has lost its last entries`);
      // a full disk must not keep a draft from being opened
      await write(['marks'], (transaction) => transaction.objectStore('marks').put(id, LAST)).catch(() => {});
      const rows = await inTurns(unpackedBase(base), PAGE);
      return {
        name: row.name,
        base: { ...rows, footprints: await inTurns(footprintsFrom(footprints), PAGE), context: context ?? null },
        journal: { entries: relink(rows, entries), cursor: row.cursor },
        issued: issued ?? [],
      };
    },

    append: (id, entry, cursor) =>
      change(
        id,
        'entries',
        async (transaction, row) => {
          // where the step before this one was not written, this one would not follow
          if (entry.seq !== row.cursor || cursor !== entry.seq + 1)
            throw new StorageProblem('damaged', `entry ${entry.seq} does not follow cursor ${row.cursor}`);
          const entries = transaction.objectStore('entries');
          await entries.delete(entriesFrom(id, entry.seq));
          await entries.put(entry, [id, entry.seq]);
          return { cursor, counts: counted(row.counts, entry, 1) };
        },
        now,
      ),

    moveCursor: (id, cursor) =>
      change(
        id,
        'entries',
        async (transaction, { cursor: old, counts }) => {
          if (cursor === old) return {};
          const [low, high] = [Math.min(cursor, old), Math.max(cursor, old)];
          const passed = await transaction.objectStore('entries').getAll(entriesFrom(id, low), high - low);
          if (low < 0 || passed.length !== high - low)
            throw new StorageProblem('damaged', `draft ${id} has no cursor ${cursor}`);
          return { cursor, counts: passed.reduce((sum, entry) => counted(sum, entry, cursor > old ? 1 : -1), counts) };
        },
        now,
      ),

    issue(id, codes) {
      // taken now: the caller may change its set before this call's turn comes
      const more = [...codes];
      return change(
        id,
        'issued',
        async (transaction) => {
          const issued = transaction.objectStore('issued');
          await issued.put([...new Set([...((await issued.get(id)) ?? []), ...more])].sort(), id);
          return {};
        },
        now,
      );
    },

    async setFootprints(id, footprints) {
      await change(
        id,
        'footprints',
        async (transaction, { counts }) => {
          await transaction.objectStore('footprints').put(footprints, id);
          return { counts: { ...counts, buildings: countOf(footprints) } };
        },
        now,
      );
    },

    setContext: (id, context) =>
      change(
        id,
        'contexts',
        async (transaction) => {
          const contexts = transaction.objectStore('contexts');
          await (context ? contexts.put(context, id) : contexts.delete(id));
          return {};
        },
        now,
      ),

    // a name is no part of the plan: it may be changed from anywhere
    async rename(id, name) {
      await write(['drafts'], async (transaction) =>
        transaction.objectStore('drafts').put({ ...(await rowOf(transaction, id)), name }),
      );
    },

    duplicate: (id, name) =>
      write(STORES, async (transaction) => {
        const copy = newId();
        const created = now();
        const row = await rowOf(transaction, id);
        await transaction.objectStore('drafts').add({ ...row, id: copy, name, created, changed: created, revision: 0 });
        for (const part of PARTS) {
          const store = transaction.objectStore(part);
          const value = await store.get(id);
          if (value !== undefined) await store.add(value, copy);
        }
        const store = transaction.objectStore('entries');
        for (const entry of await store.getAll(entriesFrom(id))) await store.add(entry, [copy, entry.seq]);
        return copy;
      }),

    remove: (id) =>
      write(STORES, async (transaction) => {
        await rowOf(transaction, id);
        for (const store of ['drafts', ...PARTS] as const) await transaction.objectStore(store).delete(id);
        await transaction.objectStore('entries').delete(entriesFrom(id));
        const marks = transaction.objectStore('marks');
        if ((await marks.get(LAST)) === id) await marks.delete(LAST);
      }),

    lastOpened: () =>
      read(['marks'], async (transaction) => (await transaction.objectStore('marks').get(LAST)) ?? null),
    close: () => database.close(),
  };
}

/** The counts after a step is done (1) or taken back (−1). */
function counted(counts: DraftSummary['counts'], { patch }: Entry, sign: 1 | -1): DraftSummary['counts'] {
  const added = (rows: Readonly<Record<string, readonly [unknown, unknown]>> = {}): number =>
    Object.values(rows).reduce((sum, [before, after]) => sum + (before === null ? 1 : 0) - (after === null ? 1 : 0), 0);
  return {
    ...counts,
    grids: counts.grids + sign * added(patch.grids),
    divisions: counts.divisions + sign * added(patch.divisions),
  };
}
