import { expect, test } from 'vitest';
import { town } from '../../test/tools/town';
import { ALT, click, Desk, enter, esc, leave, move, planChanged, SHIFT, twice } from '../../test/tools/desk';

const TOWN = town('AAABB\nAAABB\nAAABB');
const split = (grid: string, line: readonly number[], keepBuildingsWhole = true) => ({
  edit: 'split',
  grid,
  lines: [line],
  keepBuildingsWhole,
});

test('two clicks and Enter split the grid that the line crosses, the ends snapped to its border', () => {
  const desk = new Desk(TOWN, 'split').do(click(3, 150), click(297, 148), enter);
  expect(desk.edits).toEqual([split('A', [0, 150, 300, 148])]);
});

test('a double-click ends the line and its tremor adds no place', () => {
  const desk = new Desk(TOWN, 'split').do(click(50, 320, SHIFT), click(60, 150), twice(70, -20, SHIFT));
  expect(desk.edits).toEqual([split('A', [50, 320, 60, 150, 70, -20])]);
});

test('the draft is the split as if the next click were the last', () => {
  const desk = new Desk(TOWN, 'split').do(click(0, 150), move(200, 150));
  expect(desk.view).toMatchObject({ draft: split('A', [0, 150, 200, 150]), handles: [[0, 150]], grids: ['A'] });
  expect(desk.do(move(302, 150)).view).toMatchObject({
    draft: split('A', [0, 150, 300, 150]),
    line: [0, 150, 300, 150],
    snapped: { at: [300, 150], to: 'border' },
  });
  expect(desk.edits).toEqual([]);
});

test('Enter takes the places that were clicked, not the pointer', () => {
  const desk = new Desk(TOWN, 'split').do(click(0, 150), click(300, 150), move(450, 250), enter);
  expect(desk.edits).toEqual([split('A', [0, 150, 300, 150])]);
});

test('off the map the draft is what Enter would do', () => {
  const desk = new Desk(TOWN, 'split').do(click(0, 150), click(300, 150), move(450, 150), leave);
  expect(desk.view.draft).toEqual(split('A', [0, 150, 300, 150]));
});

test('fewer than two places are no line', () => {
  const desk = new Desk(TOWN, 'split').do(click(150, 150), move(150, 150), enter);
  expect(desk.view).toMatchObject({ draft: null, line: [] });
  expect(desk.edits).toEqual([]);
});

test('a place clicked again is dropped', () => {
  const desk = new Desk(TOWN, 'split').do(click(0, 100), click(2, 101), click(300, 100), click(299, 99), enter);
  expect(desk.edits).toEqual([split('A', [0, 100, 300, 100])]);
});

test('a double-click at the very beginning leaves no place behind', () => {
  const desk = new Desk(TOWN, 'split').do(twice(150, 150));
  expect(desk.view).toMatchObject({ handles: [], hint: 'hint.split.first' });
});

test('Shift suspends snapping', () => {
  const desk = new Desk(TOWN, 'split').do(click(-3, 150, SHIFT), click(303, 150, SHIFT), enter);
  expect(desk.edits).toEqual([split('A', [-3, 150, 303, 150])]);
});

test('Alt turns "keep houses whole" round while it is held', () => {
  const desk = new Desk(TOWN, 'split').do(click(0, 150), move(300, 150, ALT));
  expect(desk.view.draft).toEqual(split('A', [0, 150, 300, 150], false));
  expect(desk.do(move(300, 150)).view.draft).toEqual(split('A', [0, 150, 300, 150], true));
  desk.options = { ...desk.options, keepBuildingsWhole: false };
  expect(desk.do(move(300, 150, ALT)).view.draft).toEqual(split('A', [0, 150, 300, 150], true));
});

test('of two grids the one that is entered and left is meant, however short', () => {
  const desk = new Desk(town('AAAABAAA'), 'split').do(click(50, 50), click(520, 50), enter);
  expect(desk.edits).toEqual([split('B', [50, 50, 520, 50])]);
});

test('an end on a border has come to it: the short grid between is meant', () => {
  const narrow = town('BAAAA');
  const [fromBorder, toBorder] = [
    [click(1, 50), click(450, 50)],
    [click(450, 50), click(1, 50)],
  ];
  expect(new Desk(narrow, 'split').do(fromBorder, enter).edits).toMatchObject([{ grid: 'B' }]);
  expect(new Desk(narrow, 'split').do(toBorder, enter).edits).toMatchObject([{ grid: 'B' }]);
});

test('where none is crossed whole, the grid that has most of the line is meant', () => {
  const desk = new Desk(TOWN, 'split').do(click(50, 150), click(380, 150), enter);
  expect(desk.edits).toMatchObject([{ grid: 'A' }]);
});

test('the selected grid is meant where the line runs through it', () => {
  const desk = new Desk(TOWN, 'split', { grids: ['B'] }).do(click(0, 150), click(330, 150), enter);
  expect(desk.edits).toMatchObject([{ grid: 'B' }]);
});

test('another grid is meant where the line stays clear of the selected one', () => {
  const desk = new Desk(TOWN, 'split', { grids: ['B'] }).do(click(0, 150));
  expect(desk.view.grids).toEqual(['B']);
  expect(desk.do(click(300, 150), enter).edits).toMatchObject([{ grid: 'A' }]);
});

test('a line beside every grid says so and does nothing', () => {
  const desk = new Desk(TOWN, 'split').do(click(700, 700), click(800, 700), enter);
  expect(desk.view).toMatchObject({ hint: 'hint.split.no-grid', draft: null });
  expect(desk.edits).toEqual([]);
});

test('a click on the first place closes the line into a loop and ends it', () => {
  const loop = [click(120, 120), click(180, 120), click(150, 180)];
  const desk = new Desk(TOWN, 'split').do(...loop, move(124, 123));
  expect(desk.view.hint).toBe('hint.split.close');
  expect(desk.do(click(124, 123)).edits).toEqual([split('A', [120, 120, 180, 120, 150, 180, 120, 120])]);
});

test('a loop closed by a double-click is one split and begins no other line', () => {
  const desk = new Desk(TOWN, 'split').do(click(120, 120), click(180, 120), click(150, 180), twice(121, 121));
  expect(desk.edits).toHaveLength(1);
  expect(desk.view.handles).toEqual([]);
  expect(desk.do(move(200, 200), click(200, 200)).view.handles).toEqual([[200, 200]]);
});

test('there and back again is no line', () => {
  const desk = new Desk(TOWN, 'split').do(click(0, 100), click(150, 150), move(1, 99));
  expect(desk.view.draft).toEqual(split('A', [0, 100, 150, 150]));
});

test('after a split the next line begins', () => {
  const desk = new Desk(TOWN, 'split').do(click(0, 150), click(300, 150), enter);
  expect(desk.view).toMatchObject({ handles: [], hint: 'hint.split.first', draft: null });
});

test('after a refusal the line stands: Esc mends it, a click goes on', () => {
  const desk = new Desk(TOWN, 'split');
  desk.refusing = true;
  desk.do(click(0, 150), click(150, 150), enter);
  expect(desk.view.draft).toEqual(split('A', [0, 150, 150, 150]));
  desk.refusing = false;
  desk.do(esc, click(300, 150), enter);
  expect(desk.edits.at(-1)).toEqual(split('A', [0, 150, 300, 150]));
});

test('an undo between a refusal and the next try leaves the line alone', () => {
  const desk = new Desk(TOWN, 'split');
  desk.refusing = true;
  desk.do(click(0, 150), click(150, 150), enter, move(160, 150), planChanged);
  expect(desk.view.handles).toHaveLength(2);
});

test('when the plan changes the line is kept and the grid found anew', () => {
  const desk = new Desk(TOWN, 'split', { grids: ['A'] }).do(click(0, 150), click(300, 150));
  desk.around = town('CCCBB\nCCCBB\nCCCBB');
  expect(desk.do(planChanged).view).toMatchObject({ grids: ['C'], draft: { grid: 'C' } });
});

test('Esc takes back place by place, then leaves for select', () => {
  const desk = new Desk(TOWN, 'split').do(click(0, 150), click(300, 150), esc);
  expect(desk.view.handles).toEqual([[0, 150]]);
  expect(desk.do(esc).toolbox.tool).toBe('split');
  expect(desk.do(esc).toolbox.tool).toBe('select');
});

test('the status line follows the drawing', () => {
  const desk = new Desk(TOWN, 'split');
  const hints = [click(0, 150), click(300, 150)].map((event) => desk.do(event).view.hint);
  expect(hints).toEqual(['hint.split.next', 'hint.split.finish']);
  expect(desk.cursor).toBe('crosshair');
});
