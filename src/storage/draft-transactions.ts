import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { PARTS, type DraftRow, type DraftSchema } from './draft-schema';
import { StorageProblem, storageProblem } from './storage-problem';

export const STORES = ['drafts', ...PARTS, 'entries', 'marks'] as const;
export type Store = (typeof STORES)[number];
export type Writing = IDBPTransaction<DraftSchema, Store[], 'readwrite'>;
export type Reading = IDBPTransaction<DraftSchema, Store[], 'readonly' | 'readwrite'>;

/** How drafts are read and written: one call after another, each in one transaction, nobody over somebody else's changes. */
export interface DraftTransactions {
  /** `settled` is called with the result once it is on the disk, before the next call begins. */
  read<T>(
    stores: readonly Store[],
    work: (transaction: Reading) => Promise<T>,
    settled?: (result: T) => void,
  ): Promise<T>;
  /** All of `work` or nothing: a throw inside takes everything back. */
  write<T>(
    stores: readonly Store[],
    work: (transaction: Writing) => Promise<T>,
    settled?: (result: T) => void,
  ): Promise<T>;
  /**
   * A change to a draft's plan, after which its row is as `work` says. Rejects with 'changed-elsewhere' where another tab has
   * changed it since this one last read or wrote it.
   */
  change(
    id: string,
    store: Store,
    work: (transaction: Writing, row: DraftRow) => Promise<Partial<DraftRow>>,
    now: () => string,
  ): Promise<void>;
  /** This tab has seen the draft as it was at this revision. */
  seen(id: string, revision: number): void;
}

export function draftTransactions(database: IDBPDatabase<DraftSchema>): DraftTransactions {
  const revisions = new Map<string, number>();
  let queue: Promise<unknown> = Promise.resolve();

  /** Calls are done in the order they are made, also where nobody waits for them. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work).catch((error: unknown) => {
      throw storageProblem(error);
    });
    queue = result.catch(() => {});
    return result;
  }

  const write: DraftTransactions['write'] = (stores, work, settled) =>
    inTurn(async () => {
      const transaction = database.transaction([...stores], 'readwrite');
      try {
        const result = await work(transaction);
        await transaction.done;
        settled?.(result);
        return result;
      } catch (error) {
        abort(transaction);
        await transaction.done.catch(() => {});
        throw transaction.error ?? error;
      }
    });

  return {
    write,
    read: (stores, work, settled) =>
      inTurn(async () => {
        const result = await work(database.transaction([...stores]));
        settled?.(result);
        return result;
      }),
    async change(id, store, work, now) {
      await write(
        ['drafts', store],
        async (transaction) => {
          const row = await rowOf(transaction, id);
          if (row.revision !== revisions.get(id)) throw new StorageProblem('changed-elsewhere', `draft ${id}`);
          const next = { ...row, ...(await work(transaction, row)), changed: now(), revision: row.revision + 1 };
          await transaction.objectStore('drafts').put(next);
          return next.revision;
        },
        (revision) => revisions.set(id, revision),
      );
    },
    seen: (id, revision) => revisions.set(id, revision),
  };
}

/** The row of a draft; throws 'missing'. */
export async function rowOf(transaction: Reading, id: string): Promise<DraftRow> {
  const row = await transaction.objectStore('drafts').get(id);
  if (!row) throw new StorageProblem('missing', `draft ${id}`);
  return row;
}

/** Keys of a draft's entries from a sequence number on; an array is greater than any number. */
export const entriesFrom = (id: string, seq = 0): IDBKeyRange => IDBKeyRange.bound([id, seq], [id, []]);

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // it has ended already, by its own error
  }
}
