import { expect, test } from 'vitest';
import { csvRows } from './csv-rows';

test.each<readonly [text: string, rows: readonly (readonly string[])[]]>([
  ['', []],
  ['a', [['a']]],
  ['a,b\nc,d\n', [['a', 'b'], ['c', 'd']]], // prettier-ignore
  ['a,\r\n,b\r\r', [['a', ''], ['', 'b']]], // prettier-ignore
  ['"a,b","c""d"', [['a,b', 'c"d']]],
  ['"a\r\nb" ,c', [['a\r\nb', 'c']]],
  [' a b , c"d ', [['a b', 'c"d']]],
  ['\n\n,,\na', [['a']]],
])('%j', (text, rows) => {
  const read = csvRows(text);
  expect(Array.isArray(read) && read.map(({ cells }) => cells)).toEqual(rows);
});

test('a row knows its line, also behind a cell of several', () => {
  const read = csvRows('h\n"a\nb"\n\nc');
  expect(Array.isArray(read) && read.map(({ line }) => line)).toEqual([1, 2, 5]);
});

test.each([
  ['"a', 1],
  ['a\n"b"c', 2],
  ['"a\nb"\n"', 3],
])('%j has a fault in line %i', (text, line) => {
  expect(csvRows(text)).toEqual({ line });
});
