import { expect, test } from 'vitest';
import { plan } from '../../test/drawing';
import { foundBy, stateOf, withColumns } from '../../test/found-by';
import type { Grid } from '../plan/grid';

const people = [{ person: 'p1', role: '专职' }];
const found = (grid: Partial<Grid>) =>
  foundBy('no-responsible', plan('AB', { grids: { A: grid, B: { people } } })).map(({ id, severity }) => [
    id,
    severity,
  ]);

test('a unit answers for a grid, or a person does', () => {
  expect(found({ responsible: '金鸡湖社区居委会' })).toEqual([]);
  expect(found({ people })).toEqual([]);
});

test('else nobody does', () => {
  expect(found({})).toEqual([['no-responsible:A', 'note']]);
  expect(found({ responsible: ' ' })).toEqual([['no-responsible:A', 'note']]);
});

test('of a retired one nobody asks', () => {
  expect(found({ shape: [], retired: { at: '2024', reason: '合并' } })).toEqual([]);
});

test('one of the two columns is enough; without both it is not checked', () => {
  const bare = plan('AB');
  const missing = { layer: 'grids', column: 'responsible' };
  expect(stateOf('no-responsible', bare)).toMatchObject({ checked: false, missing });
  expect(foundBy('no-responsible', withColumns(bare, 'people'))).toHaveLength(2);
  expect(foundBy('no-responsible', withColumns(bare, 'responsible'))).toHaveLength(2);
  expect(stateOf('no-responsible', plan(''))).toMatchObject({ checked: false, missing: { layer: 'grids' } });
});
