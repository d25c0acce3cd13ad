import { describe, expect, test } from 'vitest';
import { place, plan } from '../../../test/drawing';
import type { World } from '../../plan/world';
import { mapMenu, type MenuDeed, type MenuItem, type MenuSituation, type MenuTarget } from './map-menu';

const PLAN = plan('AAB\nAAC', {
  communities: 'aaa\naaa',
  numbered: true,
  houses: { h: [0.2, 0.2, 0.6, 0.6], yard: [9, 9, 9.5, 9.5] },
});
const IDLE: MenuSituation = { grids: [], building: null, begun: null, reading: false };
const target = (grid: string | null, building: string | null = null): MenuTarget => ({
  at: place(0.5, 0.5),
  grid,
  building,
});
const items = (where: MenuTarget, now: Partial<MenuSituation> = {}, world: World = PLAN): readonly MenuItem[] =>
  mapMenu(where, world, { ...IDLE, ...now }).flatMap((group) => group.items);
const labels = (...asked: Parameters<typeof items>) => items(...asked).map(({ label }) => label);
const deedOf = (label: string, ...asked: Parameters<typeof items>): MenuDeed | null | undefined =>
  items(...asked).find((item) => item.label === label)?.deed;

describe('over a grid', () => {
  test('it is named, and what can be done is said from selecting to copying', () => {
    const groups = mapMenu(target('A'), PLAN, IDLE);
    expect(groups.map(({ about }) => about)).toEqual(['A网格', '']);
    expect(labels(target('A'))).toEqual([
      'menu.select-grid',
      'menu.split',
      'menu.reshape',
      'menu.merge',
      'menu.lock',
      'action.zoom-grid',
      'menu.zoom-here',
      'menu.copy-code',
      'menu.copy-place',
    ]);
  });
  test('splitting selects it and takes the tool', () => {
    expect(deedOf('menu.split', target('A'))).toEqual({
      does: 'tool',
      tool: 'split',
      selection: { grids: ['A'], building: null },
    });
  });
  test('with others selected it joins them, or merges with them at once', () => {
    const now = { grids: ['B', 'C'] };
    expect(deedOf('menu.add-grid', target('A'), now)).toMatchObject({ selection: { grids: ['B', 'C', 'A'] } });
    expect(deedOf('menu.merge-selected', target('A'), now)).toEqual({
      does: 'edit',
      body: { edit: 'merge', grids: ['B', 'C', 'A'] },
    });
    expect(labels(target('A'), now)).not.toContain('menu.merge');
  });
  test('one that is selected itself can leave the others', () => {
    const now = { grids: ['A', 'B'] };
    expect(deedOf('menu.drop-grid', target('A'), now)).toMatchObject({ selection: { grids: ['B'] } });
    expect(deedOf('menu.merge-selected', target('A'), now)).toMatchObject({ body: { grids: ['B', 'A'] } });
  });
  test('a locked one is left alone, and can be unlocked', () => {
    const locked = plan('AB', { grids: { A: { locked: PLAN.grids.get('A')!.shape } } });
    expect(deedOf('menu.split', target('A'), {}, locked)).toBeNull();
    expect(deedOf('menu.merge', target('A'), {}, locked)).toBeNull();
    expect(deedOf('menu.unlock', target('A'), {}, locked)).toMatchObject({ body: { change: { locked: false } } });
  });
  test('one without a code has none to copy', () => {
    expect(labels(target('A'), {}, plan('AB'))).not.toContain('menu.copy-code');
  });
});

describe('over a house', () => {
  const choices = (now: Partial<MenuSituation> = {}) =>
    items(target('A', 'h'), now).find(({ label }) => label === 'menu.assign')!.choices!;

  test('it can be given to the neighbours of its grid, or to whom one points at', () => {
    expect(choices().map(({ params }) => params?.['name'])).toEqual(['B网格', 'C网格', undefined]);
    expect(choices()[0]!.deed).toEqual({
      does: 'edit',
      body: { edit: 'assign', to: 'B', buildings: ['h'], keepBuildingsWhole: true },
    });
    expect(choices().at(-1)!.deed).toMatchObject({ tool: 'assign', selection: { building: 'h' } });
  });
  test('whoever is selected comes first, and never who has it', () => {
    expect(choices({ grids: ['C', 'A'] }).map(({ params }) => params?.['name'])).toEqual(['C网格', 'B网格', undefined]);
  });
  test('one beside every grid is offered whoever is selected', () => {
    const where = target(null, 'yard');
    expect(deedOf('menu.select-building', where)).toMatchObject({ selection: { grids: [], building: 'yard' } });
    const to = items(where, { grids: ['B'] }).find(({ label }) => label === 'menu.assign')!.choices!;
    expect(to.map(({ label }) => label)).toEqual(['menu.to-grid', 'menu.to-other']);
  });
});

test('houses that are selected can go together, wherever the menu is asked for', () => {
  const swept = { ring: [0, 0, 1, 0, 1, 1], buildings: ['h'] };
  expect(deedOf('menu.assign-swept', target('B'), { swept })).toEqual({
    does: 'tool',
    tool: 'assign',
    selection: { grids: [], building: null, swept },
  });
});

test('what is begun can be finished or taken back first', () => {
  expect(labels(target(null), { begun: { canFinish: true } }).slice(0, 2)).toEqual(['action.finish', 'action.back']);
  expect(deedOf('action.finish', target(null), { begun: { canFinish: false } })).toBeNull();
});

test('a reader selects, looks and copies', () => {
  expect(labels(target('A', 'h'), { reading: true, grids: ['B'] })).toEqual([
    'menu.select-building',
    'menu.select-grid',
    'menu.add-grid',
    'action.zoom-grid',
    'menu.zoom-here',
    'menu.copy-code',
    'menu.copy-place',
  ]);
});

test('beside everything there is the place', () => {
  expect(labels(target(null))).toEqual(['menu.zoom-here', 'menu.copy-place']);
  expect(deedOf('menu.copy-place', target(null))).toMatchObject({ text: '120.1000500, 30.2000500' });
});
