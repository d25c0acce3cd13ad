import { describe, expect, test } from 'vitest';
import { place, plan, rectangle } from '../../../test/drawing';
import { NEW_JOURNAL } from '../../plan/journal';
import type { World } from '../../plan/world';
import { openSession } from '../../session/open-session';
import { borderItems, borderTarget } from './border-items';

const NOBODY = { grids: [], building: null };
const itemsAt = (world: World, x: number, y: number, tolerance = 50) => {
  const session = openSession(world, NEW_JOURNAL, { now: String, newId: String });
  return borderItems(borderTarget(session, place(x, y), tolerance), world, NOBODY);
};
const whole = { keepBuildingsWhole: true };

describe('over borders', () => {
  const world = plan('AAB\nAAC', { communities: 'aaa\naaa' });
  test('an edge can be made straight', () => {
    expect(itemsAt(world, 2.02, 0.5)).toEqual([
      {
        label: 'menu.straighten',
        deed: { does: 'edit', body: { edit: 'straighten', from: place(2, 0), to: place(2, 1), ...whole } },
      },
    ]);
  });
  test('a vertex can be deleted, before its edge is spoken of', () => {
    expect(itemsAt(world, 2.01, 1.01).map(({ label }) => label)).toEqual(['menu.delete-vertex', 'menu.straighten']);
  });
  test('there is nothing to say inside a grid, nor where nothing is pointed at', () => {
    expect(itemsAt(world, 0.5, 0.5)).toEqual([]);
    expect(itemsAt(world, 1.99, 0.5, 0)).toEqual([]);
  });
});

test('over a blind spot the tool for it is offered', () => {
  const world = plan('A.B', { communities: 'aaa' });
  expect(itemsAt(world, 1.5, 0.5)).toEqual([
    { label: 'menu.fill-gap', deed: { does: 'tool', tool: 'fill-gap', selection: NOBODY } },
  ]);
});

test('over an overlap its claimants are named', () => {
  const world = plan('AAB', { communities: 'aaa', grids: { B: { shape: [[rectangle(1.5, 0, 3, 1)]] } } });
  const [item] = itemsAt(world, 1.75, 0.5);
  expect(item!.choices!.map(({ params }) => params!['name'])).toEqual(['A网格', 'B网格']);
  expect(item!.choices![1]!.deed).toMatchObject({ body: { edit: 'settle', to: 'B' } });
});
