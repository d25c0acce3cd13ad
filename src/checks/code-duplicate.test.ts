import { expect, test } from 'vitest';
import { communityCode, plan } from '../../test/drawing';
import { foundBy, stateOf } from '../../test/found-by';

const code = `${communityCode('a')}001`;
const found = (grids: Parameters<typeof plan>[1] & object) => foundBy('code-duplicate', plan('ABC', grids));

test('every code once is in order', () => {
  expect(found({ communities: 'aaa', numbered: true })).toEqual([]);
});

test('grids with one code are one finding, wherever they are', () => {
  const [finding, ...more] = found({ communities: 'aab', numbered: true, grids: { C: { code } } });
  expect(more).toEqual([]);
  expect(finding).toMatchObject({
    id: `code-duplicate:${code}`,
    severity: 'error',
    grids: ['A', 'C'],
    params: { code, n: 2 },
    box: { minX: 1_201_000_000, maxX: 1_201_003_000 },
  });
});

test('so are three, and those that are not drawn', () => {
  const grids = { A: { code, shape: [] }, B: { code }, C: { code } };
  expect(found({ communities: 'aaa', grids })).toMatchObject([{ grids: ['A', 'B', 'C'], params: { n: 3 } }]);
});

test('a code that follows no layout can be there twice as well', () => {
  const grids = { A: { code: '7' }, B: { code: '7' } };
  expect(found({ grids })).toMatchObject([{ id: 'code-duplicate:7' }]);
});

test('grids without a code have none in common, nor has a retired one', () => {
  const retired = { code, shape: [], retired: { at: '2024', reason: '合并' } };
  expect(found({ communities: 'aaa', grids: { A: { code }, B: retired } })).toEqual([]);
});

test('without codes it is not checked', () => {
  expect(stateOf('code-duplicate', plan('AB'))).toMatchObject({ checked: false, missing: { column: 'code' } });
});
