import { expect, test } from 'vitest';
import { communityCode, plan } from '../../test/drawing';
import { foundBy, stateOf, withParts } from '../../test/found-by';

const code = `${communityCode('a')}001`;
const drawn = () => plan('ABC', { communities: 'aaa', numbered: true });
const list = (...codes: string[]) => new Map(codes.map((given) => [given, { at: '2024-03-31', reason: '合并' }]));

test('a code that the list of retired ones has is in use again', () => {
  const world = withParts(drawn(), { retired: list(code, `${communityCode('a')}099`) });
  expect(foundBy('code-reissued', world)).toMatchObject([
    {
      id: `code-reissued:${code}`,
      severity: 'error',
      grids: ['A'],
      params: { code, date: '2024-03-31', reason: '合并' },
    },
  ]);
});

test('so is one that a retired row of the plan has, of which the day is told', () => {
  const grids = { C: { code, shape: [], retired: { at: '2025-06-01T08:00:00.000Z', reason: '撤并' } } };
  const world = plan('ABC', { communities: 'aaa', numbered: true, grids });
  expect(foundBy('code-reissued', world)).toMatchObject([{ grids: ['A'], params: { date: '2025-06-01' } }]);
});

test('every grid that has it is told', () => {
  const world = plan('ABC', { communities: 'aaa', numbered: true, grids: { B: { code } } });
  expect(foundBy('code-reissued', withParts(world, { retired: list(code) }))).toMatchObject([{ grids: ['A', 'B'] }]);
});

test('retired rows may share one, and a row that is on the list as well is retired only once', () => {
  const retired = { at: '2025', reason: '撤并' };
  const grids = { A: { code, shape: [], retired }, B: { code, shape: [], retired } };
  const world = plan('ABC', { communities: 'aaa', numbered: true, grids });
  expect(foundBy('code-reissued', world)).toEqual([]);
  expect(foundBy('code-reissued', withParts(world, { retired: list(code) }))).toEqual([]);
});

test('without a list and without retired rows it is not checked', () => {
  expect(stateOf('code-reissued', drawn())).toMatchObject({ checked: false, missing: { layer: 'retired' } });
  expect(stateOf('code-reissued', plan('AB'))).toMatchObject({ checked: false, missing: { column: 'code' } });
  expect(stateOf('code-reissued', withParts(drawn(), { retired: list('9') }))).toMatchObject({ checked: true });
});
