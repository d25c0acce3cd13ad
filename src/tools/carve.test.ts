import { expect, test } from 'vitest';
import { town } from '../../test/tools/town';
import { ALT, click, Desk, enter, esc, leave, move, planChanged, SHIFT, twice } from '../../test/tools/desk';

const TOWN = town('AAAA\nAAAA\nAAAA', { ward: [20, 20, 60, 60], clinic: [120, 20, 160, 60], lab: [220, 20, 260, 60] });
const WARD = [40, 40] as const;
const CLINIC = [140, 40] as const;
const carve = (region: object, keepBuildingsWhole = true) => ({
  edit: 'carve',
  category: '其他',
  name: '',
  introduction: '',
  keepBuildingsWhole,
  ...region,
});
const TRIANGLE = [click(120, 120), click(180, 120), click(150, 180)];
const RING = [120, 120, 180, 120, 150, 180];

test('houses are clicked, Enter asks for the words and edits nothing', () => {
  const desk = new Desk(TOWN, 'carve').do(click(...WARD), click(...CLINIC), enter);
  expect(desk.asks).toEqual([carve({ buildings: ['ward', 'clinic'] })]);
  expect(desk.edits).toEqual([]);
  expect(desk.view.hint).toBe('hint.carve.details');
});

test('a house clicked again is let go', () => {
  const desk = new Desk(TOWN, 'carve').do(click(...WARD), click(...CLINIC), click(...WARD));
  expect(desk.view.buildings).toEqual(['clinic']);
});

test('a double-click on the last house takes it, too', () => {
  const desk = new Desk(TOWN, 'carve').do(click(...WARD), twice(...CLINIC));
  expect(desk.asks).toEqual([carve({ buildings: ['ward', 'clinic'] })]);
});

test('a double-click on a house that was picked before keeps it', () => {
  const desk = new Desk(TOWN, 'carve').do(click(...WARD), click(...CLINIC), twice(...CLINIC));
  expect(desk.asks).toEqual([carve({ buildings: ['ward', 'clinic'] })]);
});

test('while houses are picked, Shift picks them, too', () => {
  expect(new Desk(TOWN, 'carve').do(click(...WARD), click(...CLINIC, SHIFT)).view.buildings).toEqual([
    'ward',
    'clinic',
  ]);
});

test('a house that was selected is picked from the start', () => {
  const desk = new Desk(TOWN, 'carve', { grids: ['A'], building: 'ward' });
  expect(desk.view).toMatchObject({ buildings: ['ward'], hint: 'hint.carve.buildings' });
});

test('the house under the pointer is in the draft before it is clicked', () => {
  const desk = new Desk(TOWN, 'carve').do(move(...WARD));
  expect(desk.view).toMatchObject({ draft: carve({ buildings: ['ward'] }), buildings: [] });
  expect(desk.do(click(...WARD), move(...CLINIC)).view.draft).toEqual(carve({ buildings: ['ward', 'clinic'] }));
  expect(desk.do(leave).view.draft).toEqual(carve({ buildings: ['ward'] }));
});

test('a click on open ground begins a ring, in which houses are ground', () => {
  const desk = new Desk(TOWN, 'carve').do(click(100, 80), click(...CLINIC), click(180, 80), enter);
  expect(desk.asks).toEqual([carve({ ring: [100, 80, ...CLINIC, 180, 80] })]);
});

test('with Shift a ring begins on a house', () => {
  const desk = new Desk(TOWN, 'carve').do(click(...WARD, SHIFT));
  expect(desk.view).toMatchObject({ handles: [WARD], buildings: [], hint: 'hint.carve.ring-next' });
});

test('open ground does nothing while houses are picked', () => {
  const desk = new Desk(TOWN, 'carve').do(click(...WARD), click(180, 180), click(180, 180, SHIFT));
  expect(desk.view).toMatchObject({ buildings: ['ward'], handles: [] });
  expect(desk.do(move(180, 180)).view.snapped).toBeNull();
});

test('a click on the first place closes the ring and asks once, also as a double-click', () => {
  const desk = new Desk(TOWN, 'carve').do(...TRIANGLE, twice(121, 121));
  expect(desk.asks).toEqual([carve({ ring: RING })]);
});

test('Alt asks for houses to be cut', () => {
  expect(new Desk(TOWN, 'carve').do(...TRIANGLE, click(120, 120, ALT)).asks).toEqual([carve({ ring: RING }, false)]);
});

test('Esc in the form goes back to the drawing as it was', () => {
  const desk = new Desk(TOWN, 'carve').do(...TRIANGLE, enter, move(10, 10), esc);
  expect(desk.view).toMatchObject({
    handles: [
      [120, 120],
      [180, 120],
      [150, 180],
    ],
    hint: 'hint.carve.ring-finish',
  });
});

test('a click on the map beside the form goes on with the drawing', () => {
  const desk = new Desk(TOWN, 'carve').do(click(...WARD), enter, click(...CLINIC));
  expect(desk.view).toMatchObject({ buildings: ['ward', 'clinic'], hint: 'hint.carve.buildings' });
  expect(desk.do(planChanged).view.buildings).toEqual(['ward', 'clinic']);
});

test('when the grid was made the tool is empty, though a house is still selected', () => {
  const desk = new Desk(TOWN, 'carve', { building: 'ward' }).do(enter, planChanged);
  expect(desk.view).toMatchObject({ buildings: [], draft: null, hint: 'hint.carve.first' });
});

test('a house that the layer no longer has is let go', () => {
  const desk = new Desk(TOWN, 'carve').do(click(...WARD), click(...CLINIC));
  desk.around = town('AAAA\nAAAA\nAAAA', { clinic: [120, 20, 160, 60] });
  expect(desk.do(planChanged).view.buildings).toEqual(['clinic']);
});

test('Esc takes back house by house, then leaves', () => {
  const desk = new Desk(TOWN, 'carve').do(click(...WARD), click(...CLINIC), esc);
  expect(desk.view.buildings).toEqual(['ward']);
  expect(desk.do(esc, esc).toolbox.tool).toBe('select');
});

test('nothing said, nothing asked', () => {
  expect(new Desk(TOWN, 'carve').do(enter, click(180, 180), enter).asks).toEqual([]);
});

test('the cursor tells a house from open ground', () => {
  const desk = new Desk(TOWN, 'carve').do(move(...WARD));
  expect(desk.cursor).toBe('pointer');
  expect(desk.do(move(180, 180)).cursor).toBe('crosshair');
  expect(desk.do(click(...WARD), move(180, 180)).cursor).toBe('default');
});
