import { expect, test } from 'vitest';
import { auditOfPlan } from '../../test/audit-of-plan';
import { communityCode, plan, STREET } from '../../test/drawing';
import { overviewOf } from './overview';

const names = (world: ReturnType<typeof plan>) =>
  overviewOf(world, auditOfPlan(world).findings).map(({ division, count, communities }) => [
    division?.code ?? null,
    count.grids,
    communities.map(({ code, count: own }) => [code, own.grids]),
  ]);

test('grids stand under their community, and that under its sub-district', () => {
  const world = plan('AB\nCC', { communities: 'ab\nbb', street: true });
  expect(names(world)).toEqual([[STREET, 3, [[communityCode('a'), 1], [communityCode('b'), 2]]]]); // prettier-ignore
});

test('a community that is not among the files is named by the records of its grids, and stands last', () => {
  const world = plan('AB', { communities: 'ab', street: true, grids: { B: { community: '9', shape: [] } } });
  expect(names(world)).toEqual([
    [STREET, 1, [[communityCode('a'), 1], [communityCode('b'), 0]]], // prettier-ignore
    [null, 1, [['9', 1]]],
  ]);
});

test('kinds, households and houses are counted; retired grids are not', () => {
  const world = plan('AB.', {
    communities: 'aaa',
    houses: { h: [0.2, 0.2, 0.4, 0.4, 7], i: [1.2, 0.2, 1.4, 0.4, 5] },
    grids: { A: { kind: 'rural' }, B: { kind: 'dedicated', category: '医院' } },
  });
  const audit = auditOfPlan(world);
  const [{ count }] = overviewOf(world, audit.findings) as [ReturnType<typeof overviewOf>[number]];
  expect(count).toMatchObject({ grids: 2, urban: 0, rural: 1, dedicated: 1, households: 12, buildings: 2, undrawn: 0 });
  expect(count.errors).toBe(audit.summary.severities.error);
});
