import { idOf } from '../../plan/footprints';
import { expect, test } from 'vitest';
import { communityCode, path, plan } from '../../../test/drawing';
import { done } from '../../../test/do-edit';
import { communityRows, gridRows, rowKeeper, totalsOf } from './plan-rows';

const options = { communities: 'aaabb', numbered: true, houses: { h: [0.2, 0.2, 0.8, 0.8, 30] } } as const;

test('a retired grid is in no list, no count and no progress; one that is not drawn yet is', () => {
  const world = plan('AABCD', { ...options, grids: { D: { shape: [] } } });
  done(world, { edit: 'retire', grid: 'B', to: 'A', reason: '并入邻格' });
  expect(gridRows(world).map(({ id, drawn }) => [id, drawn])).toEqual([
    ['A', true],
    ['C', true],
    ['D', false],
  ]);
  expect(totalsOf(gridRows(world))).toMatchObject({ grids: 3, households: 30 });
  expect(communityRows(world, []).map(({ code, grids, done: share }) => [code, grids, share])).toEqual([
    [communityCode('a'), 1, 1],
    [communityCode('b'), 2, 0.5],
  ]);
});

test('after an edit the rows of the grids it left alone are the very rows they were', () => {
  const world = plan('AABCD', { ...options, grids: { D: { shape: [] } } });
  const keep = rowKeeper();
  const before = keep(world, new Set());
  done(world, { edit: 'split', grid: 'A', lines: [path(1.5, -0.2, 1.5, 1.2)], keepBuildingsWhole: false });
  const after = keep(world, new Set(['A']));
  const isSame = (id: string): boolean => after.find((row) => row.id === id) === before.find((row) => row.id === id);
  expect(['A', 'B', 'C', 'D'].map(isSame)).toEqual([false, true, true, true]);
  expect(after).toEqual(gridRows(world, new Set(['A'])));
});

test('a row says anew what it says beside the record of its grid: the community’s name, households, the state', () => {
  const world = plan('AABCD', options);
  const keep = rowKeeper();
  keep(world, new Set());
  const community = [...world.divisions.values()].find(({ code }) => code === communityCode('a'))!;
  done(world, { edit: 'set-division', division: community.id, change: { name: '新社区' } });
  done(world, { edit: 'set-building', building: idOf(world.footprints, 0), change: { households: 77 } });
  expect(keep(world, new Set(['C']))).toEqual(gridRows(world, new Set(['C'])));
  expect(gridRows(world).map(({ community: name, households }) => [name, households])[0]).toEqual(['新社区', 77]);
});
