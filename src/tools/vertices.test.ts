import { expect, test } from 'vitest';
import { town } from '../../test/tools/town';
import { ALT, click, del, Desk, enter, esc, leave, move, planChanged } from '../../test/tools/desk';
import { press, release, SHIFT, straighten, twice } from '../../test/tools/desk';

const TOWN = town('AB\nCD', { h1: [120, 120, 160, 160] });
const moved = (x: number, y: number, keepBuildingsWhole = true) => ({
  edit: 'move-vertex',
  from: [100, 100],
  to: [x, y],
  keepBuildingsWhole,
});

test('press near a vertex, drag, release: one edit', () => {
  const desk = new Desk(TOWN, 'vertices').do(
    press(103, 98),
    move(60, 60),
    move(70, 65),
    release(70, 65),
    click(70, 65),
  );
  // taken three units beside it, set down three units beside the pointer
  expect(desk.edits).toEqual([moved(67, 67)]);
});

test('every move is previewed and the map must not pan meanwhile', () => {
  const desk = new Desk(TOWN, 'vertices').do(press(100, 100), move(60, 60));
  expect(desk.view).toMatchObject({ draft: moved(60, 60), handles: [[60, 60]], hint: 'hint.vertices.drag' });
  expect(desk.dragging).toBe(true);
  expect(desk.do(move(70, 65)).view.draft).toEqual(moved(70, 65));
  expect(desk.do(release(70, 65)).dragging).toBe(false);
});

test('it snaps to a house corner, with Shift to nothing', () => {
  const desk = new Desk(TOWN, 'vertices').do(press(100, 100), move(117, 123));
  expect(desk.view).toMatchObject({ draft: moved(120, 120), snapped: { at: [120, 120], to: 'building' } });
  expect(desk.do(move(117, 123, SHIFT)).view).toMatchObject({ draft: moved(117, 123), snapped: null });
});

test('it does not stick to the borders that it drags along', () => {
  const desk = new Desk(TOWN, 'vertices').do(press(100, 100), release(60, 103));
  expect(desk.edits).toEqual([moved(60, 103)]);
});

test('nor to its own place, unless it is right on it', () => {
  const desk = new Desk(TOWN, 'vertices').do(press(100, 100), move(60, 60), move(106, 100));
  expect(desk.view.draft).toEqual(moved(106, 100));
});

test('back where it was is no edit', () => {
  const desk = new Desk(TOWN, 'vertices').do(press(100, 100), move(60, 60), move(102, 101));
  expect(desk.view.draft).toBeNull();
  expect(desk.do(release(102, 101)).edits).toEqual([]);
});

test.each([
  ['snapping', {}],
  ['with Shift', SHIFT],
])('a press and release in place moves nothing (%s)', (_, held) => {
  expect(new Desk(TOWN, 'vertices').do(press(104, 104, held), release(104, 104, held)).edits).toEqual([]);
});

test('nor does a click on a vertex', () => {
  expect(new Desk(TOWN, 'vertices').do(press(104, 104), release(104, 104), click(104, 104)).edits).toEqual([]);
});

test('Alt lets the border run through houses while it is held', () => {
  const desk = new Desk(TOWN, 'vertices').do(press(100, 100), move(60, 60, ALT));
  expect(desk.view.draft).toEqual(moved(60, 60, false));
  expect(desk.do(leave).view.draft).toEqual(moved(60, 60));
  expect(desk.do(release(60, 60, ALT)).edits).toEqual([moved(60, 60, false)]);
});

test('no border near: it says so until the pointer moves on', () => {
  const desk = new Desk(TOWN, 'vertices').do(press(50, 50), release(50, 50), click(50, 50));
  expect(desk.view.hint).toBe('hint.vertices.none');
  expect(desk.dragging).toBe(false);
  expect(desk.do(move(52, 50)).view.hint).toBe('hint.vertices.far');
});

test('Esc lets go of the vertex: the release that follows does nothing', () => {
  const desk = new Desk(TOWN, 'vertices').do(press(100, 100), move(60, 60), esc);
  expect(desk.view.draft).toBeNull();
  expect(desk.do(release(60, 60)).edits).toEqual([]);
  expect(desk.do(esc).toolbox.tool).toBe('select');
});

test('a drag outlives a pass over a panel, and Enter', () => {
  const desk = new Desk(TOWN, 'vertices').do(press(100, 100), move(60, 60), leave, enter, release(70, 70));
  expect(desk.edits).toEqual([moved(70, 70)]);
});

test('a vertex that is gone is let go, one that is still there is kept', () => {
  const desk = new Desk(TOWN, 'vertices').do(press(100, 100), move(60, 60), planChanged);
  expect(desk.dragging).toBe(true);
  desk.around = town('AA\nAA');
  expect(desk.do(planChanged).dragging).toBe(false);
});

test('a hand that trembles while it presses moves nothing', () => {
  const desk = new Desk(TOWN, 'vertices').do(press(100, 100), move(102, 101), release(102, 101), click(102, 101));
  expect(desk.edits).toEqual([]);
});

const EDGE = { from: [100, 0], to: [100, 100] } as const;
const added = (place: readonly number[], keepBuildingsWhole = true) => ({
  edit: 'add-vertex',
  ...EDGE,
  place,
  keepBuildingsWhole,
});
const clicks = (x: number, y: number, held = {}) => [press(x, y, held), release(x, y, held), click(x, y, held)];

test('near an edge the place of a new vertex is shown, its middle where that is near', () => {
  const desk = new Desk(TOWN, 'vertices').do(move(103, 30));
  expect(desk.view).toMatchObject({ ghost: [100, 30], handles: [], hint: 'hint.vertices.edge', draft: null });
  expect(desk.do(move(98, 53)).view.ghost).toEqual([100, 50]);
  expect(desk.cursor).toBe('crosshair');
});

test('a click on an edge adds a vertex there, a double-click no second one', () => {
  expect(new Desk(TOWN, 'vertices').do(clicks(103, 30)).edits).toEqual([added([100, 30])]);
  expect(new Desk(TOWN, 'vertices').do(twice(103, 30)).edits).toEqual([added([100, 30])]);
});

test('an edge is dragged from where it was taken: one edit, previewed on every move', () => {
  const desk = new Desk(TOWN, 'vertices').do(press(102, 30), move(62, 35));
  expect(desk.view).toMatchObject({ draft: added([60, 35]), handles: [[60, 35]], hint: 'hint.vertices.drag' });
  expect(desk.do(release(62, 35, ALT)).edits).toEqual([added([60, 35], false)]);
});

test('an edge dragged to one of its ends is no edit', () => {
  expect(new Desk(TOWN, 'vertices').do(press(100, 30), release(101, 98)).edits).toEqual([]);
});

test('Alt over a vertex previews that it goes, a click with it does it', () => {
  const gone = { edit: 'delete-vertex', vertex: [100, 100], keepBuildingsWhole: true };
  const desk = new Desk(TOWN, 'vertices').do(move(103, 98, ALT));
  expect(desk.view).toMatchObject({ draft: gone, hint: 'hint.vertices.delete' });
  expect(desk.cursor).toBe('pointer');
  expect(desk.do(press(103, 98, ALT)).view.draft).toEqual(gone);
  expect(desk.do(release(103, 98, ALT), click(103, 98, ALT)).edits).toEqual([gone]);
});

test('Delete takes the vertex under the pointer, and nothing where there is none', () => {
  const desk = new Desk(TOWN, 'vertices').do(move(50, 50), del, move(103, 98), del);
  expect(desk.edits).toEqual([{ edit: 'delete-vertex', vertex: [100, 100], keepBuildingsWhole: true }]);
  expect(desk.do(leave, del).edits).toHaveLength(1);
});

test('Shift over a border previews it straight, a click with it does it, with Alt through houses', () => {
  const straight = { edit: 'straighten', ...EDGE, keepBuildingsWhole: true };
  const desk = new Desk(TOWN, 'vertices').do(move(103, 30, SHIFT));
  expect(desk.view).toMatchObject({
    draft: straight,
    handles: [
      [100, 0],
      [100, 100],
    ],
  });
  expect(desk.view.hint).toBe('hint.vertices.straighten');
  expect(desk.do(clicks(103, 30, SHIFT)).edits).toEqual([straight]);
  desk.do(move(50, 50), clicks(103, 30, { ...SHIFT, ...ALT }));
  expect(desk.edits[1]).toEqual({ ...straight, keepBuildingsWhole: false });
});

test('the key straightens the border under the pointer, and nothing where there is none', () => {
  const desk = new Desk(TOWN, 'vertices').do(move(50, 50), straighten, move(103, 30), straighten);
  expect(desk.edits).toEqual([{ edit: 'straighten', ...EDGE, keepBuildingsWhole: true }]);
});

test('the vertices round about are shown, and looked for anew when the plan changes', () => {
  const desk = new Desk(TOWN, 'vertices').do(move(60, 60));
  expect(desk.view.dots).toContainEqual([100, 100]);
  desk.around = town('AA\nAA');
  expect(desk.do(planChanged).view.dots).not.toContainEqual([100, 100]);
});

test('the cursor shows where a vertex can be taken', () => {
  const desk = new Desk(TOWN, 'vertices').do(move(50, 50));
  expect(desk.cursor).toBe('default');
  expect(desk.do(move(97, 97)).cursor).toBe('grab');
  expect(desk.do(press(97, 97)).cursor).toBe('move');
});
