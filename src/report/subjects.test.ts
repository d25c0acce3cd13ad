import { expect, test } from 'vitest';
import { auditOfPlan } from '../../test/audit-of-plan';
import { communityCode, plan } from '../../test/drawing';
import { subjectsIn } from './subjects';

test('a grid is its code, and its id where it has none or shares it', () => {
  const world = plan('ABCD', { grids: { A: { code: '1' }, B: { code: '2' }, C: { code: '2' } } });
  expect([...'ABCD'].map(subjectsIn(world).grid)).toEqual(['1', 'B', 'C', 'D']);
});

const subjectsOf = (world: ReturnType<typeof plan>, rule: string) =>
  auditOfPlan(world)
    .findings.filter(({ finding }) => finding.rule === rule)
    .map(({ subjects }) => subjects);

test('of a gap the division, then the grids round it', () => {
  const world = plan('A.B', { communities: 'aaa', numbered: true });
  const code = communityCode('a');
  expect(subjectsOf(world, 'gap')).toEqual([[code, `${code}001`, `${code}002`]]);
});

test('of a cut house the house, then its grids, most first', () => {
  const world = plan('AB', { houses: { h: [0.7, 0.2, 1.1, 0.8] } });
  expect(subjectsOf(world, 'building-split')).toEqual([['h', 'A', 'B']]);
});

test('of what leaves its community the grid, then the community', () => {
  const world = plan('AAB', { communities: 'abb', numbered: true, grids: { A: { community: communityCode('a') } } });
  expect(subjectsOf(world, 'crosses-division')).toEqual([[`${communityCode('a')}001`, communityCode('a')]]);
});
