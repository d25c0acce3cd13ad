import { expect, test } from 'vitest';
import {
  ALT,
  click,
  Desk,
  enter,
  esc,
  leave,
  move,
  planChanged,
  press,
  release,
  SHIFT,
  twice,
} from '../../test/tools/desk';
import { CELL, town } from '../../test/tools/town';
import type { PointerEvent } from './tool';

const TOWN = town('AABB\nAABB\nCC..', {
  h1: [20, 20, 60, 60],
  h2: [120, 120, 160, 160],
  h3: [320, 120, 360, 160],
  h4: [220, 220, 260, 260],
});

/** From corner to corner with Shift, as a hand goes. */
const box = (x0: number, y0: number, x1: number, y1: number, held = SHIFT) => [
  press(x0, y0, held),
  move((x0 + x1) / 2, y1, held),
  move(x1, y1, held),
  release(x1, y1, held),
];
/** Round by these corners with Alt. */
const lasso = (...flat: number[]) => {
  const places = flat.flatMap((x, i) => (i % 2 === 0 ? [[x, flat[i + 1]!] as const] : []));
  const [first, last] = [places[0]!, places.at(-1)!];
  return [press(...first, ALT), ...places.map(([x, y]) => move(x, y, ALT)), release(...last, ALT)];
};
const ringOf = (x0: number, y0: number, x1: number, y1: number) => [x0, y0, x1, y0, x1, y1, x0, y1];

test('a box selects the grids in it', () => {
  const desk = new Desk(TOWN, 'select').do(box(-20, 90, 420, 320));
  expect(desk.options).toMatchObject({ grids: ['A', 'B'], building: null });
  expect(desk.view.hint).toBe('hint.select.several');
});

test('a box with Shift adds to what is selected; a lasso means what it holds', () => {
  const desk = new Desk(TOWN, 'select', { grids: ['C'] }).do(box(-20, 90, 220, 320));
  expect(desk.options.grids).toEqual(['C', 'A']);
  expect(desk.do(lasso(190, 90, 420, 90, 420, 320, 190, 320)).options.grids).toEqual(['B']);
});

test('where no grid lies inside, the houses in it are selected', () => {
  const desk = new Desk(TOWN, 'select', { grids: ['A'] }).do(box(110, 110, 370, 170));
  expect(desk.options).toMatchObject({ grids: [], building: null, swept: { buildings: ['h2', 'h3'] } });
  expect(desk.view).toMatchObject({ buildings: ['h2', 'h3'], hint: 'hint.select.swept' });
  expect(desk.do(esc).options.swept).toBeUndefined();
});

test('what is in it so far is shown, and its outline', () => {
  const desk = new Desk(TOWN, 'select').do(press(110, 110, SHIFT), move(370, 170, SHIFT));
  expect(desk.view).toMatchObject({
    line: ringOf(110, 110, 370, 170),
    closed: true,
    buildings: ['h2', 'h3'],
    hint: 'hint.select.sweeping',
  });
  expect([desk.dragging, desk.cursor]).toEqual([true, 'crosshair']);
  expect(desk.do(release(370, 170, SHIFT)).dragging).toBe(false);
});

test('a sweep over nothing leaves all as it was', () => {
  expect(new Desk(TOWN, 'select', { grids: ['A'] }).do(box(700, 700, 800, 800)).options.grids).toEqual(['A']);
});

test('a hand that trembles over a click with Shift sweeps nothing', () => {
  const desk = new Desk(TOWN, 'select', { grids: ['A'] });
  desk.do(press(250, 150, SHIFT), move(252, 151, SHIFT), release(251, 151, SHIFT), click(251, 151, SHIFT));
  expect(desk.options.grids).toEqual(['A', 'B']);
});

test('a plain drag is left to the map', () => {
  const desk = new Desk(TOWN, 'select').do(press(-20, 90), move(420, 320));
  expect(desk.dragging).toBe(false);
  expect(desk.do(release(420, 320)).options.grids).toEqual([]);
});

test('a press may say by itself that it sweeps', () => {
  const finger = { ...(press(-20, 90) as PointerEvent), sweep: 'box' } as const;
  const desk = new Desk(TOWN, 'select').do(finger, move(420, 320), release(420, 320));
  expect(desk.options.grids).toEqual(['A', 'B']);
});

test('Esc drops a sweep under way, the selection stays', () => {
  const desk = new Desk(TOWN, 'select', { grids: ['C'] }).do(press(-20, 90, SHIFT), move(420, 320, SHIFT), esc);
  expect(desk.dragging).toBe(false);
  expect(desk.do(release(420, 320, SHIFT)).options.grids).toEqual(['C']);
});

test('a sweep over a panel comes back', () => {
  const desk = new Desk(TOWN, 'select').do(press(-20, 90, SHIFT), leave, move(420, 320, SHIFT));
  expect(desk.do(release(420, 320, SHIFT)).options.grids).toEqual(['A', 'B']);
});

test('a lasso is let go without its tremor', () => {
  const desk = new Desk(TOWN, 'select');
  desk.do(lasso(100, 100, 150, 101, 200, 99, 200, 200, 150, 201, 100, 200));
  expect(desk.options.swept).toEqual({ ring: [100, 100, 200, 99, 200, 200, 100, 200], buildings: ['h2'] });
});

test('a lasso that ends where it began is no click there', () => {
  const desk = new Desk(TOWN, 'select').do(lasso(100, 100, 200, 100, 200, 200, 100, 200, 101, 101));
  expect(desk.do(click(101, 101, ALT)).options.swept?.buildings).toEqual(['h2']);
  expect(desk.do(move(250, 150), click(250, 150)).options.grids).toEqual(['B']);
});

test('assign: the houses in a box go to the grid with the ground between them, on Enter', () => {
  const desk = new Desk(TOWN, 'assign', { grids: ['B'] }).do(box(10, 10, 170, 170));
  expect(desk.view).toMatchObject({ buildings: ['h1', 'h2'], hint: 'hint.assign.swept' });
  expect(desk.edits).toEqual([]);
  const edit = { edit: 'assign', to: 'B', keepBuildingsWhole: true, ring: ringOf(10, 10, 170, 170) };
  expect(desk.view.draft).toEqual(edit);
  expect(desk.do(enter).edits).toEqual([edit]);
  expect(desk.view).toMatchObject({ grids: ['B'], buildings: [], line: [] });
});

test('assign: the Alt of a lasso does not cut houses', () => {
  const desk = new Desk(TOWN, 'assign', { grids: ['B'] }).do(lasso(100, 100, 200, 100, 200, 200, 100, 200));
  expect(desk.view.draft).toMatchObject({ keepBuildingsWhole: true });
});

test('assign: nothing is previewed while the hand sweeps', () => {
  const desk = new Desk(TOWN, 'assign', { grids: ['B'] }).do(press(10, 10, SHIFT), move(170, 170, SHIFT));
  expect(desk.view).toMatchObject({ draft: null, buildings: ['h1', 'h2'], hint: 'hint.assign.sweeping' });
});

test('assign: a click on a house leaves what was swept alone, another sweep says it anew', () => {
  const desk = new Desk(TOWN, 'assign', { grids: ['B'] }).do(box(10, 10, 170, 170), click(340, 140));
  expect(desk.view.buildings).toEqual(['h1', 'h2']);
  expect(desk.do(box(110, 110, 170, 170)).view.buildings).toEqual(['h2']);
  expect(desk.do(esc).view).toMatchObject({ buildings: [], grids: ['B'] });
});

test('assign: sweep first, then click the grid', () => {
  const desk = new Desk(TOWN, 'assign').do(box(10, 10, 170, 170), move(250, 150));
  expect(desk.view).toMatchObject({ draft: { to: 'B', ring: ringOf(10, 10, 170, 170) }, hint: 'hint.assign.target' });
  expect(desk.do(twice(250, 150)).edits).toMatchObject([{ to: 'B' }]);
});

test('assign and carve take up the houses that are selected by a sweep', () => {
  const selected = { swept: { ring: ringOf(10, 10, 170, 170), buildings: ['h1', 'h2'] } };
  expect(new Desk(TOWN, 'assign', selected).do(move(250, 150)).view.draft).toMatchObject({ to: 'B' });
  expect(new Desk(TOWN, 'carve', selected).do(enter).asks).toMatchObject([{ ring: selected.swept.ring }]);
});

test('carve: a lasso asks for the words on Enter', () => {
  const desk = new Desk(TOWN, 'carve').do(lasso(100, 100, 200, 100, 200, 200, 100, 200), enter);
  expect(desk.asks).toMatchObject([{ edit: 'carve', ring: [100, 100, 200, 100, 200, 200, 100, 200] }]);
});

test('carve: in the midst of a ring no sweep begins', () => {
  const desk = new Desk(TOWN, 'carve').do(click(250, 50), press(10, 10, SHIFT));
  expect(desk.dragging).toBe(false);
  expect(desk.view.handles).toHaveLength(1);
});

test('a sweep that only has ground says nothing', () => {
  const desk = new Desk(TOWN, 'assign', { grids: ['B'] }).do(box(200, 0, 290, 90));
  expect(desk.view).toMatchObject({ line: [], draft: null, hint: 'hint.assign.first' });
});

test('when the plan changes, what was swept stands as long as its houses do', () => {
  const desk = new Desk(TOWN, 'assign', { grids: ['B'] }).do(box(10, 10, 170, 170), planChanged);
  expect(desk.view.buildings).toEqual(['h1', 'h2']);
  desk.around = town('AABB', { h1: [20, 20, 60, 60] });
  expect(desk.do(planChanged).view).toMatchObject({ buildings: [], draft: null });
});

test('a line taken for a box holds nothing', () => {
  expect(new Desk(TOWN, 'select').do(box(0, 150, 4 * CELL, 150)).options.grids).toEqual([]);
});
