import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idColumn, nameColumns } from '../../test/footprint-texts';
import type { Shape } from '../geometry/lattice';
import { NO_FOOTPRINTS, type Footprints } from '../plan/footprints';
import type { Grid } from '../plan/grid';
import type { Entry } from '../plan/journal';
import type { Patch } from '../plan/patch';
import { DEFAULT_SETTINGS } from '../plan/settings';
import { apply, createWorld } from '../plan/world';
import type { Base } from './draft-schema';
import { openDrafts, type Drafts } from './drafts';

const square = (x: number): Shape => [[[x, 0, x + 10, 0, x + 10, 10, x, 10]]];
const grid = (id: string, x = 0, name = id): Grid => ({
  id,
  code: '',
  name,
  community: '',
  kind: 'urban',
  category: null,
  introduction: '',
  people: [],
  shape: square(x),
  locked: null,
  retired: null,
  extra: { 备注: '无' },
});

const BASE: Base = {
  grids: [grid('a'), grid('b', 10)],
  divisions: [],
  people: [{ id: 'p', name: '王芳', phone: '1' }],
  settings: DEFAULT_SETTINGS,
  footprints: NO_FOOTPRINTS,
  context: null,
};

const step = (seq: number, patch: Patch): Entry => ({
  seq,
  edit: { id: `e${seq}`, at: '2026-11-22T08:00:00Z', edit: 'merge', grids: ['a', 'b'] },
  patch,
});
const renamed = (seq: number, from: Grid, name: string): Entry =>
  step(seq, { grids: { [from.id]: [from, { ...from, name }] } });
const removed = (seq: number, row: Grid): Entry => step(seq, { grids: { [row.id]: [row, null] } });

let database = 0;
let time = 0;
let name: string;
const open: Drafts[] = [];

/** Another tab: a connection of its own to the same database. */
async function tab(): Promise<Drafts> {
  const drafts = await openDrafts(name, {
    now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, time++)).toISOString(),
    newId: () => `draft-${time++}`,
  });
  open.push(drafts);
  return drafts;
}

beforeEach(() => {
  name = `test-${database++}`;
});
afterEach(() => {
  for (const drafts of open.splice(0)) drafts.close();
});

describe('a draft', () => {
  it('comes back in another tab as it was created', async () => {
    const context = { type: 'FeatureCollection' as const, features: [] };
    const id = await (await tab()).create({ name: '试点', base: { ...BASE, context } });
    expect(await (await tab()).load(id)).toEqual({
      name: '试点',
      base: { ...BASE, context },
      journal: { entries: [], cursor: 0 },
      issued: [],
    });
  });

  it('comes back with its history, which can be replayed and undone', async () => {
    const drafts = await tab();
    const id = await drafts.create({ name: '试点', base: BASE });
    const [a, b] = BASE.grids as [Grid, Grid];
    const first = renamed(0, a, '第一网格');
    await drafts.append(id, first, 1);
    await drafts.append(
      id,
      step(1, { grids: { a: [first.patch.grids!.a![1], null], b: [b, { ...b, shape: square(20) }] } }),
      2,
    );
    await drafts.append(id, removed(2, { ...b, shape: square(20) }), 3);
    await drafts.moveCursor(id, 2);

    const { base, journal } = await (await tab()).load(id);
    expect(journal.cursor).toBe(2);
    const world = createWorld(base);
    for (const { patch } of journal.entries) apply(world, patch);
    expect(world.grids.size).toBe(0);
    // a row that only changed its name still has the very shape it had
    expect(journal.entries[0]!.patch.grids!.a![1]!.shape).toBe(base.grids[0]!.shape);
  });

  it('forgets what was undone when a new step is taken', async () => {
    const drafts = await tab();
    const id = await drafts.create({ name: '试点', base: BASE });
    const a = BASE.grids[0]!;
    const named = (row: Grid, to: string): Grid => ({ ...row, name: to });
    await drafts.append(id, renamed(0, a, 'one'), 1);
    await drafts.append(id, renamed(1, named(a, 'one'), 'two'), 2);
    await drafts.append(id, renamed(2, named(a, 'two'), 'three'), 3);
    await drafts.moveCursor(id, 1);
    await drafts.append(id, renamed(1, named(a, 'one'), 'other'), 2);

    const { journal } = await (await tab()).load(id);
    expect(journal.entries.map(({ patch }) => patch.grids!.a![1]!.name)).toEqual(['one', 'other']);
    expect(journal.cursor).toBe(2);
  });

  it('keeps the order of calls that nobody waits for', async () => {
    const drafts = await tab();
    const id = await drafts.create({ name: '试点', base: BASE });
    let row = BASE.grids[0]!;
    const calls: Promise<void>[] = [];
    for (let seq = 0; seq < 30; seq++) {
      const entry = renamed(seq, row, `name ${seq}`);
      row = entry.patch.grids!.a![1]!;
      calls.push(drafts.append(id, entry, seq + 1));
    }
    calls.push(drafts.moveCursor(id, 20));
    await Promise.all(calls);
    const { journal } = await drafts.load(id);
    expect(journal.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, seq) => seq));
    expect(journal.cursor).toBe(20);
  });

  it('refuses a step that does not follow, and a cursor beyond the history', async () => {
    const drafts = await tab();
    const id = await drafts.create({ name: '试点', base: BASE });
    await expect(drafts.append(id, renamed(1, BASE.grids[0]!, 'x'), 2)).rejects.toMatchObject({ problem: 'damaged' });
    await expect(drafts.moveCursor(id, 1)).rejects.toMatchObject({ problem: 'damaged' });
    await expect(drafts.moveCursor(id, -1)).rejects.toMatchObject({ problem: 'damaged' });
    await drafts.append(id, renamed(0, BASE.grids[0]!, 'x'), 1);
    expect((await drafts.load(id)).journal.entries).toHaveLength(1);
  });

  it('keeps exported codes, whatever is undone', async () => {
    const drafts = await tab();
    const id = await drafts.create({ name: '试点', base: BASE });
    await drafts.append(id, renamed(0, BASE.grids[0]!, 'x'), 1);
    await drafts.issue(id, new Set(['511622100001002', '511622100001001']));
    await drafts.issue(id, ['511622100001002', '511622100001003']);
    await drafts.moveCursor(id, 0);
    expect((await (await tab()).load(id)).issued).toEqual(['511622100001001', '511622100001002', '511622100001003']);
  });

  it('takes another building layer and another background', async () => {
    const drafts = await tab();
    const id = await drafts.create({ name: '试点', base: BASE });
    const footprints: Footprints = {
      ...NO_FOOTPRINTS,
      ...idColumn(['b1', '二']),
      ...nameColumns(['', '甲"楼']),
      buildingStart: Uint32Array.of(0, 1, 2),
      households: Int32Array.of(3, 4),
    };
    await drafts.setFootprints(id, footprints);
    await drafts.setContext(id, { type: 'FeatureCollection', features: [] });
    const { base } = await (await tab()).load(id);
    expect(base.footprints).toEqual(footprints);
    expect(base.context).toEqual({ type: 'FeatureCollection', features: [] });
    expect((await drafts.list())[0]!.counts.buildings).toBe(2);
    await drafts.setContext(id, null);
    expect((await drafts.load(id)).base.context).toBeNull();
  });
});

describe('two tabs on one draft', () => {
  it('cannot interleave: the one that has not seen the other’s change is refused until it loads again', async () => {
    const here = await tab();
    const there = await tab();
    const id = await here.create({ name: '试点', base: BASE });
    await there.load(id);
    await there.append(id, renamed(0, BASE.grids[0]!, 'there'), 1);

    const mine = renamed(0, BASE.grids[0]!, 'here');
    await expect(here.append(id, mine, 1)).rejects.toMatchObject({ problem: 'changed-elsewhere' });
    await expect(here.issue(id, ['1'])).rejects.toMatchObject({ problem: 'changed-elsewhere' });
    const { journal, issued } = await here.load(id);
    expect(journal.entries[0]!.patch.grids!.a![1]!.name).toBe('there');
    expect(issued).toEqual([]);

    await here.moveCursor(id, 0);
    await expect(there.moveCursor(id, 0)).rejects.toMatchObject({ problem: 'changed-elsewhere' });
  });

  it('may rename it from anywhere', async () => {
    const here = await tab();
    const id = await here.create({ name: '试点', base: BASE });
    await (await tab()).rename(id, '新名');
    await here.append(id, renamed(0, BASE.grids[0]!, 'x'), 1);
    expect((await here.load(id)).name).toBe('新名');
  });

  it('refuses a tab that never loaded it', async () => {
    const id = await (await tab()).create({ name: '试点', base: BASE });
    await expect((await tab()).moveCursor(id, 0)).rejects.toMatchObject({ problem: 'changed-elsewhere' });
  });
});

describe('several drafts', () => {
  it('are listed with their counts, the last changed first', async () => {
    const drafts = await tab();
    const first = await drafts.create({ name: '甲', base: BASE });
    const second = await drafts.create({ name: '乙', base: { ...BASE, grids: [] } });
    await drafts.append(first, removed(0, BASE.grids[0]!), 1);
    expect((await drafts.list()).map(({ id, name: title, counts }) => [id, title, counts.grids])).toEqual([
      [first, '甲', 1],
      [second, '乙', 0],
    ]);
    await drafts.moveCursor(first, 0);
    expect((await drafts.list())[0]!.counts.grids).toBe(2);
  });

  it('do not touch each other’s history', async () => {
    const drafts = await tab();
    const first = await drafts.create({ name: '甲', base: BASE });
    const second = await drafts.create({ name: '乙', base: BASE });
    await drafts.append(first, renamed(0, BASE.grids[0]!, '一'), 1);
    await drafts.append(second, renamed(0, BASE.grids[0]!, '二'), 1);
    await drafts.remove(second);
    expect((await drafts.load(first)).journal.entries.map(({ patch }) => patch.grids!.a![1]!.name)).toEqual(['一']);
    await expect(drafts.load(second)).rejects.toMatchObject({ problem: 'missing' });
    await expect(drafts.append(second, renamed(1, BASE.grids[0]!, '三'), 2)).rejects.toMatchObject({
      problem: 'missing',
    });
    expect(await drafts.list()).toHaveLength(1);
  });

  it('can be copied with everything, and then go their own ways', async () => {
    const drafts = await tab();
    const id = await drafts.create({ name: '甲', base: BASE });
    await drafts.append(id, renamed(0, BASE.grids[0]!, '一'), 1);
    await drafts.issue(id, ['1']);
    const copy = await drafts.duplicate(id, '甲（副本）');
    await drafts.moveCursor(id, 0);
    const loaded = await drafts.load(copy);
    expect(loaded).toMatchObject({ name: '甲（副本）', journal: { cursor: 1 }, issued: ['1'] });
    await drafts.moveCursor(copy, 0);
    await drafts.remove(id);
    expect((await drafts.load(copy)).journal.entries).toHaveLength(1);
  });

  it('remember which was opened last, until it is removed', async () => {
    const drafts = await tab();
    expect(await drafts.lastOpened()).toBeNull();
    const first = await drafts.create({ name: '甲', base: BASE });
    const second = await drafts.create({ name: '乙', base: BASE });
    expect(await drafts.lastOpened()).toBe(second);
    await drafts.load(first);
    expect(await (await tab()).lastOpened()).toBe(first);
    await drafts.remove(first);
    expect(await drafts.lastOpened()).toBeNull();
  });
});

it('keeps a plan of 9,000 grids and 20,000 buildings', async () => {
  const grids = Array.from({ length: 9000 }, (_, i) => grid(`g${i}`, i * 10));
  const n = 20_000;
  const footprints: Footprints = {
    ...NO_FOOTPRINTS,
    ...idColumn(Array.from({ length: n }, (_, i) => `way/${i}`)),
    ...nameColumns(Array.from({ length: n }, (_, i) => (i % 9 ? '' : `${i}号楼`))),
    buildingStart: Uint32Array.from({ length: n + 1 }, (_, i) => i),
    households: Int32Array.from({ length: n }, (_, i) => i % 50),
    coords: Int32Array.from({ length: n * 2 }, (_, i) => i),
  };
  const drafts = await tab();
  const id = await drafts.create({ name: '全市', base: { ...BASE, grids, footprints } });
  const { base } = await (await tab()).load(id);
  expect(base.grids).toEqual(grids);
  expect(base.footprints).toEqual(footprints);
  expect((await drafts.list())[0]!.counts).toEqual({ grids: 9000, divisions: 0, buildings: n });
});

it('says that the page is outdated when a newer version takes the database over', async () => {
  const drafts = await tab();
  const id = await drafts.create({ name: '试点', base: BASE });
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 99);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await expect(drafts.load(id)).rejects.toMatchObject({ problem: 'outdated' });
  await expect(openDrafts(name)).rejects.toMatchObject({ problem: 'outdated' });
  newer.close();
});
