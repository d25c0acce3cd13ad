import { expect, test } from 'vitest';
import { ACTIONS } from '../actions';
import { isMessage } from '../messages/zh';
import { KEY_PAGE } from './key-page';

const lines = KEY_PAGE.flatMap((group) => group.lines);

test('every key of an action stands there once', () => {
  const shown = lines.filter(({ about }) => ACTIONS.some(({ title }) => title === about));
  const keyed = ACTIONS.filter(({ keys }) => keys.length > 0);
  expect(shown.map(({ signs }) => signs.join()).sort()).toEqual(keyed.map(({ keys }) => keys.join()).sort());
});

test('what is no key is a gesture that has a name', () => {
  const names = lines.flatMap(({ signs }) => signs).filter((sign) => sign.includes('.') && sign.length > 1);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !isMessage(name))).toEqual([]);
});

test('no group is empty, and none says the same twice', () => {
  for (const { title, lines: own } of KEY_PAGE) {
    expect(own.length, title).toBeGreaterThan(0);
    expect(new Set(own.map(({ signs }) => signs.join())).size, title).toBe(own.length);
  }
});
