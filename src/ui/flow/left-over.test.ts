import { expect, test } from 'vitest';
import type { Edit } from '../../plan/edit';
import { EMPTY_PATCH } from '../../plan/patch';
import type { Entry, Journal } from '../../plan/journal';
import { continued, type LeftOver } from './left-over';

const entry = (seq: number, id: string): Entry => ({
  seq,
  edit: { edit: 'number', id, at: '' } as Edit,
  patch: EMPTY_PATCH,
});
const journal = (cursor: number, ...ids: string[]): Journal => ({ entries: ids.map((id, i) => entry(i, id)), cursor });
const left = (after: string | null, from: number, cursor: number, ...ids: string[]): LeftOver => ({
  draft: 'd',
  after,
  from,
  entries: ids.map((id, i) => entry(from + i, id)),
  cursor,
  lastKept: after,
  underway: null,
  issued: [],
});
const idsOf = (found: Journal | null): unknown => found && [found.cursor, ...found.entries.map(({ edit }) => edit.id)];

test('steps that did not arrive are put behind those that did', () => {
  expect(idsOf(continued(journal(1, 'a'), left('a', 1, 3, 'b', 'c')))).toEqual([3, 'a', 'b', 'c']);
  expect(idsOf(continued(journal(0), left(null, 0, 1, 'a')))).toEqual([1, 'a']);
});

test('a step that arrived after all stays the row that is there', () => {
  const stored = journal(2, 'a', 'b');
  const found = continued(stored, left('a', 1, 3, 'b', 'c'))!;
  expect(idsOf(found)).toEqual([3, 'a', 'b', 'c']);
  expect(found.entries[1]).toBe(stored.entries[1]);
});

test('an undo that did not arrive moves the cursor; undone steps give way to new ones', () => {
  expect(idsOf(continued(journal(2, 'a', 'b'), left('b', 2, 1)))).toEqual([1, 'a', 'b']);
  expect(idsOf(continued(journal(1, 'a', 'b'), left('a', 1, 2, 'x')))).toEqual([2, 'a', 'x']);
});

test('steps that were undone and replaced before anything arrived are those that this page knew', () => {
  const replaced = left(null, 0, 1, 'x');
  expect(idsOf(continued(journal(2, 'a', 'b'), { ...replaced, lastKept: 'b' }))).toEqual([1, 'x']);
  expect(continued(journal(3, 'a', 'b', 'other'), { ...replaced, lastKept: 'b' })).toBeNull();
});

test('a step that was being written when the page was left is one that this page knew', () => {
  const replaced = { ...left('a', 1, 2, 'x'), underway: 'b' };
  expect(idsOf(continued(journal(2, 'a', 'b'), replaced))).toEqual([2, 'a', 'x']);
  expect(idsOf(continued(journal(1, 'a'), replaced))).toEqual([2, 'a', 'x']);
  expect(continued(journal(2, 'a', 'other'), replaced)).toBeNull();
});

test('where another tab has gone on differently nothing is put over it', () => {
  expect(continued(journal(2, 'a', 'other'), left('a', 1, 2, 'b'))).toBeNull();
  expect(continued(journal(2, 'x', 'y'), left('a', 1, 2, 'b'))).toBeNull();
  expect(continued(journal(0), left('a', 1, 2, 'b'))).toBeNull();
});
