import { expect, test } from 'vitest';
import { communityCode, plan } from '../../test/drawing';
import { done } from '../../test/do-edit';
import { gridsOfCommunity } from './grids-of-community';

const [a, b] = [communityCode('a'), communityCode('b')];
const ids = (world: ReturnType<typeof plan>, code: string) =>
  gridsOfCommunity(world, code)
    .map(({ id }) => id)
    .sort()
    .join('');

test('those whose record names it, wherever they lie', () => {
  const world = plan('ABC', { communities: 'aab', grids: { B: { community: b }, C: { community: '9' } } });
  expect([a, b, '9', '8'].map((code) => ids(world, code))).toEqual(['A', 'B', 'C', '']);
});

test('and of those that name none the ones of which it holds most', () => {
  const none = { community: '' };
  const world = plan('AAABC', { communities: 'aabbb', grids: { A: none, B: none, C: { ...none, shape: [] } } });
  expect([a, b, ''].map((code) => ids(world, code))).toEqual(['A', 'B', '']);
});

test('as the plan is now', () => {
  const world = plan('AAAB', { communities: 'aabb', grids: { A: { community: '' } } });
  expect(ids(world, a)).toBe('A');
  const [first, second] = [...plan('AAAB', { communities: 'abbb' }).divisions.values()];
  done(world, { edit: 'import', file: 'x', divisions: [first!, second!] });
  expect([a, b].map((code) => ids(world, code))).toEqual(['', 'AB']);
});
