import { expect, test } from 'vitest';
import type { Edit } from '../../plan/edit';
import { movedTo, NEW_JOURNAL, record } from '../../plan/journal';
import { EMPTY_PATCH } from '../../plan/patch';
import { historyRows } from './history-rows';

const journal = ['a', 'b', 'c'].reduce(
  (before, id) => record(before, { edit: 'number', id, at: '' } as Edit, EMPTY_PATCH),
  NEW_JOURNAL,
);
const told = (cursor: number) =>
  historyRows(movedTo(journal, cursor)).map(
    ({ cursor: at, entry, isNow, undone }) => `${at}${entry?.edit.id ?? '-'}${isNow ? '*' : ''}${undone ? '~' : ''}`,
  );

test('the newest state stands first, the one that was opened last', () => {
  expect(told(3)).toEqual(['3c*', '2b', '1a', '0-']);
});

test('what was undone stands above where the plan is', () => {
  expect(told(1)).toEqual(['3c~', '2b~', '1a*', '0-']);
  expect(told(0)).toEqual(['3c~', '2b~', '1a~', '0-*']);
});

test('a plan without a history has one state', () => {
  expect(historyRows(NEW_JOURNAL)).toEqual([{ cursor: 0, entry: null, isNow: true, undone: false }]);
});
