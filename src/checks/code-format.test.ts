import { expect, test } from 'vitest';
import { plan } from '../../test/drawing';
import { foundBy, stateOf, withColumns } from '../../test/found-by';
import { DEFAULT_SETTINGS } from '../plan/settings';

const coded = (code: string, more = {}) =>
  plan('AB', { communities: 'aa', numbered: true, grids: { A: { code, ...more } } });
const found = (code: string, more = {}) => foundBy('code-format', coded(code, more));

test('a code of 15 digits is in order', () => {
  expect(found('330199009001007')).toEqual([]);
});

test.each([
  ['a letter', '33019900900100X'],
  ['a digit too few', '33019900900100'],
  ['a digit too many', '3301990090010011'],
  ['full-width digits', '33019900900100３'],
  ['a blank', '330199009001 01'],
  ['a number as a spreadsheet writes it', '3.30199E+14'],
])('%s is not', (_what, code) => {
  expect(found(code)).toMatchObject([
    { id: 'code-format:A', severity: 'error', grids: ['A'], params: { code, digits: 15 } },
  ]);
});

test('nor is none, where others have one; drawn or not', () => {
  expect(found('')).toMatchObject([{ grids: ['A'], params: { code: '' } }]);
  const [finding] = found('', { shape: [] });
  expect([finding!.at, finding!.box]).toEqual([null, null]);
});

test('it lies on the grid', () => {
  const [finding] = found('1');
  expect(finding!.box).toEqual({ minX: 1_201_000_000, minY: 302_000_000, maxX: 1_201_001_000, maxY: 302_001_000 });
  expect(finding!.at![0]).toBeLessThan(1_201_001_000);
});

test('a retired row may have what it had', () => {
  expect(found('7', { shape: [], retired: { at: '2024', reason: '合并' } })).toEqual([]);
});

test('the layout is a setting', () => {
  const settings = { ...DEFAULT_SETTINGS, codeTemplate: '{community:12}{serial:2}' };
  const world = plan('AB', { communities: 'aa', settings, grids: { A: { code: '33019900900101' }, B: { code: '1' } } });
  expect(foundBy('code-format', world)).toMatchObject([{ grids: ['B'], params: { code: '1', digits: 14 } }]);
});

test('without the column it is not checked; with it, be it empty, it is', () => {
  const none = plan('AB', { communities: 'aa' });
  const missing = { layer: 'grids', column: 'code' };
  expect(stateOf('code-format', none)).toEqual({ rule: 'code-format', checked: false, missing });
  expect(stateOf('code-format', withColumns(none, 'name'))).toMatchObject({ checked: false, missing });
  expect(foundBy('code-format', withColumns(none, 'code'))).toHaveLength(2);
  expect(stateOf('code-format', plan(''))).toMatchObject({ checked: false, missing: { layer: 'grids' } });
});

test('codes that an edit gave are checked, though the file had none', () => {
  expect(stateOf('code-format', withColumns(coded('1'), 'name'))).toMatchObject({ checked: true });
});
