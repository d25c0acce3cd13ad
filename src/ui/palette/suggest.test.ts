import { describe, expect, test } from 'vitest';
import { CELL, ORIGIN, plan, type PlanOptions } from '../../../test/drawing';
import { toDegrees } from '../../geometry/lattice';
import { perform } from '../../edits/edits';
import { createWords } from '../words';
import type { Ground } from './ground';
import { atOnce } from '../../plan/in-steps';
import { finding } from '../../session/find';
import { buildingNumbers } from './matches';
import { placeSaid, suggest, type ActionLine } from './suggest';
import type { Suggestion } from './suggestion';

const words = createWords(() => 'zh');

/** Two communities of four grids each, A 001 … D 004 and E 001 … H 004, with a house in each of A and B, and a road through A and B. */
const options: PlanOptions = {
  communities: 'aabb\naabb\naabb\naabb',
  numbered: true,
  houses: { H00077: [0.2, 2.2, 0.4, 2.4], H00078: [1.2, 2.2, 1.4, 2.4], x77y: [2.1, 0.1, 2.2, 0.2] },
};
const DRAWING = 'ABEF\nABEF\nCDGH\nCDGH';

function ground(change: Partial<Ground> = {}): Ground {
  const world = change.world ?? plan(DRAWING, options);
  return {
    world,
    words,
    here: '',
    selected: [],
    building: null,
    context: null,
    numbers: atOnce(buildingNumbers(world.footprints)),
    hits: [],
    isReading: false,
    allows: (body) => !('refused' in perform(world, { ...body, id: 'e', at: '2026-01-01T00:00:00Z' })),
    ...change,
  };
}

const ask = (
  text: string,
  change: Partial<Ground> = {},
  actions: readonly ActionLine[] = [],
): readonly Suggestion[] => {
  const about = ground(change);
  return suggest(text, { ...about, hits: atOnce(finding(placeSaid(text), about.world)) }, actions, []);
};
const bodies = (lines: readonly Suggestion[]) => lines.flatMap(({ deed }) => (deed.does === 'edit' ? [deed.body] : []));
const mergesOf = (lines: readonly Suggestion[]): string[] =>
  bodies(lines).map((body) => (body.edit === 'merge' ? body.grids.join('+') : body.edit));

describe('merge', () => {
  test('a serial means the grid of the community at hand', () => {
    expect(mergesOf(ask('合并 001 和 002', { here: '330199009002' }))).toEqual(['E+F', 'A+B']);
    expect(mergesOf(ask('merge 1 and 0002', { here: '330199009001' }))).toEqual(['A+B', 'E+F']);
  });
  test('one that is meant outright brings the other out of its community', () => {
    expect(mergesOf(ask('merge 330199009002001 and 002'))).toEqual(['E+F']);
    expect(mergesOf(ask('合并 E网格 与 002'))).toEqual(['E+F']);
  });
  test('each line says which community is meant', () => {
    const [first, second] = ask('merge 001 and 002', { here: '330199009001' });
    expect([first!.title, first!.detail]).not.toEqual([second!.title, second!.detail]);
    expect(first!.detail).toContain('330199009001001');
  });
  test('of one grid: with whom it can', () => {
    expect(mergesOf(ask('合并 330199009001001')).sort()).toEqual(['A+B', 'A+C']);
    expect(mergesOf(ask('合并', { selected: ['A'] })).sort()).toEqual(['A+B', 'A+C']);
  });
  test('grids that are selected', () => {
    expect(mergesOf(ask('合并', { selected: ['A', 'B'] }))).toEqual(['A+B']);
  });
  test('a grid that is not there makes no edit, and it is said how to say it', () => {
    expect(ask('合并 001 和 099').map(({ deed }) => deed.does)).toEqual(['fill']);
  });
});

describe('assign', () => {
  test('a house by the number that its id ends with', () => {
    expect(bodies(ask('建筑 77 归 002', { here: '330199009001' }))[0]).toMatchObject({
      edit: 'assign',
      to: 'B',
      buildings: ['H00077'],
    });
  });
  test('several', () => {
    expect(bodies(ask('assign 77, 78 to C网格'))[0]).toMatchObject({ buildings: ['H00077', 'H00078'], to: 'C' });
    expect(bodies(ask('assign 77 and 79 to C网格'))).toEqual([]);
  });
  test('by its id, and to whom it can go where that is not said', () => {
    expect(bodies(ask('建筑 x77y'))).toMatchObject([{ to: 'E' }, { to: 'H' }]);
    expect(bodies(ask('建筑', { building: 'H00077' }))).toMatchObject([{ to: 'B' }, { to: 'C' }]);
  });
});

describe('split', () => {
  /** Places in cells, as a road of the background. */
  const road = (name: string, ...places: readonly (readonly [number, number])[]): GeoJSON.Feature => ({
    type: 'Feature',
    properties: { kind: 'road', name },
    geometry: {
      type: 'LineString',
      coordinates: places.map(([x, y]) => [toDegrees(ORIGIN[0] + x * CELL), toDegrees(ORIGIN[1] + y * CELL)]),
    },
  });
  const context: GeoJSON.FeatureCollection = {
    type: 'FeatureCollection',
    features: [
      road('香樟路', [-0.5, 3.1], [2.5, 3.1]),
      road('断头路', [-0.5, 2.6], [0.5, 2.6]),
      road('远路', [9, 9], [9, 8]),
    ],
  };
  const alongA = 'split 330199009001001';

  test('takes the tool to the grid, and offers the roads that truly part it', () => {
    const lines = ask(alongA, { context });
    expect(lines[0]!.deed).toEqual({ does: 'split', grid: 'A' });
    expect(lines.filter(({ title }) => /路/.test(title)).map(({ deed }) => deed.does)).toEqual(['edit']);
    expect(bodies(lines)).toMatchObject([{ edit: 'split', grid: 'A', lines: [{ length: 4 }] }]);
  });
  test('along a road that is named', () => {
    expect(bodies(ask(`${alongA} 沿香樟路`, { context }))).toHaveLength(1);
  });
  test('a road that does not cross it leaves the line to the planner, and says so', () => {
    const lines = ask(`${alongA} by 断头路`, { context });
    expect(lines.map(({ deed }) => deed.does)).toEqual(['split']);
    expect(lines[0]!.detail).toContain('断头路');
  });
});

describe('draw', () => {
  const world = plan(DRAWING, { ...options, grids: { D: { shape: [] }, G: { shape: [] } } });
  const drawn = (text: string) => ask(text, { world }).map(({ deed }) => deed);

  test('a grid that is only listed', () => {
    expect(drawn('标绘 330199009001004')).toEqual([{ does: 'draw', grid: 'D' }]);
    expect(drawn('draw')).toEqual(['D', 'G'].map((grid) => ({ does: 'draw', grid })));
  });
  test('one that is drawn is not', () => {
    expect(drawn('标绘 330199009001001').map(({ does }) => does)).toEqual(['fill']);
  });
});

describe('lock, rename, go', () => {
  test('a grid or a community', () => {
    expect(bodies(ask('锁定 D网格'))).toEqual([{ edit: 'set-grid', grid: 'D', change: { locked: true } }]);
    const [first] = bodies(ask('lock 330199009002'));
    expect(first).toMatchObject({ edit: 'set-division', change: { locked: true } });
    expect(bodies(ask('解锁 D网格'))).toEqual([]);
  });
  test('what is locked is offered to be unlocked', () => {
    const world = plan(DRAWING, { ...options, grids: { D: { locked: [] } } });
    expect(bodies(ask('解锁', { world }))).toEqual([{ edit: 'set-grid', grid: 'D', change: { locked: false } }]);
  });
  test('a name is kept as it is typed', () => {
    expect(bodies(ask('rename D网格 to West Side'))).toEqual([
      { edit: 'set-grid', grid: 'D', change: { name: 'West Side' } },
    ]);
    expect(ask('改名 D网格')[0]!.deed).toMatchObject({ does: 'fill' });
  });
  test('a place is gone to with and without the verb', () => {
    for (const text of ['去 330199009001004', '330199009001004'])
      expect(ask(text)[0]!.deed).toEqual({ does: 'go', to: { kind: 'grid', grid: 'D' } });
    expect(ask('120.19, 30.21').map(({ deed }) => deed)).toMatchObject([{ does: 'go', to: { kind: 'place' } }]);
    expect(ask('H00078').map(({ deed }) => deed)).toContainEqual({
      does: 'go',
      to: { kind: 'building', building: 'H00078' },
    });
  });
});

describe('the list', () => {
  const actions: readonly ActionLine[] = [
    { id: 'undo', title: '撤销', key: 'Ctrl+Z', words: ['撤销', 'Undo'] },
    { id: 'whole-plan', title: '看全图', key: '0', words: ['看全图', 'Show the whole plan'] },
  ];
  test('an action is found in either language', () => {
    expect(ask('whole', {}, actions).map(({ kind }) => kind)).toEqual(['action.whole-plan']);
    expect(ask('全图', {}, actions).map(({ kind }) => kind)).toEqual(['action.whole-plan']);
  });
  test('without a text it is everything, what was used last first', () => {
    const lines = suggest('', ground(), actions, ['action.whole-plan', 'command.lock']);
    expect(lines.slice(0, 2).map(({ kind }) => kind)).toEqual(['action.whole-plan', 'command.lock']);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });
  test('a reader finds and goes, and is offered no edit', () => {
    expect(ask('', { isReading: true }).map(({ kind }) => kind)).toEqual(['command.go']);
    expect(bodies(ask('锁定 D网格', { isReading: true }))).toEqual([]);
  });
  test('without a plan there are the actions', () => {
    expect(suggest('', null, actions, []).map(({ kind }) => kind)).toEqual(['action.undo', 'action.whole-plan']);
  });
});
