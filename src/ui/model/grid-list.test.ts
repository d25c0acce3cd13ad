import { describe, expect, it } from 'vitest';
import type { GridFindings } from '../../session/grid-findings';
import { EVERY_GRID, isFiltered, matchingRows, orderedRows, type Column, type ListFilter } from './grid-list';
import type { GridRow } from './plan-rows';

const row = (code: string, name: string, households: number, more: Partial<GridRow> = {}): GridRow => ({
  id: `g${code}${name}`,
  code,
  name,
  community: '金鸡湖社区',
  communityCode: '320571004001',
  kind: 'urban',
  households,
  estimated: false,
  buildings: 0,
  drawn: true,
  m2: 0,
  state: 'unchanged',
  standing: null,
  tint: 'within',
  ...more,
});
const rows = [
  row('320571004001002', '第二网格', 90),
  row('320571004001001', '第一网格', 322, { state: 'changed' }),
  row('', '中心医院', 90, { kind: 'dedicated', state: 'unnumbered' }),
  row('320571004001010', 'Grid 10', 200, { community: '星湖社区', communityCode: '320571004002' }),
  row('320571004001011', 'Grid 9', 200),
];
const found = new Map<string, GridFindings>([
  [rows[0]!.id, { count: 9, worst: 'warning' }],
  [rows[1]!.id, { count: 1, worst: 'error' }],
]);
const ordered = (by: Column, descending = false): string[] =>
  orderedRows(rows, { by, descending }, found).map(({ name }) => name);
const matching = (filter: Partial<ListFilter>, inSight: readonly string[] = []): string[] =>
  matchingRows(rows, { ...EVERY_GRID, ...filter }, new Set(inSight)).map(({ name }) => name);

describe('the order of the grids', () => {
  it('by code, grids without one first', () => {
    expect(ordered('code')).toEqual(['中心医院', '第一网格', '第二网格', 'Grid 10', 'Grid 9']);
  });
  it('by households, equal ones by code both ways', () => {
    expect(ordered('households')).toEqual(['中心医院', '第二网格', 'Grid 10', 'Grid 9', '第一网格']);
    expect(ordered('households', true)).toEqual(['第一网格', 'Grid 10', 'Grid 9', '中心医院', '第二网格']);
  });
  it('by name as the language has it, digits as numbers', () => {
    const names = ordered('name');
    expect(names.indexOf('Grid 9')).toBeLessThan(names.indexOf('Grid 10'));
    expect(ordered('name', true)).toEqual([...names].reverse());
  });
  it('by findings, the worst before the many; by kind and state as they are listed elsewhere', () => {
    expect(ordered('findings', true).slice(0, 2)).toEqual(['第一网格', '第二网格']);
    expect(ordered('kind').at(-1)).toBe('中心医院');
    expect(ordered('state').slice(0, 2)).toEqual(['中心医院', '第一网格']);
  });
});

describe('the grids that are asked for', () => {
  it('by a code pasted in groups, a name, a community with a name; width and capitals make no difference', () => {
    expect(matching({ text: '320571 004 001 010' })).toEqual(['Grid 10']);
    expect(matching({ text: '医院' })).toEqual(['中心医院']);
    expect(matching({ text: '金鸡湖社区第一' })).toEqual(['第一网格']);
    expect(matching({ text: 'ｇrid1' })).toEqual(['Grid 10']);
    expect(matching({ text: '第九' })).toEqual([]);
  });
  it('of a kind, a community, a state, in view; all of it at once', () => {
    expect(matching({ kind: 'dedicated' })).toEqual(['中心医院']);
    expect(matching({ community: '320571004002' })).toEqual(['Grid 10']);
    expect(matching({ state: 'changed' })).toEqual(['第一网格']);
    expect(matching({ inView: true }, [rows[4]!.id])).toEqual(['Grid 9']);
    expect(
      matching(
        { kind: 'urban', inView: true, text: 'grid' },
        rows.map(({ id }) => id),
      ),
    ).toEqual(['Grid 10', 'Grid 9']);
  });
  it('says whether anything is asked', () => {
    expect(isFiltered(EVERY_GRID)).toBe(false);
    expect([isFiltered({ ...EVERY_GRID, text: ' ' }), isFiltered({ ...EVERY_GRID, inView: true })]).toEqual([
      false,
      true,
    ]);
  });
});
