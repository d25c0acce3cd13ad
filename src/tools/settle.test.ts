import { expect, test } from 'vitest';
import { town } from '../../test/tools/town';
import { click, Desk, enter, esc, leave, move, planChanged, twice } from '../../test/tools/desk';

const DISPUTED = { box: [180, 20, 220, 60], grids: ['A', 'B'] } as const;
const THREE = { box: [180, 120, 220, 160], grids: ['A', 'B', 'C'] } as const;
const TOWN = town('AABB\nAABB', {}, [DISPUTED, THREE]);
const PLACE = [200, 40] as const;
const settle = (to: string, place: readonly number[] = PLACE) => ({ edit: 'settle', place, to });

test('over an overlap its claimants are shown', () => {
  const desk = new Desk(TOWN, 'settle').do(move(190, 30));
  expect(desk.view).toMatchObject({ grids: ['A', 'B'], hint: 'hint.settle.over', draft: settle('A') });
  expect(desk.view.ground).toHaveLength(1);
  expect(desk.cursor).toBe('pointer');
  expect(desk.do(move(50, 50)).view).toMatchObject({ grids: [], hint: 'hint.settle.first', draft: null });
});

test('a click takes it, the next one on a claimant leaves it to that one', () => {
  const desk = new Desk(TOWN, 'settle').do(click(...PLACE));
  expect(desk.view).toMatchObject({ hint: 'hint.settle.taken', draft: settle('A'), grids: ['A'] });
  expect(desk.do(move(350, 50)).view).toMatchObject({ hint: 'hint.settle.give', draft: settle('B'), grids: ['B'] });
  expect(desk.do(click(350, 50)).edits).toEqual([settle('B')]);
  expect(desk.view).toMatchObject({ hint: 'hint.settle.first', draft: null });
});

test('who has nothing but the overlap is proposed by clicks on it, Enter does it', () => {
  const place = [200, 140] as const;
  const desk = new Desk(TOWN, 'settle').do(click(...place));
  const proposed = [0, 1, 2, 3].map(() => {
    const { grids } = desk.view;
    desk.do(click(...place));
    return grids[0];
  });
  expect(proposed).toEqual(['A', 'B', 'C', 'A']);
  expect(desk.do(enter).edits).toEqual([settle('B', place)]);
});

test('a double-click leaves it to the first, once it is taken to the next', () => {
  expect(new Desk(TOWN, 'settle').do(twice(...PLACE)).edits).toEqual([settle('A')]);
  expect(new Desk(TOWN, 'settle').do(click(...PLACE), move(0, 0), twice(...PLACE)).edits).toEqual([settle('B')]);
});

test('Enter does what is proposed, wherever the pointer is, and nothing with nothing in hand', () => {
  const desk = new Desk(TOWN, 'settle').do(move(...PLACE), enter);
  expect(desk.edits).toEqual([]);
  expect(desk.do(click(...PLACE), move(350, 50), enter).edits).toEqual([settle('A')]);
});

test('a click on a grid that does not claim it does nothing', () => {
  const desk = new Desk(town('AABBC\nAABBC', {}, [DISPUTED]), 'settle').do(click(...PLACE), click(450, 50));
  expect(desk.edits).toEqual([]);
  expect(desk.view.draft).toEqual(settle('A'));
});

test('another overlap is taken in place of the one in hand', () => {
  const desk = new Desk(TOWN, 'settle').do(click(...PLACE), click(...PLACE), click(200, 140));
  expect(desk.view.draft).toEqual(settle('A', [200, 140]));
});

test('off the map the draft is what Enter would do', () => {
  const desk = new Desk(TOWN, 'settle').do(click(...PLACE), move(350, 50), leave);
  expect(desk.view.draft).toEqual(settle('A'));
});

test('after a refusal the overlap stays in hand', () => {
  const desk = new Desk(TOWN, 'settle');
  desk.refusing = true;
  expect(desk.do(click(...PLACE), click(350, 50)).view.draft).toEqual(settle('B'));
});

test('an overlap that is gone is let go, one that is still there is kept with who is proposed', () => {
  const desk = new Desk(TOWN, 'settle').do(click(...PLACE), click(...PLACE), planChanged);
  expect(desk.view.draft).toEqual(settle('B'));
  desk.around = town('AABB\nAABB');
  expect(desk.do(planChanged).view).toMatchObject({ draft: null, grids: [] });
});

test('Esc lets the overlap go first, then leaves', () => {
  const desk = new Desk(TOWN, 'settle').do(click(...PLACE), esc);
  expect(desk.view.draft).toBeNull();
  expect(desk.do(esc).toolbox.tool).toBe('select');
});
