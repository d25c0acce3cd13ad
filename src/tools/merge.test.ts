import { expect, test } from 'vitest';
import { town } from '../../test/tools/town';
import { click, Desk, enter, esc, leave, move, planChanged, twice } from '../../test/tools/desk';

const TOWN = town('ABC');
const A = [50, 50] as const;
const B = [150, 50] as const;
const C = [250, 50] as const;
const merge = (...grids: string[]) => ({ edit: 'merge', grids });

test('grids are clicked, Enter merges', () => {
  const desk = new Desk(TOWN, 'merge').do(click(...A), click(...B), enter);
  expect(desk.edits).toEqual([merge('A', 'B')]);
  expect(desk.view.grids).toEqual([]);
});

test('what is selected is picked from the start', () => {
  expect(new Desk(TOWN, 'merge', { grids: ['A', 'B'] }).do(enter).edits).toEqual([merge('A', 'B')]);
});

test('a grid clicked again is let go', () => {
  const desk = new Desk(TOWN, 'merge').do(click(...A), click(...B), click(...C), click(...B), enter);
  expect(desk.edits).toEqual([merge('A', 'C')]);
});

test('a double-click on the last grid takes it, too', () => {
  expect(new Desk(TOWN, 'merge').do(click(...A), twice(...B)).edits).toEqual([merge('A', 'B')]);
});

test('a double-click on a grid that was picked before keeps it', () => {
  expect(new Desk(TOWN, 'merge').do(click(...A), click(...B), twice(...B)).edits).toEqual([merge('A', 'B')]);
});

test('one grid is not merged', () => {
  const desk = new Desk(TOWN, 'merge').do(twice(...A));
  expect(desk.edits).toEqual([]);
  expect(desk.view).toMatchObject({ grids: ['A'], hint: 'hint.merge.second' });
});

test('the grid under the pointer is in the draft before it is clicked', () => {
  const desk = new Desk(TOWN, 'merge').do(click(...A));
  expect(desk.view.draft).toBeNull();
  expect(desk.do(move(...B)).view).toMatchObject({ draft: merge('A', 'B'), grids: ['A'] });
  expect(desk.do(move(900, 900)).view.draft).toBeNull();
});

test('off the map the draft is what Enter would do', () => {
  const desk = new Desk(TOWN, 'merge').do(click(...A), click(...B), move(...C), leave);
  expect(desk.view.draft).toEqual(merge('A', 'B'));
});

test('a click on nothing picks nothing', () => {
  expect(new Desk(TOWN, 'merge').do(click(...A), click(900, 900)).view.grids).toEqual(['A']);
});

test('after a refusal the grids stay picked', () => {
  const desk = new Desk(TOWN, 'merge');
  desk.refusing = true;
  expect(desk.do(click(...A), click(...C), enter).view.grids).toEqual(['A', 'C']);
});

test('a grid that is gone is let go', () => {
  const desk = new Desk(TOWN, 'merge').do(click(...A), click(...B), move(...C));
  desk.around = town('AAA');
  expect(desk.do(planChanged).view).toMatchObject({ grids: ['A'], draft: null });
});

test('Esc lets go the last one first, then leaves', () => {
  const desk = new Desk(TOWN, 'merge').do(click(...A), click(...B), esc);
  expect(desk.view).toMatchObject({ grids: ['A'], hint: 'hint.merge.second' });
  expect(desk.do(esc).view.hint).toBe('hint.merge.first');
  expect(desk.do(esc).toolbox.tool).toBe('select');
});
