import { expect, test } from 'vitest';
import { plan } from '../../test/drawing';
import { foundBy, stateOf, withColumns } from '../../test/found-by';
import type { Grid } from '../plan/grid';

const party = { type: '党小组', name: '第一党小组', secretary: '' };
const found = (grid: Partial<Grid>) =>
  foundBy('no-party-org', plan('AB', { grids: { A: grid, B: { party } } })).map(({ id, severity }) => [id, severity]);

test('the type of the organisation fills the slot, and so does its name', () => {
  expect(found({ party: { ...party, name: '' } })).toEqual([]);
  expect(found({ party: { ...party, type: '' } })).toEqual([]);
});

test('without both it is empty, whoever heads it', () => {
  expect(found({})).toEqual([['no-party-org:A', 'note']]);
  expect(found({ party: { type: ' ', name: '', secretary: '李秀英' } })).toEqual([['no-party-org:A', 'note']]);
});

test('a dedicated grid has one too, a retired one has none', () => {
  expect(found({ kind: 'dedicated' })).toHaveLength(1);
  expect(found({ shape: [], retired: { at: '2024', reason: '合并' } })).toEqual([]);
});

test('one of the two columns is enough; without both it is not checked', () => {
  const bare = plan('AB');
  const missing = { layer: 'grids', column: 'party_org' };
  expect(stateOf('no-party-org', bare)).toMatchObject({ checked: false, missing });
  expect(foundBy('no-party-org', withColumns(bare, 'party_type'))).toHaveLength(2);
  expect(foundBy('no-party-org', withColumns(bare, 'party_org'))).toHaveLength(2);
});
