import { expect, test } from 'vitest';
import { path, rectangle } from '../../test/drawing';
import type { Shape } from '../geometry/lattice';
import { canonicalShape } from '../geometry/ring';
import { isSameBorder } from './same-border';

const shape = (...rings: readonly (readonly number[])[]): Shape => canonicalShape([rings]);
const square = shape(rectangle(0, 0, 4, 4));

test.each<[string, Shape, Shape]>([
  ['nothing changed', square, square],
  ['a vertex more', square, shape(path(0, 0, 2, 0, 4, 0, 4, 4, 0, 4))],
  ['two in a row', square, shape(path(0, 0, 1, 0, 3, 0, 4, 0, 4, 4, 0, 4))],
  ['one a rounding off the edge', square, shape(path(0, 0, 2, 0.001, 4, 0, 4, 4, 0, 4))],
  ['one less, one more', shape(path(0, 0, 1, 0, 4, 0, 4, 4, 0, 4)), shape(path(0, 0, 3, 0, 4, 0, 4, 4, 0, 4))],
  ['a vertex at the very beginning', square, shape(path(0, 2, 0, 0, 4, 0, 4, 4, 0, 4))],
])('is the same: %s', (_what, before, after) => {
  expect([isSameBorder(before, after), isSameBorder(after, before)]).toEqual([true, true]);
});

test.each<[string, Shape, Shape]>([
  ['a corner moved', square, shape(path(0, 0, 4, 0, 5, 4, 0, 4))],
  ['as much given as taken', square, shape(path(0, 0, 4, 0, 4, 1, 5, 2, 4, 2, 3, 3, 4, 3, 4, 4, 0, 4))],
  ['a hole more', square, shape(rectangle(0, 0, 4, 4), path(1, 1, 1, 2, 2, 2, 2, 1))],
  ['elsewhere', square, shape(rectangle(10, 0, 14, 4))],
  ['a corner cut off', square, shape(path(0, 0, 3, 0, 4, 4, 0, 4))],
  ['in two parts', square, [...square, ...shape(rectangle(10, 0, 14, 4))]],
])('is another: %s', (_what, before, after) => {
  expect([isSameBorder(before, after), isSameBorder(after, before)]).toEqual([false, false]);
});
