import { expect, test } from 'vitest';
import { town } from '../../test/tools/town';
import { click, Desk, enter, esc, leave, move, planChanged, twice } from '../../test/tools/desk';

const TOWN = town('AABB\nAABB', { h1: [20, 20, 60, 60], h2: [120, 20, 160, 60], h3: [320, 20, 360, 60] });
const H1 = [40, 40] as const;
const H2 = [140, 40] as const;
const assign = (to: string, region: object) => ({ edit: 'assign', to, keepBuildingsWhole: true, ...region });

test('first the grid, then its houses, then Enter', () => {
  const desk = new Desk(TOWN, 'assign').do(click(250, 150));
  expect(desk.view).toMatchObject({ grids: ['B'], hint: 'hint.assign.first' });
  expect(desk.do(click(...H1), click(...H2), enter).edits).toEqual([assign('B', { buildings: ['h1', 'h2'] })]);
});

test('the grid that is selected alone gets the houses', () => {
  const desk = new Desk(TOWN, 'assign', { grids: ['B'] }).do(click(...H1), click(...H2), click(...H1), enter);
  expect(desk.edits).toEqual([assign('B', { buildings: ['h2'] })]);
});

test('with two grids selected the first click chooses', () => {
  expect(new Desk(TOWN, 'assign', { grids: ['A', 'B'] }).view.hint).toBe('hint.assign.target');
});

test('the selected house goes to the grid that is clicked, and is previewed there before', () => {
  const desk = new Desk(TOWN, 'assign', { grids: ['A'], building: 'h1' }).do(move(250, 150));
  expect(desk.view).toMatchObject({ grids: [], buildings: ['h1'], draft: assign('B', { buildings: ['h1'] }) });
  expect(desk.do(leave).view.draft).toBeNull();
  expect(desk.do(twice(250, 150)).edits).toEqual([assign('B', { buildings: ['h1'] })]);
});

test('a click beside every grid chooses none', () => {
  expect(new Desk(TOWN, 'assign').do(click(900, 900)).view).toMatchObject({ grids: [], hint: 'hint.assign.target' });
});

test('a double-click on the last house takes it and finishes', () => {
  const desk = new Desk(TOWN, 'assign', { grids: ['B'] }).do(click(...H1), twice(...H2));
  expect(desk.edits).toEqual([assign('B', { buildings: ['h1', 'h2'] })]);
});

test('a ring goes to the grid', () => {
  const desk = new Desk(TOWN, 'assign', { grids: ['B'] }).do(click(110, 110), click(190, 110), click(150, 190));
  expect(desk.do(click(111, 111)).edits).toEqual([assign('B', { ring: [110, 110, 190, 110, 150, 190] })]);
});

test('a ring closed by a double-click over a house gives no house away', () => {
  const desk = new Desk(TOWN, 'assign', { grids: ['B'] }).do(click(118, 18), click(190, 30), click(150, 90));
  expect(desk.view.handles).toEqual([
    [120, 20],
    [190, 30],
    [150, 90],
  ]);
  desk.do(twice(122, 23));
  expect(desk.edits).toEqual([assign('B', { ring: [120, 20, 190, 30, 150, 90] })]);
});

test('the grid stays in hand for more', () => {
  const desk = new Desk(TOWN, 'assign', { grids: ['B'] }).do(click(...H1), enter);
  expect(desk.view).toMatchObject({ grids: ['B'], buildings: [], hint: 'hint.assign.first' });
});

test('after a refusal the houses stay picked', () => {
  const desk = new Desk(TOWN, 'assign', { grids: ['B'] });
  desk.refusing = true;
  expect(desk.do(click(...H1), enter).view.buildings).toEqual(['h1']);
});

test('Esc takes back the houses, the grid, and then leaves', () => {
  const desk = new Desk(TOWN, 'assign', { grids: ['B'] }).do(click(...H1), esc);
  expect(desk.view).toMatchObject({ grids: ['B'], buildings: [] });
  expect(desk.do(esc).view).toMatchObject({ grids: [], hint: 'hint.assign.target' });
  expect(desk.do(esc).toolbox.tool).toBe('select');
});

test('a grid that is gone has to be chosen anew, the houses stay', () => {
  const desk = new Desk(TOWN, 'assign', { grids: ['B'] }).do(click(...H1));
  desk.around = town('AACC\nAACC', { h1: [20, 20, 60, 60] });
  expect(desk.do(planChanged).view).toMatchObject({ grids: [], buildings: ['h1'], hint: 'hint.assign.target' });
  expect(desk.do(click(250, 150), enter).edits).toEqual([assign('C', { buildings: ['h1'] })]);
});

test('the cursor is a hand where a click would take something', () => {
  const desk = new Desk(TOWN, 'assign').do(move(250, 150));
  expect(desk.cursor).toBe('pointer');
  expect(desk.do(move(900, 900)).cursor).toBe('default');
  expect(desk.do(click(250, 150), move(...H1)).cursor).toBe('pointer');
  expect(desk.do(move(250, 150)).cursor).toBe('crosshair');
});
