import { describe, expect, test } from 'vitest';
import { draw, path, place, plan, rectangle, type PlanOptions } from '../../test/drawing';
import { done, stamped } from '../../test/do-edit';
import { squareMetres } from '../geometry/area';
import { isRefusal, type EditBody } from '../plan/edit';
import { tallyOf, type World } from '../plan/world';
import { previewOf } from './preview';
import type { Preview } from './session';

test('a merge shows the houses of all that it joins, and says which grids would be no more', () => {
  const world = plan('AB', {
    houses: { h: [0.2, 0.2, 0.6, 0.6, 7], k: [1.2, 0.2, 1.6, 0.6, 5] },
  });
  const preview = previewOf(world, stamped({ edit: 'merge', grids: ['A', 'B'] }));
  if (isRefusal(preview)) throw new Error(preview.refused);
  expect(preview.parts.map(({ households, buildings }) => [households, buildings])).toEqual([[12, 2]]);
  const left = preview.parts.filter(({ isNew }) => !isNew).map(({ grid }) => grid);
  expect([...left, ...preview.gone].sort()).toEqual(['A', 'B']);
});

test('a grid that would be retired is gone, and its houses are the taker’s', () => {
  const world = plan('AB', { houses: { h: [0.2, 0.2, 0.6, 0.6, 7], k: [1.2, 0.2, 1.6, 0.6, 5] } });
  const preview = previewed(world, { edit: 'retire', grid: 'A', to: 'B', reason: '拆迁' });
  expect(preview.gone).toEqual(['A']);
  expect(preview.parts.map(({ grid, households }) => [grid, households])).toEqual([['B', 12]]);
});

const options: PlanOptions = {
  communities: 'aaaa\naaaa',
  numbered: true,
  houses: { h: [0.2, 0.2, 0.6, 0.6, 7], k: [1.2, 0.2, 1.6, 0.6, 5], l: [2.9, 1.2, 3.3, 1.6, 30] },
};
const drawing = 'AABB\nAABB';
const whole = { keepBuildingsWhole: true } as const;

function previewed(world: World, body: EditBody): Preview {
  const preview = previewOf(world, stamped(body));
  if (isRefusal(preview)) throw new Error(preview.refused);
  return preview;
}

describe('a preview is what the edit then does, and changes nothing', () => {
  test.each<[string, EditBody]>([
    ['split', { edit: 'split', grid: 'A', lines: [path(1, -1, 1, 3)], ...whole }],
    ['split round a house', { edit: 'split', grid: 'B', lines: [path(3, -1, 3, 3)], ...whole }],
    ['draw from two', { edit: 'draw', ring: rectangle(1, 0, 3, 1), ...whole }],
    ['carve', { edit: 'carve', buildings: ['h', 'k'], category: '学校', name: '一中', introduction: '…', ...whole }],
    ['merge', { edit: 'merge', grids: ['B', 'A'] }],
    ['assign', { edit: 'assign', to: 'B', buildings: ['k'], ...whole }],
    ['reshape', { edit: 'reshape', grid: 'A', line: path(2, 0, 3, 0.5, 3, 1, 2, 1), ...whole }],
    ['bend a border', { edit: 'add-vertex', from: place(2, 0), to: place(2, 2), place: place(2.5, 1), ...whole }],
    ['move a vertex', { edit: 'move-vertex', from: place(2, 0), to: place(1.4, -0.5), ...whole }],
  ])('%s', (_what, body) => {
    // without a division the rim may move
    const world = plan(drawing, body.edit === 'move-vertex' ? { houses: options.houses! } : options);
    const [before, shown] = [draw(world), previewed(world, body)];
    expect(draw(world)).toBe(before);
    done(world, body);
    expect(shown.parts.length).toBeGreaterThan(0);
    for (const part of shown.parts) {
      const grid = world.grids.get(part.grid)!;
      const { households, buildings } = tallyOf(world, part.grid);
      expect(part).toMatchObject({
        name: grid.name,
        code: grid.code,
        kind: grid.kind,
        shape: grid.shape,
        households,
        buildings,
      });
      expect(part.m2).toBe(squareMetres(grid.shape));
    }
    expect(shown.gone.filter((id) => world.grids.has(id))).toEqual([]);
  });
});

describe('what a preview shows', () => {
  const world = plan(drawing, options);
  test('the grids that are there first, then the new ones, with their codes', () => {
    const { parts } = previewed(world, { edit: 'draw', ring: rectangle(1, 0, 3, 1), ...whole });
    expect(parts.map(({ grid, isNew, code }) => [grid, isNew, code.slice(12)])).toEqual([
      ['A', false, '001'],
      ['B', false, '002'],
      ['e1.1', true, '003'],
    ]);
  });
  test('not those that only take a vertex', () => {
    const { parts } = previewed(world, { edit: 'split', grid: 'A', lines: [path(-1, 1, 3, 1)], ...whole });
    expect(parts.map(({ grid }) => grid)).toEqual(['A', 'e1.1']);
  });
  test('how many houses the border goes round', () => {
    expect(previewed(world, { edit: 'split', grid: 'B', lines: [path(3, -1, 3, 3)], ...whole }).detours).toBe(1);
  });
  test('which grids are torn, not those that were in pieces before', () => {
    expect(previewed(plan('AAAB'), { edit: 'draw', ring: rectangle(1, 0, 2, 1), ...whole }).detached).toEqual(['A']);
    const torn = plan('A.AB');
    expect(previewed(torn, { edit: 'assign', to: 'B', ring: rectangle(2.5, 0, 3, 1), ...whole }).detached).toEqual([]);
  });
  test('that households are partly our estimate', () => {
    const { footprints } = world;
    const estimated = { ...world, footprints: { ...footprints, estimated: new Uint8Array([1, 0, 0]) } };
    const { parts } = previewed(estimated, { edit: 'split', grid: 'A', lines: [path(1, -1, 1, 3)], ...whole });
    expect(parts.map((part) => [part.households, part.estimated])).toEqual([
      [7, true],
      [5, false],
    ]);
  });
});

describe('both sides of a border are shown', () => {
  const bent = path(0, 0, 2, 0, 2.6, 0.5, 1.4, 1.5, 2, 2, 0, 2);
  const world = plan('AABB\nAABB', {
    communities: 'aaaa\naaaa',
    houses: { h: [0.2, 0.2, 0.6, 0.6, 7], k: [3.2, 0.2, 3.6, 0.6, 5] },
    grids: { A: { shape: [[bent]] }, B: { shape: [[path(4, 2, 2, 2, 1.4, 1.5, 2.6, 0.5, 2, 0, 4, 0)]] } },
  });
  const sides = (body: EditBody) => previewed(world, body).parts.map(({ grid, households }) => [grid, households]);
  const both = [
    ['A', 7],
    ['B', 5],
  ];
  test('where it is straightened, and each gives as much as it gets', () => {
    const body: EditBody = { edit: 'straighten', from: place(2, 0), to: place(2.6, 0.5), ...whole };
    expect(sides(body)).toEqual(both);
    const [a] = previewed(world, body).parts;
    expect(a!.m2).toBeCloseTo(squareMetres(world.grids.get('A')!.shape), 0);
  });
  test('where a vertex goes, and where the border is drawn anew', () => {
    expect(sides({ edit: 'delete-vertex', vertex: place(2.6, 0.5), ...whole })).toEqual(both);
    expect(sides({ edit: 'reshape', grid: 'A', line: path(2, 2, 2.2, 1, 2, 0), ...whole })).toEqual(both);
  });
  test('where all that goes is a vertex on a straight border', () => {
    const straight = plan('AB', {
      grids: {
        A: { shape: [[path(0, 0, 1, 0, 1, 0.5, 1, 1, 0, 1)]] },
        B: { shape: [[path(1, 0, 2, 0, 2, 1, 1, 1, 1, 0.5)]] },
      },
    });
    const { parts } = previewed(straight, { edit: 'delete-vertex', vertex: place(1, 0.5), ...whole });
    expect(parts.map(({ grid }) => grid)).toEqual(['A', 'B']);
  });
  test('where one of them keeps what both claim, though its border stays', () => {
    const overlapping = plan('AAB', {
      communities: 'aaa',
      houses: { h: [0.2, 0.2, 0.6, 0.6, 7], k: [2.2, 0.2, 2.6, 0.6, 5] },
      grids: { B: { shape: [[rectangle(1.5, 0, 3, 1)]] } },
    });
    const settled = previewed(overlapping, { edit: 'settle', place: place(1.7, 0.5), to: 'A' });
    expect(settled.parts.map(({ grid, households }) => [grid, households]).sort()).toEqual(both);
  });
  test('where a gap is filled, the one that gets it, with its houses', () => {
    const gap = plan('A.B', { communities: 'aaa', houses: { h: [1.2, 0.2, 1.6, 0.6, 7] } });
    const filled = (to: string | null) =>
      previewed(gap, { edit: 'fill-gap', place: place(1.5, 0.5), to }).parts.map(({ isNew, households }) => [
        isNew,
        households,
      ]);
    expect(filled('A')).toEqual([[false, 7]]);
    expect(filled(null)).toEqual([[true, 7]]);
  });
});

describe('words that a form will ask for later', () => {
  const carve = { edit: 'carve', buildings: ['h'], category: '学校', name: '', introduction: '', ...whole } as const;
  test('do not stand in the way of a preview, and are not made up', () => {
    expect(previewed(plan(drawing, options), carve).parts.at(-1)).toMatchObject({
      isNew: true,
      name: '',
      kind: 'dedicated',
    });
  });
  test('other reasons do', () => {
    expect(previewOf(plan(drawing, options), stamped({ ...carve, buildings: ['x'] }))).toMatchObject({
      refused: 'unknown-building',
    });
  });
});

describe('houses on the line', () => {
  const houses = { h: [0.8, 0.2, 1.2, 0.6], k: [0.9, 1.2, 1.5, 1.6], l: [2.2, 0.2, 2.6, 0.6] } as const;
  const across = (keepBuildingsWhole: boolean): EditBody => ({
    edit: 'split',
    grid: 'A',
    lines: [path(1, -1, 1, 3)],
    keepBuildingsWhole,
  });
  test('are gone round where they stay whole', () => {
    const { spared, detours, cut } = previewed(plan('AAA\nAAA', { houses }), across(true));
    expect([[...spared].sort(), detours, cut]).toEqual([['h', 'k'], 2, []]);
  });
  test('would be cut where they need not', () => {
    const { spared, detours, cut } = previewed(plan('AAA\nAAA', { houses }), across(false));
    expect([spared, detours, [...cut].sort()]).toEqual([[], 0, ['h', 'k']]);
  });
  test('that are cut already are nobody’s doing', () => {
    const world = plan('AB\nAB', { houses: { c: [0.8, 0.2, 1.2, 0.6], n: [0.3, 1.2, 0.7, 1.6] } });
    const { cut } = previewed(world, { ...across(false), lines: [path(0.5, -1, 0.5, 3)] } as EditBody);
    expect(cut).toEqual(['n']);
  });
});
