import { expect, test } from 'vitest';
import { town } from '../../test/tools/town';
import { ALT, click, Desk, enter, esc, leave, move, planChanged, SHIFT, twice } from '../../test/tools/desk';

const TOWN = town('AAABB\nAAABB\nAAABB');
const reshape = (grid: string, line: readonly number[], keepBuildingsWhole = true) => ({
  edit: 'reshape',
  grid,
  line,
  keepBuildingsWhole,
});

test('a line from border to border, then Enter', () => {
  const desk = new Desk(TOWN, 'reshape').do(click(299, 50), click(400, 150, SHIFT), click(302, 250), enter);
  expect(desk.edits).toEqual([reshape('B', [300, 50, 400, 150, 300, 250])]);
});

test('the selected grid is meant where the line touches it', () => {
  const desk = new Desk(TOWN, 'reshape', { grids: ['A'] }).do(click(299, 50), click(400, 150, SHIFT), twice(302, 250));
  expect(desk.edits).toEqual([reshape('A', [300, 50, 400, 150, 300, 250])]);
});

test('another one where it stays clear of the selected grid', () => {
  const desk = new Desk(town('AABBC\nAABBC'), 'reshape', { grids: ['C'] });
  desk.do(click(150, 50, SHIFT), click(250, 100, SHIFT), click(150, 150, SHIFT), enter);
  expect(desk.edits).toEqual([reshape('A', [150, 50, 250, 100, 150, 150])]);
});

test('the grid in which the line begins is meant, however short it runs there', () => {
  const desk = new Desk(TOWN, 'reshape').do(click(280, 50, SHIFT), click(450, 150, SHIFT), click(280, 250, SHIFT));
  expect(desk.view).toMatchObject({ grids: ['A'], draft: reshape('A', [280, 50, 450, 150, 280, 250]) });
});

test('where it begins outside, the one that it crosses', () => {
  const desk = new Desk(TOWN, 'reshape').do(
    click(550, 50, SHIFT),
    click(450, 150, SHIFT),
    click(550, 250, SHIFT),
    enter,
  );
  expect(desk.edits).toMatchObject([{ grid: 'B' }]);
});

test('before there is a line the grid is shown that it would mean', () => {
  const desk = new Desk(TOWN, 'reshape').do(move(50, 150));
  expect(desk.view).toMatchObject({ grids: ['A'], draft: null, hint: 'hint.reshape.first' });
  expect(new Desk(TOWN, 'reshape', { grids: ['B'] }).do(move(900, 900), leave).view.grids).toEqual(['B']);
});

test('the draft is the new border as if the next click were the last, with Alt through houses', () => {
  const desk = new Desk(TOWN, 'reshape', { grids: ['A'] }).do(click(300, 50), click(400, 150, SHIFT), move(301, 250));
  expect(desk.view.draft).toEqual(reshape('A', [300, 50, 400, 150, 300, 250]));
  expect(desk.do(move(301, 250, ALT)).view.draft).toMatchObject({ keepBuildingsWhole: false });
  expect(desk.do(leave).view.draft).toEqual(reshape('A', [300, 50, 400, 150]));
  expect(desk.edits).toEqual([]);
});

test('a line beside every grid says so and does nothing', () => {
  const desk = new Desk(TOWN, 'reshape').do(click(700, 700), click(800, 700), enter);
  expect(desk.view).toMatchObject({ hint: 'hint.reshape.no-grid', draft: null });
  expect(desk.edits).toEqual([]);
});

test('after a refusal the line stands, and Esc mends it', () => {
  const desk = new Desk(TOWN, 'reshape', { grids: ['A'] });
  desk.refusing = true;
  desk.do(click(300, 50), click(400, 150, SHIFT), enter);
  expect(desk.view.handles).toHaveLength(2);
  expect(desk.do(esc).view.handles).toEqual([[300, 50]]);
  expect(desk.do(esc, esc).toolbox.tool).toBe('select');
});

test('done, the next line begins; when the plan changes under the tool, the line is kept', () => {
  const desk = new Desk(TOWN, 'reshape', { grids: ['A'] }).do(click(300, 50), click(400, 150, SHIFT), planChanged);
  expect(desk.view.handles).toHaveLength(2);
  expect(desk.do(click(300, 250), enter).view).toMatchObject({ handles: [], hint: 'hint.reshape.first' });
  expect(desk.cursor).toBe('crosshair');
});
