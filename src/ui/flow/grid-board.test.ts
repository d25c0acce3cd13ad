import { createRoot, createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { plan } from '../../../test/drawing';
import { boxOfShape, type Box } from '../../geometry/box';
import { gridRows, retiredRows } from '../model/plan-rows';
import type { Selection } from '../ports';
import { createGridBoard } from './grid-board';
import type { PlanSignals } from './plan-signals';

const world = plan('ABCD', { communities: 'aaaa', numbered: true, grids: { D: { kind: 'dedicated' } } });

function board() {
  const [selection, select] = createSignal<Selection>({ grids: [], building: null });
  const [extent, look] = createSignal<Box | null>(null);
  const signals = {
    world: () => world,
    rows: () => gridRows(world),
    retired: () => retiredRows(world),
    findingsByGrid: () => null,
  } as unknown as PlanSignals;
  return createRoot((dispose) => {
    const table = createGridBoard({
      plan: signals,
      extent,
      selection,
      select: (grids) => select({ grids, building: null }),
    });
    return { table, selection, select, look, dispose, names: () => table.rows().map(({ id }) => id) };
  });
}

test('what is pressed is selected, and what is selected on the map is where the keys go on from', () => {
  const { table, selection, select, dispose } = board();
  table.press('B', { shift: false, ctrl: false });
  expect(selection().grids).toEqual(['B']);
  table.press('D', { shift: true, ctrl: false });
  expect(selection().grids).toEqual(['B', 'C', 'D']);
  select({ grids: ['A'], building: null });
  expect(table.active()).toBe('A');
  table.press('B', { shift: false, ctrl: true });
  expect(selection().grids).toEqual(['A', 'B']);
  select({ grids: [], building: null });
  expect(table.active()).toBeNull();
  dispose();
});

test('sorts by a column, the other way at the second time, and shows those that are asked for', () => {
  const { table, names, dispose } = board();
  table.sort('name');
  expect(names()).toEqual(['A', 'B', 'C', 'D']);
  table.sort('name');
  expect(names()).toEqual(['D', 'C', 'B', 'A']);
  table.change({ kind: 'dedicated' });
  expect(names()).toEqual(['D']);
  table.clear();
  expect(names()).toHaveLength(4);
  table.change({ state: 'retired' });
  expect(names()).toEqual([]);
  dispose();
});

test('in view is what the map shows once it stands still', () => {
  vi.useFakeTimers();
  const { table, names, look, dispose } = board();
  const { minX, minY, maxY } = boxOfShape(world.grids.get('B')!.shape);
  table.change({ inView: true });
  look({ minX: minX + 1, minY, maxX: minX + 2, maxY });
  expect(names()).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(names()).toEqual(['B']);
  dispose();
  vi.useRealTimers();
});
