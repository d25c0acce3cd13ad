import { describe, expect, test } from 'vitest';
import { communityCode, draw, path, plan, rectangle, type PlanOptions } from '../../test/drawing';
import { checkAll, findingsOf } from '../checks/check';
import { NEW_JOURNAL } from '../plan/journal';
import { replay } from '../plan/replay';
import { issuedCodes, tallyOf } from '../plan/world';
import { openSession } from './open-session';
import type { Change, Session } from './session';

const houses = { h: [1.2, 0.2, 1.4, 0.4, 7] } as const;

/** A session with a clock that counts. */
function open(drawing: string, options: PlanOptions = {}): Session {
  let n = 0;
  return openSession(plan(drawing, options), NEW_JOURNAL, {
    now: () => `2026-11-01T08:00:0${n}Z`,
    newId: () => `e${++n}`,
  });
}
const split = (x: number) =>
  ({ edit: 'split', grid: 'A', lines: [path(x, -1, x, 9)], keepBuildingsWhole: true }) as const;
const fill = (west: number, east: number) =>
  ({ edit: 'assign', to: 'A', ring: rectangle(west, 0, east, 1), keepBuildingsWhole: false }) as const;

/** All that a session is, for comparing before and after. */
const everything = ({ world, journal, findings, rules }: Session) => ({
  drawn: draw(world),
  grids: [...world.grids.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  holders: [...world.holders],
  households: [...world.grids.keys()].sort().map((id) => tallyOf(world, id)),
  entries: journal.entries.length,
  cursor: journal.cursor,
  findings,
  rules,
});

describe('an edit', () => {
  test('is done, stamped with time and id, and stands in the journal', () => {
    const session = open('AAA', { houses });
    expect(session.dispatch(split(1))).toBeNull();
    expect(draw(session.world)).toBe('1AA');
    expect(session.journal.entries.map(({ seq, edit }) => [seq, edit.edit, edit.id, edit.at])).toEqual([
      [0, 'split', 'e1', '2026-11-01T08:00:01Z'],
    ]);
    expect(session.journal.cursor).toBe(1);
  });
  test('that is refused leaves everything alone, and tells nobody', () => {
    const session = open('AAA', { houses });
    session.dispatch(split(1));
    session.undo();
    const before = everything(session);
    let told = 0;
    session.subscribe(() => told++);
    expect(session.dispatch(split(9))).toMatchObject({ refused: 'line-does-not-cross' });
    expect(everything(session)).toEqual(before);
    expect(told).toBe(0);
    // what was undone can still be redone
    expect(session.redo()).toBe(true);
  });
  test('the findings after it are those of the plan as it is then', () => {
    const session = open('A.B', { communities: 'aaa', houses });
    session.dispatch(fill(1, 1.3));
    expect(session.findings).toEqual(findingsOf(checkAll(session.world)));
    expect(session.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['gap']);
  });
  test('findings that somebody has computed already are taken over', () => {
    const world = plan('A.B', { communities: 'aaa' });
    const none = checkAll(plan('AB', { communities: 'aa' }));
    expect(openSession(world, NEW_JOURNAL, { now: String, newId: String }, none).findings).toEqual([]);
  });
});

describe('undo and redo', () => {
  test('go back and forth to the very same plan', () => {
    const session = open('AAAA', { communities: 'aaaa', numbered: true, houses });
    const states = [everything(session)];
    for (const body of [split(1), split(2), { edit: 'merge', grids: ['A', 'e2.1'] } as const]) {
      expect(session.dispatch(body)).toBeNull();
      states.push(everything(session));
    }
    const anyJournal = { entries: expect.anything(), cursor: expect.anything() };
    for (const state of states.slice(0, -1).reverse()) {
      expect(session.undo()).toBe(true);
      expect(everything(session)).toEqual({ ...state, ...anyJournal });
    }
    expect(session.undo()).toBe(false);
    for (const state of states.slice(1)) {
      expect(session.redo()).toBe(true);
      expect(everything(session)).toEqual({ ...state, ...anyJournal });
    }
    expect(session.redo()).toBe(false);
  });
  test('a new edit drops what was undone', () => {
    const session = open('AAAA');
    session.dispatch(split(1));
    session.undo();
    session.dispatch(split(3));
    expect(session.redo()).toBe(false);
    expect(session.journal.entries).toHaveLength(1);
    expect(draw(session.world)).toBe('AAA1');
  });
  test('the journal replays to the plan as it is', () => {
    const session = open('AAAA', { communities: 'aaaa', houses });
    const opened = { grids: [...session.world.grids.values()], divisions: [...session.world.divisions.values()] };
    session.dispatch(split(1));
    const rows = [...session.world.grids.values()];
    session.dispatch({ edit: 'number' });
    session.undo();
    expect(replay(opened, session.journal).grids).toEqual(rows);
  });
});

describe('codes', () => {
  const numbered: PlanOptions = { communities: 'aaaa', numbered: true };
  const a = communityCode('a');
  const codeOf = (session: Session, id: string) => session.world.grids.get(id)!.code;
  test('are given back by undo', () => {
    const session = open('AAAA', numbered);
    session.dispatch(split(1));
    expect(codeOf(session, 'e1.1')).toBe(`${a}002`);
    session.undo();
    session.dispatch(split(2));
    expect(codeOf(session, 'e2.1')).toBe(`${a}002`);
  });
  test('are not, once they left the house', () => {
    const session = open('AAAA', numbered);
    session.dispatch(split(1));
    session.issueCodes();
    session.undo();
    session.dispatch(split(2));
    expect(codeOf(session, 'e2.1')).toBe(`${a}003`);
    expect(issuedCodes(session.world)).toEqual([`${a}001`, `${a}002`]);
  });
  test('that are none are not issued', () => {
    const session = open('AB', { communities: 'aa' });
    session.issueCodes();
    expect(issuedCodes(session.world)).toEqual([]);
  });
});

describe('going through the history at once', () => {
  const three = (): Session => {
    const session = open('AAAA.', { houses, communities: 'aaaaa' });
    for (const body of [split(1), fill(4, 5), { edit: 'set-grid', grid: 'A', change: { name: '东' } } as const])
      expect(session.dispatch(body)).toBeNull();
    return session;
  };
  test('is the same as step by step, there and back', () => {
    const [atOnce, stepwise] = [three(), three()];
    for (const cursor of [0, 3, 1, 2, 0]) {
      expect(atOnce.moveTo(cursor)).toBe(true);
      while (stepwise.journal.cursor > cursor) stepwise.undo();
      while (stepwise.journal.cursor < cursor) stepwise.redo();
      expect(everything(atOnce)).toEqual(everything(stepwise));
      expect(atOnce.findings).toEqual(findingsOf(checkAll(atOnce.world)));
    }
  });
  test('is told once, with the last step and how many', () => {
    const session = three();
    const told: Change[] = [];
    session.subscribe((change) => told.push(change));
    session.moveTo(0);
    session.moveTo(2);
    const [first, second] = session.journal.entries;
    expect(told.map(({ cause, entry, steps }) => [cause, entry, steps])).toEqual([
      ['undo', first, 3],
      ['redo', second, 2],
    ]);
  });
  test('does not go where it is, nor beyond the ends', () => {
    const session = three();
    const told: Change[] = [];
    session.subscribe((change) => told.push(change));
    expect([3, -1, 4].map((cursor) => session.moveTo(cursor))).toEqual([false, false, false]);
    expect(told).toEqual([]);
  });
});

describe('listeners', () => {
  const listen = (session: Session): Change[] => {
    const told: Change[] = [];
    session.subscribe((change) => told.push(change));
    return told;
  };
  const names = (findings: Change['appeared']) => findings.map(({ id }) => id);
  test('are told the cause, the patch, the entry, and which findings came and went', () => {
    const session = open('A.B', { communities: 'aaa' });
    const told = listen(session);
    session.dispatch(fill(1, 2));
    session.undo();
    session.redo();
    const gap = `gap:${communityCode('a')}`;
    expect(told.map(({ cause, appeared, gone }) => [cause, names(appeared), names(gone)])).toEqual([
      ['edit', [], [gap]],
      ['undo', [gap], []],
      ['redo', [], [gap]],
    ]);
    const entry = session.journal.entries[0]!;
    expect(told.map((change) => change.entry)).toEqual([entry, entry, entry]);
    expect(Object.keys(told[0]!.patch.grids!)).toContain('A');
    expect(told[1]!.patch.grids!['A']).toEqual([...told[0]!.patch.grids!['A']!].reverse());
    expect(told[2]!.patch).toBe(entry.patch);
  });
  test('read a plan that is changed already', () => {
    const session = open('AAA');
    const seen: string[] = [];
    session.subscribe(() => seen.push(draw(session.world)));
    session.dispatch(split(1));
    session.undo();
    expect(seen).toEqual(['1AA', 'AAA']);
  });
  test('a finding that stays is neither new nor gone', () => {
    const session = open('A..', { communities: 'aaa' });
    const told = listen(session);
    session.dispatch(fill(1, 2));
    expect([names(told[0]!.appeared), names(told[0]!.gone)]).toEqual([[], []]);
    expect(session.findings).toHaveLength(1);
  });
  test('of an export are told so, with nothing changed', () => {
    const session = open('AB', { communities: 'aa', numbered: true });
    const told = listen(session);
    session.issueCodes();
    expect(told).toEqual([{ cause: 'issued', patch: {}, entry: null, steps: 0, appeared: [], gone: [] }]);
  });
  test('hear nothing more after they stopped, also where one stops while it is told', () => {
    const session = open('AAAA');
    const told: string[] = [];
    const stop = session.subscribe(() => {
      told.push('first');
      stop();
    });
    session.subscribe(() => told.push('second'));
    session.dispatch(split(1));
    session.undo();
    expect(told).toEqual(['first', 'second', 'second']);
  });
});

describe('a plan that nobody has checked yet', () => {
  const unchecked = (drawing: string, options: PlanOptions = {}) => {
    const world = plan(drawing, options);
    let n = 0;
    const session = openSession(world, NEW_JOURNAL, { now: () => '', newId: () => `e${++n}` }, null);
    return { session, found: checkAll(plan(drawing, options)) };
  };
  const hollow = ['AAA\nA.A\nAAA', { communities: 'aaa\naaa\naaa' }] as const;

  test('says nothing of itself: no rule was checked', () => {
    const { session } = unchecked(...hollow);
    expect(session.isChecked).toBe(false);
    expect(session.findings).toEqual([]);
    expect(session.rules.length).toBeGreaterThan(10);
    expect(session.rules.filter(({ checked }) => checked)).toEqual([]);
  });
  test('takes over what a worker found, and tells it', () => {
    const { session, found } = unchecked(...hollow);
    const causes: Change['cause'][] = [];
    session.subscribe(({ cause }) => causes.push(cause));
    session.adopt(found);
    expect(session.isChecked).toBe(true);
    expect(session.findings).toEqual(findingsOf(found));
    expect(causes).toEqual(['checked']);
  });
  test('is edited meanwhile: then the findings are those of the plan as it is by now', () => {
    const { session, found } = unchecked(...hollow);
    session.dispatch({ edit: 'assign', to: 'A', ring: rectangle(1, 1, 1.5, 2), keepBuildingsWhole: false });
    session.dispatch({ edit: 'split', grid: 'A', lines: [path(-1, 2.5, 4, 2.5)], keepBuildingsWhole: false });
    session.undo();
    expect(session.findings).toEqual([]);
    session.adopt(found);
    expect(session.findings).toEqual(findingsOf(checkAll(session.world)));
    expect(session.findings.length).toBeGreaterThan(0);
    session.redo();
    expect(session.findings).toEqual(findingsOf(checkAll(session.world)));
  });
});

test('a locked border is held in the preview as in the edit, until undo takes the lock back; the journal replays with it', () => {
  const session = open('AB\nAB');
  const opened = { grids: [...session.world.grids.values()] };
  expect(session.dispatch({ edit: 'lock-border', grids: ['A', 'B'] })).toBeNull();
  const merge = { edit: 'merge', grids: ['A', 'B'] } as const;
  for (const ask of [session.preview, session.weigh, session.dispatch])
    expect(ask(merge)).toMatchObject({ refused: 'locked', params: { border: 'e1' } });
  expect(replay(opened, session.journal).borders).toEqual([...session.world.borders.values()]);
  session.undo();
  expect(session.world.borders.size).toBe(0);
  expect(session.preview(merge)).not.toHaveProperty('refused');
  session.redo();
  expect(session.preview(merge)).toMatchObject({ refused: 'locked' });
});

describe('what follows from a change comes in the next turns', () => {
  /** A session whose turns are taken one by one, and everything that was told, in its order. */
  function turnByTurn(checked: 'checked' | 'unchecked' = 'checked') {
    let n = 0;
    const turns: Generator<void, void>[] = [];
    const world = plan('A.B', { communities: 'aaa' });
    const clock = {
      now: () => '',
      newId: () => `e${++n}`,
      later: (steps: Generator<void, void>) => void turns.push(steps),
    };
    const session = openSession(world, NEW_JOURNAL, clock, checked === 'checked' ? checkAll(world) : null);
    const told: string[] = [];
    session.onDrawn(({ cause, entry }) => told.push(`${cause} ${entry?.edit.id} drawn`));
    session.subscribe(({ cause, entry, gone }) => told.push(`${cause} ${entry?.edit.id} ${gone.length} gone`));
    /** One that takes a single step. */
    const turn = (): void => {
      if (turns[0]?.next().done) turns.shift();
    };
    return { session, told, turns, turn };
  }
  test('the map is told at once, the rules judge in one turn, and the others are told in another', () => {
    const { session, told, turn, turns } = turnByTurn();
    const before = session.findings;
    session.dispatch(fill(1, 2));
    expect(told).toEqual(['edit e1 drawn']);
    let steps = 0;
    for (; told.length === 1; steps++) turn();
    expect(steps).toBeGreaterThan(20);
    expect(told).toEqual(['edit e1 drawn', 'edit e1 1 gone']);
    expect(session.findings).toHaveLength(before.length - 1);
    expect(turns).toEqual([]);
  });
  test('findings are never those of the plan before, whenever they are asked for', () => {
    const { session, told, turn, turns } = turnByTurn();
    session.dispatch(fill(1, 2));
    for (let steps = 0; steps < 7; steps++) turn();
    expect(session.findings).toEqual(findingsOf(checkAll(session.world)));
    expect(told).toEqual(['edit e1 drawn']);
    while (turns.length > 0) turn();
    expect(told).toEqual(['edit e1 drawn', 'edit e1 1 gone']);
  });
  test.each<[string, (session: Session) => void, readonly string[]]>([
    ['an edit', (session) => session.dispatch(fill(0.5, 0.6)), []],
    ['undo', (session) => session.undo(), ['undo e1 drawn', 'undo e1 0 gone']],
    ['a preview', (session) => session.preview(split(0.5)), []],
    ['being asked', (session) => session.settle(), []],
    [
      'codes that leave the house',
      (session) => session.issueCodes(),
      ['issued undefined drawn', 'issued undefined 0 gone'],
    ],
  ])('%s comes after all were told of the change before, and each is told once', (_what, next, more) => {
    const { session, told, turn, turns } = turnByTurn();
    session.dispatch(fill(1, 2));
    next(session);
    while (turns.length > 0) turn();
    expect(told).toEqual(['edit e1 drawn', 'edit e1 1 gone', ...more]);
  });
  test('what a check that ran elsewhere found is brought to where the plan is by then', () => {
    const { session, told, turn, turns } = turnByTurn('unchecked');
    const found = checkAll(plan('A.B', { communities: 'aaa' }));
    session.dispatch(fill(1, 2));
    session.adopt(found);
    expect(session.findings).toEqual(findingsOf(checkAll(session.world)));
    while (turns.length > 0) turn();
    expect(told).toEqual(['edit e1 drawn', 'edit e1 0 gone', 'checked undefined 0 gone']);
  });
});
