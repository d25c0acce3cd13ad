import { describe, expect, test } from 'vitest';
import { plan } from '../../test/drawing';
import { withColumns } from '../../test/found-by';
import { columnsSaid, hasColumn, type GridColumn } from './columns';
import type { Grid } from './grid';
import { invert, type Patch } from './patch';
import { apply } from './world';

const [bare] = plan('A', { grids: { A: { name: '' } } }).grids.values();

test.each<[GridColumn, Partial<Grid>]>([
  ['code', { code: '7' }],
  ['name', { name: '第一网格' }],
  ['community', { community: '330199009001' }],
  ['category', { category: '医院' }],
  ['introduction', { introduction: '云溪医院' }],
  ['people', { people: [{ person: 'p', role: '专职' }] }],
  ['responsible', { responsible: '居委会' }],
  ['party_type', { party: { type: '党小组', name: '', secretary: '' } }],
  ['party_org', { party: { type: '', name: '第一党小组', secretary: '' } }],
  ['state', { retired: { at: '', reason: '' } }],
])('%s is said by %j, and not by a row that says nothing', (column, grid) => {
  expect(columnsSaid(bare!)).toEqual([]);
  expect(columnsSaid({ ...bare!, ...grid })).toEqual([column]);
});

describe('a column is there', () => {
  const world = () => plan('AB', { grids: { A: { responsible: '居委会' } } });
  test('where a row says something in it', () => {
    expect(hasColumn(world(), 'responsible')).toBe(true);
    expect(hasColumn(world(), 'code')).toBe(false);
  });
  test('where a file had it, though it be empty', () => {
    expect(hasColumn(withColumns(world(), 'code'), 'code')).toBe(true);
    expect(hasColumn(withColumns(world(), 'name'), 'code')).toBe(false);
  });
  test('as long as the last row says something', () => {
    const open = world();
    const [a] = open.grids.values();
    const { responsible: _, ...silent } = a!;
    const patch: Patch = { grids: { [a!.id]: [a!, silent] } };
    apply(open, patch);
    expect(hasColumn(open, 'responsible')).toBe(false);
    apply(open, invert(patch));
    expect(hasColumn(open, 'responsible')).toBe(true);
  });
});
