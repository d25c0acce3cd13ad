import { expect, test } from 'vitest';
import { town } from '../../test/tools/town';
import { click, Desk, enter, esc, leave, move, planChanged, twice } from '../../test/tools/desk';

const TOWN = town('AA.BB\nAA.BB\nCCCCC');
const GAP = [250, 150] as const;
const fill = (to: string | null, place: readonly number[] = GAP) => ({ edit: 'fill-gap', place, to });

test('over a gap it is shown, with what it would be as a grid of its own', () => {
  const desk = new Desk(TOWN, 'fill-gap').do(move(240, 130));
  expect(desk.view).toMatchObject({ hint: 'hint.fill-gap.over', draft: fill(null) });
  expect(desk.view.ground).toHaveLength(1);
  expect(desk.cursor).toBe('pointer');
  expect(desk.do(move(150, 150)).view).toMatchObject({ hint: 'hint.fill-gap.first', draft: null });
  expect(desk.view.ground).toBeUndefined();
});

test('a click takes it, the next one on a grid gives it to that grid', () => {
  const desk = new Desk(TOWN, 'fill-gap').do(click(...GAP));
  expect(desk.view).toMatchObject({ hint: 'hint.fill-gap.taken', draft: fill(null), grids: [] });
  expect(desk.do(move(350, 150)).view).toMatchObject({ hint: 'hint.fill-gap.give', draft: fill('B'), grids: ['B'] });
  expect(desk.do(click(350, 150)).edits).toEqual([fill('B')]);
  expect(desk.view).toMatchObject({ hint: 'hint.fill-gap.first', draft: null });
});

test('Enter makes a grid of it, wherever the pointer is', () => {
  expect(new Desk(TOWN, 'fill-gap').do(click(...GAP), move(350, 150), enter).edits).toEqual([fill(null)]);
});

test('so does a double-click on it', () => {
  expect(new Desk(TOWN, 'fill-gap').do(twice(...GAP)).edits).toEqual([fill(null)]);
});

test('a double-click on the grid that gets it gives it once', () => {
  expect(new Desk(TOWN, 'fill-gap').do(click(...GAP), twice(350, 150)).edits).toEqual([fill('B')]);
});

test('Enter with nothing in hand does nothing, nor does a click beside every gap', () => {
  const desk = new Desk(TOWN, 'fill-gap').do(move(...GAP), enter, click(50, 50), enter, leave);
  expect(desk.edits).toEqual([]);
  expect(desk.view.draft).toBeNull();
});

test('another gap is taken in place of the one in hand; a click on nothing lets nothing go', () => {
  const desk = new Desk(TOWN, 'fill-gap').do(click(...GAP), click(900, 900));
  expect(desk.view.draft).toEqual(fill(null));
  expect(desk.do(click(250, 250)).view.draft).toEqual(fill(null, [250, 250]));
});

test('after a refusal the gap stays in hand, for another grid', () => {
  const desk = new Desk(TOWN, 'fill-gap');
  desk.refusing = true;
  desk.do(click(...GAP), click(50, 50), leave);
  expect(desk.view.draft).toEqual(fill(null));
  desk.refusing = false;
  expect(desk.do(click(350, 150)).edits.at(-1)).toEqual(fill('B'));
});

test('a gap that is gone is let go, one that is still there is kept', () => {
  const desk = new Desk(TOWN, 'fill-gap').do(click(...GAP), planChanged);
  expect(desk.view.draft).toEqual(fill(null));
  desk.around = town('AAABB\nAAABB\nCCCCC');
  expect(desk.do(planChanged).view).toMatchObject({ draft: null, hint: 'hint.fill-gap.first' });
});

test('Esc lets the gap go first, then leaves', () => {
  const desk = new Desk(TOWN, 'fill-gap').do(click(...GAP), esc);
  expect(desk.view.draft).toBeNull();
  expect(desk.toolbox.tool).toBe('fill-gap');
  expect(desk.do(esc).toolbox.tool).toBe('select');
});
