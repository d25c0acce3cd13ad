import { expect, test } from 'vitest';
import type { Finding, RuleCode } from '../../checks/finding';
import { findingChange } from './finding-change';

const finding = (id: string, rule: RuleCode, x: number, severity: Finding['severity'] = 'error'): Finding => ({
  id,
  rule,
  severity,
  grids: [],
  buildings: [],
  divisions: [],
  at: [x, 0],
  box: { minX: x, minY: 0, maxX: x + 10, maxY: 10 },
  lines: [],
  polygon: null,
  params: {},
});
const ids = ({ appeared, gone }: ReturnType<typeof findingChange>) =>
  [appeared, gone].map((all) => all.map(({ id }) => id));

test('a gap made and an overlap mended are told apart', () => {
  expect(ids(findingChange({ appeared: [finding('g', 'gap', 0)], gone: [finding('o', 'overlap', 0)] }))).toEqual([
    ['g'],
    ['o'],
  ]);
});

test('an overlap that only goes over to the part of a grid just split is no news', () => {
  const change = { appeared: [finding('overlap:a.1:b', 'overlap', 2)], gone: [finding('overlap:a:b', 'overlap', 0)] };
  expect(ids(findingChange(change))).toEqual([[], []]);
});

test('one fault that becomes two is one new fault, two faraway ones are not the same', () => {
  const two = [finding('a', 'gap', 0), finding('b', 'gap', 8)];
  expect(ids(findingChange({ appeared: two, gone: [finding('c', 'gap', 4)] }))).toEqual([['b'], []]);
  expect(ids(findingChange({ appeared: [finding('a', 'gap', 0)], gone: [finding('c', 'gap', 400)] }))).toEqual([
    ['a'],
    ['c'],
  ]);
});

test('notes are not spoken of', () => {
  expect(ids(findingChange({ appeared: [finding('n', 'not-simple', 0, 'note')], gone: [] }))).toEqual([[], []]);
});
