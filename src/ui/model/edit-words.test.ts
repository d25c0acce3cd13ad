import { expect, test } from 'vitest';
import type { Edit } from '../../plan/edit';
import type { Grid } from '../../plan/grid';
import { createWorld } from '../../plan/world';
import { createWords } from '../words';
import { editWords } from './edit-words';

const grid = (id: string, name: string): Grid => ({
  id,
  code: '',
  name,
  community: '',
  kind: 'urban',
  category: null,
  introduction: '',
  people: [],
  shape: [],
  locked: null,
  retired: null,
  extra: {},
});
const world = createWorld({});
const say = (edit: Record<string, unknown>, patch = {}, locale: 'zh' | 'en' = 'zh'): string =>
  editWords(
    { edit: { id: 'e', at: '', ...edit } as unknown as Edit, patch },
    world,
    createWords(() => locale),
  );

const four = grid('a', '第四网格');

test('a split is called by the grid that was split, in both languages', () => {
  const patch = { grids: { 'e.1': [null, grid('e.1', '第九网格')], a: [four, four] } };
  expect(say({ edit: 'split', grid: 'a' }, patch)).toBe('拆分 第四网格');
  expect(say({ edit: 'split', grid: 'a' }, patch, 'en')).toBe('Split 第四网格');
});

test('a merge is called by the grids that were, though they are gone', () => {
  const patch = { grids: { a: [four, null], b: [grid('b', '第五网格'), null], 'e.1': [null, four] } };
  expect(say({ edit: 'merge', grids: ['a', 'b'] }, patch)).toBe('合并 第四网格、第五网格');
});

test('a new grid is called by its own name, a new name by the old one', () => {
  expect(say({ edit: 'draw' }, { grids: { a: [four, four], 'e.1': [null, grid('e.1', '第九网格')] } })).toBe(
    '新画 第九网格',
  );
  expect(say({ edit: 'set-grid', grid: 'a' }, { grids: { a: [four, grid('a', '沿河网格')] } })).toBe('修改 第四网格');
});

test('what mends a plan is called by who gets the land, or by whose it was', () => {
  const taken = { grids: { a: [four, four] } };
  expect(say({ edit: 'fill-gap', to: 'a' }, taken)).toBe('填补盲区，归 第四网格');
  expect(say({ edit: 'fill-gap', to: null }, { grids: { 'e.1': [null, grid('e.1', '第九网格')] } })).toBe(
    '填补盲区，归 第九网格',
  );
  expect(say({ edit: 'settle', to: 'a' }, taken)).toBe('裁定重叠，归 第四网格');
  expect(say({ edit: 'detach', grid: 'a' }, taken)).toBe('归并 第四网格 的飞地');
  expect(say({ edit: 'draw-listed', grid: 'a' }, taken)).toBe('标绘 第四网格');
  expect(say({ edit: 'retire', grid: 'a' }, taken, 'en')).toBe('Retire grid 第四网格');
});

test('a division is called as it was before', () => {
  const patch = { divisions: { d: [{ name: '河西社区' }, { name: '河东社区' }] } };
  expect(say({ edit: 'set-division', division: 'd' }, patch)).toBe('修改 河西社区');
});

test('where there is no name the verb stands alone', () => {
  expect(say({ edit: 'move-vertex' })).toBe('移动顶点');
  expect(say({ edit: 'split', grid: 'a' }, { grids: { a: [grid('a', ''), grid('a', '')] } })).toBe('拆分网格');
});
