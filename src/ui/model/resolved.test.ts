import { expect, test } from 'vitest';
import { place, plan, rectangle } from '../../../test/drawing';
import { done } from '../../../test/do-edit';
import { checkAll, findingsOf } from '../../checks/check';
import { resolvedSince } from './resolved';

test('what was mended counts, what came since does not, nor what is only told of another grid now', () => {
  const world = plan('A.BBB\nCCCCC', {
    communities: 'aaaaa\naaaaa',
    grids: { B: { shape: [[rectangle(2, 0.8, 5, 2)]] } },
  });
  const then = findingsOf(checkAll(world));
  const now = () => resolvedSince(then, findingsOf(checkAll(world))).map(({ rule }) => rule);
  expect(then.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['gap', 'overlap']));
  expect(now()).toEqual([]);
  done(world, { edit: 'split', grid: 'B', lines: [[...place(3.5, -1), ...place(3.5, 3)]], keepBuildingsWhole: false });
  expect(now()).toEqual([]);
  done(world, { edit: 'fill-gap', place: place(1.5, 1.5), to: 'A' }, 'e2');
  expect(now()).toEqual(['gap']);
});
