import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { communityCode, path, plan } from '../../test/drawing';
import { done } from '../../test/do-edit';
import type { EditBody } from '../plan/edit';
import { lockSheet } from './lock-sheet';

/** A source that holds what it is told, by key. */
async function drawn(drawing: string, communities: string) {
  const held = new Map<string, Feature>();
  let told = 0;
  const world = plan(drawing, { communities });
  const sheet = lockSheet({
    async setData() {
      held.clear();
    },
    async updateData({ remove, add }) {
      told++;
      for (const key of remove) held.delete(key);
      for (const each of add) held.set(String(each.properties!['key']), each);
    },
  });
  await sheet.open(world);
  let n = 0;
  return {
    keys: () => [...held.keys()].sort(),
    told: () => told,
    held,
    async edit(body: EditBody) {
      await sheet.show(done(world, body, `e${++n}`));
    },
    again: () => sheet.open(world),
  };
}
const lock = (grid: string, locked: boolean): EditBody => ({ edit: 'set-grid', grid, change: { locked } });

describe('marks of what is locked', () => {
  test('a grid has its outline and a padlock, until it is free', async () => {
    const map = await drawn('AB', 'aa');
    expect([map.keys(), map.told()]).toEqual([[], 0]);
    await map.edit(lock('A', true));
    expect(map.keys()).toEqual(['line:grids:A', 'mark:grids:A']);
    await map.edit(lock('A', false));
    expect(map.keys()).toEqual([]);
  });

  test('a community has its outline, and each of its grids a padlock', async () => {
    const map = await drawn('ABC', 'aab');
    const division = communityCode('a');
    await map.edit({ edit: 'set-division', division, change: { locked: true } });
    expect(map.keys()).toEqual([`line:divisions:${division}`, 'mark:grids:A', 'mark:grids:B']);
    await map.edit({ edit: 'set-division', division, change: { locked: false } });
    expect(map.keys()).toEqual([]);
  });

  test('a border is drawn where it was locked, with a padlock in the middle', async () => {
    const map = await drawn('AB\nAB', 'aa\naa');
    await map.edit({ edit: 'lock-border', grids: ['A', 'B'] });
    expect(map.keys()).toEqual(['line:borders:e1', 'mark:borders:e1']);
    const [x, y] = path(1, 1).map((units) => units / 1e7);
    expect(map.held.get('mark:borders:e1')!.geometry).toEqual({ type: 'Point', coordinates: [x, y] });
    await map.edit({ edit: 'unlock-border', lock: 'e1' });
    expect(map.keys()).toEqual([]);
  });

  test('what stays as it is is not told again, and a plan opened anew shows what is locked', async () => {
    const map = await drawn('ABC', 'aaa');
    await map.edit(lock('A', true));
    const before = map.told();
    await map.edit({ edit: 'set-grid', grid: 'B', change: { name: '新名' } });
    expect(map.told()).toBe(before);
    await map.again();
    expect(map.keys()).toEqual(['line:grids:A', 'mark:grids:A']);
  });
});
