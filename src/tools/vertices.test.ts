import { expect, test } from 'vitest';
import { town } from '../../test/tools/town';
import { ALT, click, Desk, enter, esc, leave, move, planChanged, press, release, SHIFT } from '../../test/tools/desk';

const TOWN = town('AB\nCD', { h1: [120, 120, 160, 160] });
const moved = (x: number, y: number, keepBuildingsWhole = true) => ({
  edit: 'move-vertex',
  from: [100, 100],
  to: [x, y],
  keepBuildingsWhole,
});

test('press near a vertex, drag, release: one edit', () => {
  const desk = new Desk(TOWN, 'move-vertex').do(
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
  const desk = new Desk(TOWN, 'move-vertex').do(press(100, 100), move(60, 60));
  expect(desk.view).toMatchObject({ draft: moved(60, 60), handles: [[60, 60]], hint: 'hint.move-vertex.drag' });
  expect(desk.dragging).toBe(true);
  expect(desk.do(move(70, 65)).view.draft).toEqual(moved(70, 65));
  expect(desk.do(release(70, 65)).dragging).toBe(false);
});

test('it snaps to a house corner, with Shift to nothing', () => {
  const desk = new Desk(TOWN, 'move-vertex').do(press(100, 100), move(117, 123));
  expect(desk.view).toMatchObject({ draft: moved(120, 120), snapped: { at: [120, 120], to: 'building' } });
  expect(desk.do(move(117, 123, SHIFT)).view).toMatchObject({ draft: moved(117, 123), snapped: null });
});

test('it does not stick to the borders that it drags along', () => {
  const desk = new Desk(TOWN, 'move-vertex').do(press(100, 100), release(60, 103));
  expect(desk.edits).toEqual([moved(60, 103)]);
});

test('back where it was is no edit', () => {
  const desk = new Desk(TOWN, 'move-vertex').do(press(100, 100), move(60, 60), move(102, 101));
  expect(desk.view.draft).toBeNull();
  expect(desk.do(release(102, 101)).edits).toEqual([]);
});

test.each([
  ['snapping', {}],
  ['with Shift', SHIFT],
])('a press and release in place, as a click has it, is no edit (%s)', (_, held) => {
  const place = [104, 104, held] as const;
  expect(new Desk(TOWN, 'move-vertex').do(press(...place), release(...place), click(...place)).edits).toEqual([]);
});

test('Alt lets the border run through houses while it is held', () => {
  const desk = new Desk(TOWN, 'move-vertex').do(press(100, 100), move(60, 60, ALT));
  expect(desk.view.draft).toEqual(moved(60, 60, false));
  expect(desk.do(leave).view.draft).toEqual(moved(60, 60));
  expect(desk.do(release(60, 60, ALT)).edits).toEqual([moved(60, 60, false)]);
});

test('no vertex near: it says so until the pointer moves on', () => {
  const desk = new Desk(TOWN, 'move-vertex').do(press(50, 50), release(50, 50), click(50, 50));
  expect(desk.view.hint).toBe('hint.move-vertex.none');
  expect(desk.dragging).toBe(false);
  expect(desk.do(move(52, 50)).view.hint).toBe('hint.move-vertex.far');
});

test('Esc lets go of the vertex: the release that follows does nothing', () => {
  const desk = new Desk(TOWN, 'move-vertex').do(press(100, 100), move(60, 60), esc);
  expect(desk.view.draft).toBeNull();
  expect(desk.do(release(60, 60)).edits).toEqual([]);
  expect(desk.do(esc).toolbox.tool).toBe('select');
});

test('a drag outlives a pass over a panel, and Enter', () => {
  const desk = new Desk(TOWN, 'move-vertex').do(press(100, 100), move(60, 60), leave, enter, release(70, 70));
  expect(desk.edits).toEqual([moved(70, 70)]);
});

test('a vertex that is gone is let go, one that is still there is kept', () => {
  const desk = new Desk(TOWN, 'move-vertex').do(press(100, 100), move(60, 60), planChanged);
  expect(desk.dragging).toBe(true);
  desk.around = town('AA\nAA');
  expect(desk.do(planChanged).dragging).toBe(false);
});

test('the cursor shows where a vertex can be taken', () => {
  const desk = new Desk(TOWN, 'move-vertex').do(move(50, 50));
  expect(desk.cursor).toBe('default');
  expect(desk.do(move(97, 97)).cursor).toBe('grab');
  expect(desk.do(press(97, 97)).cursor).toBe('move');
});
