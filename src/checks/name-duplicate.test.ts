import { expect, test } from 'vitest';
import { communityCode, plan, type PlanOptions } from '../../test/drawing';
import { foundBy, stateOf, withColumns } from '../../test/found-by';

const a = communityCode('a');
const found = (options: PlanOptions) => foundBy('name-duplicate', plan('ABCD', options));
const name = '第一网格';

test('names that differ are in order, and so is one name in two communities', () => {
  expect(found({ communities: 'aabb' })).toEqual([]);
  expect(found({ communities: 'aabb', grids: { A: { name }, C: { name } } })).toEqual([]);
});

test('one name in one community is one finding', () => {
  const grids = { A: { name }, B: { name, shape: [] }, C: { name: '第二网格' }, D: { name: '第二网格' } };
  expect(found({ communities: 'aaaa', grids })).toMatchObject([
    { id: `name-duplicate:${a}:第一网格`, severity: 'warning', grids: ['A', 'B'], divisions: [a] },
    { id: `name-duplicate:${a}:第二网格`, grids: ['C', 'D'], params: { name: '第二网格', community: 'a社区', n: 2 } },
  ]);
});

test('a grid that names no community is in the one it lies in, with those that name it', () => {
  const grids = { A: { name, community: '' }, B: { name }, C: { name, community: '' } };
  expect(found({ communities: 'aabb', grids })).toMatchObject([{ grids: ['A', 'B'] }]);
});

test('a community that is not loaded is one all the same', () => {
  const grids = { A: { name, community: '9' }, B: { name, community: '9' } };
  expect(found({ grids })).toMatchObject([
    { id: 'name-duplicate:9:第一网格', divisions: [], params: { community: '9' } },
  ]);
});

test('the name of a retired grid is free, and no name is none', () => {
  const retired = { shape: [], retired: { at: '2024', reason: '合并' } };
  const grids = { A: { name }, B: { name, ...retired }, C: { name: '' }, D: { name: '' } };
  expect(found({ communities: 'aaaa', grids })).toEqual([]);
});

test('it needs names, and communities in the record or on the map', () => {
  const nameless = plan('AB', { communities: 'aa', grids: { A: { name: '' }, B: { name: '' } } });
  expect(stateOf('name-duplicate', nameless)).toMatchObject({ checked: false, missing: { column: 'name' } });
  expect(stateOf('name-duplicate', withColumns(nameless, 'name'))).toMatchObject({ checked: true });
  expect(stateOf('name-duplicate', plan('AB'))).toMatchObject({ checked: false, missing: { column: 'community' } });
});
