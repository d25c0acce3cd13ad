import { expect, test } from 'vitest';
import { metresBetween, squareMetresOfRings } from '../geometry/area';
import { town } from '../../test/tools/town';
import { click, Desk, enter, esc, leave, move, SHIFT, twice } from '../../test/tools/desk';

const TOWN = town('AAB\nAAB');
const TRIANGLE = [click(120, 120), click(180, 120), click(150, 180)];
const length = (...places: readonly (readonly [number, number])[]): number =>
  places.slice(1).reduce((sum, [x, y], i) => sum + metresBetween(...places[i]!, x, y), 0);

test('the length follows the pointer from the first place on, snapped to borders', () => {
  const desk = new Desk(TOWN, 'measure').do(move(120, 130));
  expect(desk.view.measure).toBeNull();
  const { measure, line, snapped } = desk.do(click(120, 130), move(203, 130)).view;
  expect(measure).toMatchObject({ metres: length([120, 130], [200, 130]), m2: null });
  expect(measure!.legs).toEqual([{ at: [160, 130], metres: length([120, 130], [200, 130]) }]);
  expect([line, snapped]).toEqual([[120, 130, 200, 130], { at: [200, 130], to: 'border' }]);
});

test('Enter ends the line, and what was measured stands until the next begins', () => {
  const desk = new Desk(TOWN, 'measure').do(click(20, 30), click(80, 30), click(80, 70), move(10, 10), enter);
  const kept = length([20, 30], [80, 30], [80, 70]);
  expect(desk.view).toMatchObject({ measure: { metres: kept, m2: null }, hint: 'hint.measure.done' });
  expect(desk.do(move(50, 50), leave, enter).view.measure).toMatchObject({ metres: kept });
  expect(desk.do(click(50, 50)).view).toMatchObject({ measure: null, handles: [[50, 50]], hint: 'hint.measure.next' });
});

test('a double-click ends it where it was', () => {
  const desk = new Desk(TOWN, 'measure').do(click(20, 30, SHIFT), twice(80, 30, SHIFT));
  expect(desk.view.measure).toMatchObject({ metres: length([20, 30], [80, 30]) });
});

test('over the first place the ring is measured, a click there closes it', () => {
  const desk = new Desk(TOWN, 'measure').do(TRIANGLE, move(122, 121));
  const ring = {
    metres: length([120, 120], [180, 120], [150, 180], [120, 120]),
    m2: squareMetresOfRings([[120, 120, 180, 120, 150, 180]]),
  };
  expect(desk.view).toMatchObject({ measure: ring, closed: true, hint: 'hint.measure.close' });
  expect(desk.do(click(122, 121), leave).view).toMatchObject({
    measure: ring,
    closed: true,
    hint: 'hint.measure.done',
  });
  expect(desk.view.measure!.legs).toHaveLength(3);
});

test('a ring closed by a double-click begins no other line', () => {
  const desk = new Desk(TOWN, 'measure').do(TRIANGLE, twice(121, 121));
  expect(desk.view).toMatchObject({ closed: true, hint: 'hint.measure.done' });
});

test('one place is no line', () => {
  const desk = new Desk(TOWN, 'measure').do(twice(50, 50));
  expect(desk.view).toMatchObject({ measure: null, handles: [] });
});

test('it touches nothing', () => {
  const desk = new Desk(TOWN, 'measure', { grids: ['A'] }).do(TRIANGLE, move(122, 121), click(122, 121), enter);
  expect(desk.said).toEqual([]);
  expect(desk.view.draft).toBeNull();
  expect(desk.options.grids).toEqual(['A']);
});

test('Esc takes back place by place, then what was measured, then leaves', () => {
  const desk = new Desk(TOWN, 'measure').do(click(20, 30), click(80, 30), esc);
  expect(desk.view.handles).toEqual([[20, 30]]);
  desk.do(click(80, 30), enter, esc);
  expect(desk.view).toMatchObject({ measure: null, hint: 'hint.measure.first' });
  expect(desk.do(esc).toolbox.tool).toBe('select');
});

test('the status line follows the measuring', () => {
  const desk = new Desk(TOWN, 'measure');
  const hints = [move(0, 0), click(20, 30), click(80, 30)].map((event) => desk.do(event).view.hint);
  expect(hints).toEqual(['hint.measure.first', 'hint.measure.next', 'hint.measure.finish']);
  expect(desk.cursor).toBe('crosshair');
});
