import 'fake-indexeddb/auto';
import type { DBSchema } from 'idb';
import { expect, it } from 'vitest';
import { openDatabase, type Upgrade } from './open-database';
import { storageProblem } from './storage-problem';

interface Schema extends DBSchema {
  rows: { key: string; value: string };
  more: { key: string; value: string };
}
const first: Upgrade<Schema> = (database) => database.createObjectStore('rows');
const second: Upgrade<Schema> = (database, transaction) => {
  database.createObjectStore('more');
  void transaction.objectStore('rows').put('upgraded', 'a');
};

it('takes an older database through the upgrades it has not had, and keeps its rows', async () => {
  const old = await openDatabase<Schema>('upgrade', [first]);
  await old.put('rows', 'kept', 'b');
  old.close();
  const now = await openDatabase<Schema>('upgrade', [first, second]);
  expect([now.version, await now.get('rows', 'a'), await now.get('rows', 'b')]).toEqual([2, 'upgraded', 'kept']);
  now.close();
});

it('lets go of the database when another tab opens a newer version', async () => {
  await openDatabase<Schema>('newer', [first]);
  const now = await openDatabase<Schema>('newer', [first, second]);
  expect(now.version).toBe(2);
  now.close();
});

it('says so at once when a tab does not let go of an older version', async () => {
  const stubborn = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('stubborn', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows');
    request.onsuccess = () => resolve(request.result);
  });
  await expect(openDatabase<Schema>('stubborn', [first, second])).rejects.toMatchObject({ problem: 'blocked' });
  stubborn.close();
});

it('names what the database says', () => {
  expect(storageProblem(new DOMException('no room', 'QuotaExceededError'))).toMatchObject({ problem: 'quota' });
  expect(storageProblem(new DOMException('private window', 'SecurityError'))).toMatchObject({ problem: 'unavailable' });
  expect(storageProblem('odd')).toMatchObject({ problem: 'failed' });
});
