import { expect, test } from 'vitest';
import { communityCode, plan } from '../../../test/drawing';
import { done } from '../../../test/do-edit';
import { communityRows, gridRows, totalsOf } from './plan-rows';

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
