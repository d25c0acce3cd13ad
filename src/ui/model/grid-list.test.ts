import { describe, expect, it } from 'vitest';
import { listed, windowOf, type ListView } from './grid-list';
import type { GridRow } from './plan-rows';

const row = (code: string, name: string, households: number, kind: GridRow['kind'] = 'urban'): GridRow => ({
  id: `g${code}${name}`,
  code,
  name,
  community: '金鸡湖社区',
  communityCode: '320571004001',
  kind,
  households,
  estimated: false,
  buildings: 0,
  drawn: true,
  m2: 0,
  state: 'unchanged',
  tint: 'within',
  standing: null,
});
const rows = [
  row('320571004001002', '第二网格', 90),
  row('320571004001001', '第一网格', 322),
  row('', '中心医院', 90, 'dedicated'),
  row('320571004001010', '第十网格', 200),
];
const all: ListView = { text: '', kind: null, by: 'code', descending: false };
const names = (view: Partial<ListView>): string[] => listed(rows, { ...all, ...view }).map(({ name }) => name);

describe('the list of grids', () => {
  it('stands by code, grids without one first', () => {
    expect(names({})).toEqual(['中心医院', '第一网格', '第二网格', '第十网格']);
  });
  it('by households, equal ones by code both ways', () => {
    expect(names({ by: 'households' })).toEqual(['中心医院', '第二网格', '第十网格', '第一网格']);
    expect(names({ by: 'households', descending: true })).toEqual(['第一网格', '第十网格', '中心医院', '第二网格']);
  });
  it('finds a code pasted in groups, a name, a community with a name', () => {
    expect(names({ text: '320571 004 001 010' })).toEqual(['第十网格']);
    expect(names({ text: '医院' })).toEqual(['中心医院']);
    expect(names({ text: '金鸡湖社区第一' })).toEqual(['第一网格']);
    expect(names({ text: '第九' })).toEqual([]);
  });
  it('of one kind', () => {
    expect(names({ kind: 'dedicated' })).toEqual(['中心医院']);
  });
});

describe('the window on a long list', () => {
  it('holds what is seen and a margin, inside the list', () => {
    expect(windowOf(9000, 36, 0, 700)).toEqual([0, 28]);
    expect(windowOf(9000, 36, 36 * 100, 700)).toEqual([92, 128]);
    expect(windowOf(30, 36, 36 * 20, 700)).toEqual([12, 30]);
    expect(windowOf(0, 36, 0, 700)).toEqual([0, 0]);
  });
});
