import { expect, test } from 'vitest';
import { done } from '../../test/do-edit';
import { path, plan } from '../../test/drawing';
import { changedGrids } from './changed-grids';
import type { Edit } from './edit';
import { movedTo, NEW_JOURNAL, record } from './journal';
import type { Patch } from './patch';

const entry = (patch: Patch, edit = 'split'): Parameters<typeof record> => [NEW_JOURNAL, { edit } as Edit, patch];

test('grids that an edit made or whose land it changed; not a neighbour that took a vertex; none once it is undone', () => {
  const world = plan('AAB\nAAB', { communities: 'aaa\naaa', numbered: true });
  const patch = done(world, { edit: 'split', grid: 'A', lines: [path(-1, 1, 2, 1)], keepBuildingsWhole: false });
  const journal = record(...entry(patch));
  const made = Object.entries(patch.grids!).flatMap(([id, [before]]) => (before ? [] : [id]));
  // B got the end of the new border on its own
  expect(Object.keys(patch.grids!)).toContain('B');
  expect([...changedGrids(journal)].sort()).toEqual(['A', ...made].sort());
  expect(changedGrids(movedTo(journal, 0)).size).toBe(0);
});

test('a new name is a change, a lock is none, and what is imported is as it came', () => {
  const world = plan('AB', { numbered: true });
  const renamed = done(world, { edit: 'set-grid', grid: 'A', change: { name: '新名' } });
  const locked = done(world, { edit: 'set-grid', grid: 'B', change: { locked: true } });
  const journal = record(record(...entry(renamed)), { edit: 'set-grid' } as Edit, locked);
  expect([...changedGrids(journal)]).toEqual(['A']);
  const row = world.grids.get('A')!;
  const imported = record(journal, { edit: 'import' } as Edit, { grids: { A: [row, { ...row, name: '第一网格' }] } });
  expect(changedGrids(imported).size).toBe(0);
});
