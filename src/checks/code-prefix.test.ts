import { expect, test } from 'vitest';
import { communityCode, plan } from '../../test/drawing';
import { foundBy, stateOf } from '../../test/found-by';

const [a, b] = [communityCode('a'), communityCode('b')];

test('a code that begins with its community is in order', () => {
  expect(foundBy('code-prefix', plan('ABC', { communities: 'aab', numbered: true }))).toEqual([]);
});

test('one of another community is not', () => {
  const world = plan('ABC', { communities: 'aab', numbered: true, grids: { B: { code: `${b}007` } } });
  expect(foundBy('code-prefix', world)).toMatchObject([
    {
      id: 'code-prefix:B',
      severity: 'error',
      grids: ['B'],
      divisions: [a],
      params: { code: `${b}007`, community: a },
    },
  ]);
});

test('the record says the community before the map does, also of one that is not loaded', () => {
  const grids = { B: { community: '330199009099', code: `${a}002` } };
  expect(foundBy('code-prefix', plan('AB', { communities: 'aa', numbered: true, grids }))).toMatchObject([
    { grids: ['B'], divisions: [], params: { community: '330199009099' } },
  ]);
});

test('where it names none, most of the grid decides', () => {
  const of = (code: string) =>
    foundBy('code-prefix', plan('AAAB', { communities: 'aabb', grids: { A: { community: '', code } } }));
  expect(of(`${a}001`)).toEqual([]);
  expect(of(`${b}001`)).toMatchObject([{ grids: ['A'], params: { community: a } }]);
});

test('what is no code is not compared, nor is the code of a retired row or of one that is nowhere', () => {
  const grids = {
    A: { code: '7' },
    B: { code: `${b}001`, shape: [], retired: { at: '2024', reason: '合并' } },
    C: { code: `${b}001`, shape: [], community: '' },
  };
  expect(foundBy('code-prefix', plan('ABC', { communities: 'aaa', grids }))).toEqual([]);
});

test('it needs codes, and communities in the record or on the map', () => {
  const grids = { A: { code: `${a}001` } };
  expect(stateOf('code-prefix', plan('AB', { communities: 'aa' }))).toMatchObject({ missing: { column: 'code' } });
  expect(stateOf('code-prefix', plan('AB', { grids }))).toMatchObject({ missing: { column: 'community' } });
  const named = { A: { code: `${a}001`, community: a } };
  expect(stateOf('code-prefix', plan('AB', { grids: named }))).toMatchObject({ checked: true });
});
