import { expect, test } from 'vitest';
import { path, plan } from '../../test/drawing';
import { commonBorder } from './common-border';

const between = (drawing: string, a = 'A', b = 'B') => {
  const { grids } = plan(drawing);
  return commonBorder(grids.get(a)!.shape, grids.get(b)!.shape);
};
const back = (line: readonly number[]): number[] =>
  Array.from({ length: line.length / 2 }, (_, i) => [line.at(-2 * i - 2)!, line.at(-2 * i - 1)!]).flat();

test('one line, as the first grid has it', () => {
  expect(between('AB\nAB')).toEqual([path(1, 0, 1, 2)]);
  expect(between('AB\nAB', 'B', 'A')).toEqual([back(path(1, 0, 1, 2))]);
});

test('with every vertex that both have', () => {
  expect(between('ABB\nAAB')).toEqual([path(2, 0, 2, 1, 1, 1, 1, 2)]);
});

test('several lines where something lies between', () => {
  expect(between('AB\nAC\nAB').map((line) => line.length)).toEqual([4, 4]);
});

test('a closed one round a hole', () => {
  const [ring, ...more] = between('AAA\nABA\nAAA', 'B', 'A');
  expect(more).toEqual([]);
  expect(ring).toHaveLength(10);
  expect(ring!.slice(0, 2)).toEqual(ring!.slice(-2));
});

test('none where they touch in a corner, or not at all', () => {
  expect(between('AC\nCB')).toEqual([]);
  expect(between('A.B')).toEqual([]);
});
