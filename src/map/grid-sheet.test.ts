import type { Feature, FeatureCollection } from 'geojson';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Division, Grid, GridId } from '../plan/grid';
import type { Patch } from '../plan/patch';
import { apply, createWorld, type World } from '../plan/world';
import { divisionSheet } from './division-sheet';
import { gridSheet } from './grid-sheet';
import type { DrawnSource } from './portions';

const X = 1_206_000_000;
const Y = 313_000_000;
const SIDE = 10_000;
const cell = (column: number, row: number, wide = 1) => [
  [
    [
      X + column * SIDE,
      Y + row * SIDE,
      X + (column + wide) * SIDE,
      Y + row * SIDE,
      X + (column + wide) * SIDE,
      Y + (row + 1) * SIDE,
      X + column * SIDE,
      Y + (row + 1) * SIDE,
    ],
  ],
];
const grid = (id: GridId, shape: Grid['shape'], more: Partial<Grid> = {}): Grid => ({
  id,
  code: '',
  name: id,
  community: '320571004001',
  kind: 'urban',
  category: null,
  introduction: '',
  people: [],
  shape,
  locked: null,
  retired: null,
  extra: {},
  ...more,
});
const community = (id: string, code: string, shape: Division['shape']): Division => ({
  id,
  code,
  level: 'community',
  name: id,
  shape,
  original: shape,
  locked: false,
  extra: {},
});

/** A source that holds features as the map does, and counts how often it is told. */
function held(): DrawnSource & { readonly features: Map<string, Feature>; told: number } {
  const features = new Map<string, Feature>();
  const put = (added: readonly Feature[]): void => {
    for (const feature of added) features.set(String(feature.properties!['id']), feature);
  };
  return {
    features,
    told: 0,
    async setData(data: FeatureCollection) {
      this.told++;
      features.clear();
      put(data.features);
    },
    async updateData({ remove, add }) {
      this.told++;
      for (const id of remove) features.delete(id);
      put(add);
    },
  };
}

let world: World;
let areas: ReturnType<typeof held>;
let labels: ReturnType<typeof held>;
let sheet: ReturnType<typeof gridSheet>;

beforeEach(async () => {
  world = createWorld({
    grids: [
      grid('a', cell(0, 0)),
      grid('b', cell(1, 0)),
      grid('c', cell(0, 1), { community: '' }),
      grid('undrawn', []),
    ],
    divisions: [community('west', '320571004001', cell(0, 0, 2)), community('north', '320571004002', cell(0, 1, 2))],
  });
  areas = held();
  labels = held();
  sheet = gridSheet(areas, labels);
  await sheet.open(world);
});

/** What a plan looks like when it is drawn anew: what is drawn step by step must be the same. */
async function fromScratch() {
  const anew = { areas: held(), labels: held() };
  await gridSheet(anew.areas, anew.labels).open(world);
  return anew;
}
const asDrawn = (source: { readonly features: ReadonlyMap<string, Feature> }) =>
  Object.fromEntries([...source.features].sort(([a], [b]) => (a < b ? -1 : 1)));

async function change(patch: Patch): Promise<void> {
  apply(world, patch);
  await sheet.show(patch);
}

describe('grids as drawn', () => {
  test('a grid that is listed but not drawn has neither area nor label', () => {
    expect([...areas.features.keys()]).toEqual(['a', 'b', 'c']);
    expect([...labels.features.keys()]).toEqual(['a', 'b', 'c']);
  });

  test('a grid counts in the community it names, else in the one it lies in', () => {
    expect(Object.fromEntries(sheet.counts())).toEqual({ west: 2, north: 1 });
  });

  test.each<[string, () => Patch]>([
    ['a split', () => ({ grids: { b: [world.grids.get('b')!, null], d: [null, grid('d', cell(1, 0))] } })],
    [
      'a merge',
      () => ({ grids: { a: [world.grids.get('a')!, grid('a', cell(0, 0, 2))], b: [world.grids.get('b')!, null] } }),
    ],
    ['a new name', () => ({ grids: { a: [world.grids.get('a')!, { ...world.grids.get('a')!, name: '第一网格' }] } })],
    [
      'a grid drawn at last',
      () => ({ grids: { undrawn: [world.grids.get('undrawn')!, grid('undrawn', cell(1, 1))] } }),
    ],
    [
      'a grid that becomes dedicated',
      () => ({ grids: { a: [world.grids.get('a')!, { ...world.grids.get('a')!, kind: 'dedicated' }] } }),
    ],
  ])('%s is drawn as if the plan were drawn anew', async (_, patch) => {
    await change(patch());
    const anew = await fromScratch();
    expect(asDrawn(areas)).toEqual(asDrawn(anew.areas));
    expect(asDrawn(labels)).toEqual(asDrawn(anew.labels));
  });

  test('a label says the serial apart from the whole code, and nothing while there is none', async () => {
    await change({ grids: { a: [world.grids.get('a')!, { ...world.grids.get('a')!, code: '320571004001005' }] } });
    expect(labels.features.get('a')!.properties).toMatchObject({ serial: '005', code: '320571 004 001 005' });
    expect(labels.features.get('b')!.properties).toMatchObject({ serial: '', code: '' });
  });

  test('a change of people alone draws nothing', async () => {
    const told = areas.told;
    await change({ people: { p: [null, { id: 'p', name: '张某', phone: '' }] } });
    expect(areas.told).toBe(told);
  });

  test('no plan: nothing stands', async () => {
    await sheet.open(null);
    expect(areas.features.size).toBe(0);
  });
});

test('of the communities only those are drawn again whose row or count changed', async () => {
  const borders = held();
  const names = held();
  const divisions = divisionSheet(borders, names);
  await divisions.show(world, sheet.counts());
  expect([...names.features.keys()]).toEqual(['west', 'north']);
  expect(names.features.get('west')!.properties).toMatchObject({ name: 'west', grids: 2 });

  const north = names.features.get('north');
  await change({ grids: { b: [world.grids.get('b')!, null] } });
  await divisions.show(world, sheet.counts());
  expect(names.features.get('west')!.properties).toMatchObject({ grids: 1 });
  expect(names.features.get('north')).toBe(north);
  expect(borders.told).toBe(1);

  await divisions.show(null, new Map());
  expect([borders.features.size, names.features.size]).toEqual([0, 0]);
});
