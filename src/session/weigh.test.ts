import { describe, expect, test } from 'vitest';
import { place, plan, rectangle } from '../../test/drawing';
import { done, stamped } from '../../test/do-edit';
import { squareMetres } from '../geometry/area';
import { isRefusal, type EditBody } from '../plan/edit';
import type { World } from '../plan/world';
import { previewOf } from './preview';
import { weigh } from './weigh';

const houses = { h: [0.2, 0.2, 0.4, 0.4, 7], k: [0.6, 0.6, 0.9, 0.9, 5], l: [1.2, 0.2, 1.4, 0.4, 3] } as const;
const costOf = (world: World, body: EditBody) => {
  const weighed = weigh(world, stamped(body));
  if (isRefusal(weighed)) throw new Error(weighed.refused);
  return weighed.cost;
};
const cell = squareMetres(plan('A').grids.get('A')!.shape);

describe('what an edit costs', () => {
  test('what is filled is got by somebody, and lost by nobody', () => {
    const world = plan('A.B', { communities: 'aaa', houses });
    const cost = costOf(world, { edit: 'fill-gap', place: place(1.5, 0.5), to: 'A' });
    expect(cost).toMatchObject({ buildings: 1, households: 3, vertices: 2 });
    expect(cost.m2).toBeCloseTo(cell, 3);
  });
  test('what is settled is lost, and got by nobody: its houses were the keeper’s, or come to him', () => {
    const world = plan('AB', {
      communities: 'aa',
      houses: { l: [1.2, 0.2, 1.4, 0.4, 3] },
      grids: { A: { shape: [[rectangle(0, 0, 1.5, 1)]] } },
    });
    const [keeper] = world.holders[0]!;
    for (const to of ['A', 'B']) {
      const cost = costOf(world, { edit: 'settle', place: place(1.25, 0.5), to });
      expect([cost.buildings, cost.households]).toEqual(keeper!.grid === to ? [0, 0] : [1, 3]);
      expect(cost.m2).toBeCloseTo(cell / 2, 3);
    }
  });
  test('a vertex that is moved counts once; the ground that it sweeps changes hands', () => {
    const world = plan('AB\nAB');
    const cost = costOf(world, {
      edit: 'move-vertex',
      from: place(1, 0),
      to: place(1, -0.5),
      keepBuildingsWhole: true,
    });
    expect(cost.vertices).toBe(1);
    expect(cost.m2).toBeGreaterThan(0);
  });
  test('what only has other words costs nothing', () => {
    const world = plan('AB', { houses });
    expect(costOf(world, { edit: 'set-grid', grid: 'A', change: { name: '新名' } })).toEqual({
      buildings: 0,
      households: 0,
      estimated: false,
      m2: 0,
      vertices: 0,
    });
  });
  test('it is what changes when the edit is done', () => {
    const world = plan('AAB', { communities: 'aaa', houses });
    const body: EditBody = { edit: 'assign', to: 'B', ring: rectangle(0.5, 0, 2, 1), keepBuildingsWhole: true };
    const cost = costOf(world, body);
    const before = world.holders.map(([main]) => main?.grid);
    done(world, body);
    const moved = world.holders.flatMap(([main], row) => (main?.grid === before[row] ? [] : [row]));
    expect(cost.buildings).toBe(moved.length);
    expect(cost.households).toBe(moved.reduce((sum, row) => sum + world.footprints.households[row]!, 0));
  });
});

test('the preview is the same as without the cost, and so is the refusal', () => {
  const world = plan('AAB', { communities: 'aaa', houses });
  const split = { edit: 'assign', to: 'B', buildings: ['h'], keepBuildingsWhole: true } as const;
  expect(weigh(world, stamped(split))).toMatchObject({ preview: previewOf(world, stamped(split)) });
  const none = { ...split, buildings: ['x'] };
  expect(weigh(world, stamped(none))).toEqual(previewOf(world, stamped(none)));
});
