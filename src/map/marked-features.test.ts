import { expect, test } from 'vitest';
import { plan } from '../../test/drawing';
import { crowdOf, markedFeatures, NO_MARKS } from './marked-features';

const marksOf = (...args: Parameters<typeof markedFeatures>) =>
  markedFeatures(...args).features.map(({ properties }) => properties!['mark'] as string);
const ids = (n: number) => Array.from({ length: n }, (_, i) => `g${i}`);

test('a grid is drawn in the strongest of its marks, and not where a preview draws it', () => {
  const world = plan('ABC');
  const marks = { ...NO_MARKS, selected: ['A'], hover: ['A', 'B'], neighbour: ['B', 'C'] };
  expect(marksOf(world, marks, new Set())).toEqual(['selected', 'hover', 'neighbour']);
  expect(marksOf(world, marks, new Set(['A']))).toEqual(['hover', 'neighbour']);
});

test('some are marked one by one, very many as a crowd', () => {
  expect(crowdOf({ selected: ids(60), picked: [] })).toEqual([]);
  expect(crowdOf({ selected: ids(60), picked: ids(60) })).toHaveLength(120);
  expect(crowdOf({ selected: ids(9000), picked: [] })).toHaveLength(9000);
});
