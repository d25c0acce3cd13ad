import { expect, test } from 'vitest';
import { town } from '../../test/tools/town';
import { ALT, click, Desk, enter, esc, leave, move, planChanged, SHIFT, twice } from '../../test/tools/desk';

const TOWN = town('AAAA\nAAAA\nAAAA\nAAAA');
const draw = (ring: readonly number[], keepBuildingsWhole = true) => ({ edit: 'draw', ring, keepBuildingsWhole });
const TRIANGLE = [click(120, 120), click(180, 120), click(150, 180)];
const RING = [120, 120, 180, 120, 150, 180];

test.each([
  ['Enter', [enter]],
  ['a click on the first place', [click(125, 116)]],
  ['a double-click on the first place', twice(121, 120)],
])('%s closes the ring', (_, end) => {
  const desk = new Desk(TOWN, 'draw').do(...TRIANGLE, end);
  expect(desk.edits).toEqual([draw(RING)]);
  expect(desk.view).toMatchObject({ handles: [], hint: 'hint.draw.first' });
});

test('a double-click sets the last place and closes the ring', () => {
  const desk = new Desk(TOWN, 'draw').do(...TRIANGLE, twice(130, 170));
  expect(desk.edits).toEqual([draw([...RING, 130, 170])]);
});

test('with two places and the pointer there is a draft', () => {
  const desk = new Desk(TOWN, 'draw').do(click(120, 120), click(180, 120));
  expect(desk.view.draft).toBeNull();
  expect(desk.do(move(150, 180)).view).toMatchObject({ draft: draw(RING), line: RING, closed: true });
});

test('over the first place the draft is the ring closed there, and the place shows as snapped to', () => {
  const desk = new Desk(TOWN, 'draw').do(...TRIANGLE, move(124, 124));
  expect(desk.view).toMatchObject({ draft: draw(RING), snapped: { at: [120, 120] }, hint: 'hint.draw.close' });
});

test('a ring can be closed beside a vertex of the plan that is nearer to the pointer', () => {
  const desk = new Desk(town('AB\nAB'), 'draw').do(
    click(106, 50, SHIFT),
    click(170, 20),
    click(170, 80),
    click(102, 50),
  );
  expect(desk.edits).toEqual([draw([106, 50, 170, 20, 170, 80])]);
});

test('with Shift a place beside the first one is a place of its own', () => {
  const desk = new Desk(TOWN, 'draw').do(...TRIANGLE, click(124, 124, SHIFT), enter);
  expect(desk.edits).toEqual([draw([...RING, 124, 124])]);
});

test('a second place may lie close to the first', () => {
  const desk = new Desk(TOWN, 'draw').do(click(120, 120), click(125, 120));
  expect(desk.view.handles).toEqual([
    [120, 120],
    [125, 120],
  ]);
});

test('two places are no ring', () => {
  const desk = new Desk(TOWN, 'draw').do(click(120, 120), click(180, 120), enter);
  expect(desk.edits).toEqual([]);
  expect(desk.view.hint).toBe('hint.draw.next');
});

test('off the map the draft is what Enter would do', () => {
  const desk = new Desk(TOWN, 'draw').do(...TRIANGLE, move(10, 390), leave);
  expect(desk.view.draft).toEqual(draw(RING));
});

test('Alt is heard on the click that closes', () => {
  expect(new Desk(TOWN, 'draw').do(...TRIANGLE, click(120, 120, ALT)).edits).toEqual([draw(RING, false)]);
});

test('after a refusal the ring stands, and Esc mends it', () => {
  const desk = new Desk(TOWN, 'draw');
  desk.refusing = true;
  desk.do(...TRIANGLE, enter);
  expect(desk.view.draft).toEqual(draw(RING));
  expect(desk.do(esc).view.handles).toHaveLength(2);
});

test('the ring outlives a change of the plan', () => {
  const desk = new Desk(TOWN, 'draw').do(...TRIANGLE, planChanged);
  expect(desk.view.handles).toHaveLength(3);
});

test('the ring of a listed grid is its shape, and the hints say so', () => {
  const desk = new Desk(TOWN, 'draw', { listed: 'Z' });
  expect(desk.view.hint).toBe('hint.draw-listed.first');
  desk.do(...TRIANGLE);
  expect(desk.view.hint).toBe('hint.draw-listed.finish');
  expect(desk.do(move(121, 121)).view.hint).toBe('hint.draw-listed.close');
  expect(desk.do(enter).edits).toEqual([{ edit: 'draw-listed', grid: 'Z', ring: RING, keepBuildingsWhole: true }]);
});
