import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { StorageProblem, storageProblem } from './storage-problem';

/** One step of the schema: what version n + 1 has that version n has not. */
export type Upgrade<Schema extends DBSchema> = (
  database: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
) => void;

/**
 * Opens a database, taking it through the upgrades it has not had; its version is their number. Lets go of it as soon as another
 * tab needs a newer one. Throws StorageProblem: blocked, outdated, unavailable.
 */
export async function openDatabase<Schema extends DBSchema>(
  name: string,
  upgrades: readonly Upgrade<Schema>[],
): Promise<IDBPDatabase<Schema>> {
  if (typeof indexedDB === 'undefined') throw new StorageProblem('unavailable', 'no IndexedDB here');
  let refuse: (problem: StorageProblem) => void = () => {};
  const blocked = new Promise<never>((_, reject) => (refuse = reject));
  let given = false;

  const opening = openDB<Schema>(name, upgrades.length, {
    upgrade(database, oldVersion, _, transaction) {
      for (const upgrade of upgrades.slice(oldVersion)) upgrade(database, transaction);
    },
    blocked: () => refuse(new StorageProblem('blocked', `${name} is held open in an older version`)),
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });
  try {
    const database = await Promise.race([opening, blocked]);
    given = true;
    return database;
  } catch (error) {
    throw storageProblem(error);
  } finally {
    // a request that was blocked may still succeed when nobody waits for it any more
    if (!given) opening.then((database) => database.close()).catch(() => {});
  }
}
