import { expect, test } from 'vitest';
import { CELL, town } from '../../test/tools/town';
import { click, Desk, esc, leave, move, planChanged, SHIFT, twice } from '../../test/tools/desk';

const TOWN = town('AAB\nAAB', { h1: [20, 20, 60, 60], h2: [220, 20, 260, 60], yard: [320, 20, 360, 60] });
const HOUSE_IN_A = [40, 40] as const;
const HOUSE_IN_B = [240, 40] as const;

const selection = ({ options }: Desk) => ({ grids: options.grids, building: options.building });

test('a click selects the grid, also where a house stands', () => {
  const desk = new Desk(TOWN, 'select').do(click(...HOUSE_IN_A));
  expect(selection(desk)).toEqual({ grids: ['A'], building: null });
  expect(desk.view.hint).toBe('hint.select.grid');
});

test('a second click on a house of the selected grid selects the house', () => {
  const desk = new Desk(TOWN, 'select').do(click(150, 150), click(...HOUSE_IN_A));
  expect(selection(desk)).toEqual({ grids: ['A'], building: 'h1' });
  expect(desk.view).toMatchObject({ grids: ['A'], buildings: ['h1'], hint: 'hint.select.building' });
});

test('a double-click goes straight to the house', () => {
  expect(selection(new Desk(TOWN, 'select').do(twice(...HOUSE_IN_A)))).toEqual({ grids: ['A'], building: 'h1' });
});

test('a click on a house of another grid selects that grid first', () => {
  const desk = new Desk(TOWN, 'select').do(twice(...HOUSE_IN_A), click(...HOUSE_IN_B));
  expect(selection(desk)).toEqual({ grids: ['B'], building: null });
});

test('a house beside every grid is selected alone', () => {
  expect(selection(new Desk(TOWN, 'select').do(click(340, 40)))).toEqual({ grids: [], building: 'yard' });
});

test('Shift adds a grid and takes it away again', () => {
  const desk = new Desk(TOWN, 'select').do(click(50, 150), click(250, 150, SHIFT));
  expect(selection(desk)).toEqual({ grids: ['A', 'B'], building: null });
  expect(desk.view.hint).toBe('hint.select.several');
  expect(selection(desk.do(click(50, 150, SHIFT)))).toEqual({ grids: ['B'], building: null });
});

test('Shift on nothing keeps the selection, a plain click on nothing clears it', () => {
  const desk = new Desk(TOWN, 'select').do(click(50, 150), click(9 * CELL, 0, SHIFT));
  expect(desk.options.grids).toEqual(['A']);
  expect(selection(desk.do(click(9 * CELL, 0)))).toEqual({ grids: [], building: null });
});

test('Esc goes from the house to its grid, from the grid to nothing, and stays', () => {
  const desk = new Desk(TOWN, 'select').do(twice(...HOUSE_IN_A), esc);
  expect(selection(desk)).toEqual({ grids: ['A'], building: null });
  expect(selection(desk.do(esc))).toEqual({ grids: [], building: null });
  expect(desk.do(esc).toolbox.tool).toBe('select');
});

test('what the plan no longer has is no longer selected', () => {
  const desk = new Desk(TOWN, 'select').do(click(50, 150), click(250, 150, SHIFT));
  desk.around = town('BBB\nBBB');
  expect(desk.do(planChanged).options.grids).toEqual(['B']);
});

test('a house that is still there stays selected when the plan changes', () => {
  const desk = new Desk(TOWN, 'select').do(twice(...HOUSE_IN_A), planChanged);
  expect(selection(desk)).toEqual({ grids: ['A'], building: 'h1' });
});

test('the cursor is a hand over a house only', () => {
  const desk = new Desk(TOWN, 'select').do(move(150, 150));
  expect(desk.cursor).toBe('default');
  expect(desk.do(move(...HOUSE_IN_A)).cursor).toBe('pointer');
  expect(desk.do(leave).cursor).toBe('default');
});
