import { describe, expect, it } from 'vitest';
import { idColumn, nameColumns } from '../../test/footprint-texts';
import { NO_FOOTPRINTS, UNKNOWN_USE, type Footprints } from './footprints';
import { USES, type Grid, type Kind, type Use } from './grid';
import type { ListedSite } from './listed-site';
import { waitingOf } from './site-hosts';
import { sitesOf } from './sites';
import { createWorld, type World } from './world';

/** Houses of 40 × 40 m (3,600 units) at the given places, in steps of 100 m. */
function houses(rows: readonly (readonly [name: string, x: number, y: number, use?: Use])[]): Footprints {
  const side = 3600;
  const boxes = Int32Array.from(rows.flatMap(([, x, y]) => [x * 9000, y * 9000, x * 9000 + side, y * 9000 + side]));
  const coords = Int32Array.from(
    rows.flatMap((_, i) => {
      const [x, y, X, Y] = boxes.subarray(i * 4, i * 4 + 4);
      return [x!, y!, X!, y!, X!, Y!, x!, Y!];
    }),
  );
  return {
    ...idColumn(rows.map((_, i) => `b${i}`)),
    ...nameColumns(rows.map(([name]) => name)),
    uses: Uint8Array.from(rows, ([, , , use]) => (use ? USES.indexOf(use) : UNKNOWN_USE)),
    floors: new Uint16Array(rows.length),
    households: new Int32Array(rows.length),
    estimated: new Uint8Array(rows.length),
    areas: new Float64Array(rows.length).fill(1600),
    coords,
    ringStart: Uint32Array.from({ length: rows.length + 1 }, (_, i) => i * 4),
    buildingStart: Uint32Array.from({ length: rows.length + 1 }, (_, i) => i),
    boxes,
    index: null,
  };
}

const square = (id: string, kind: Kind, x: number, y: number, width: number): Grid => {
  const [left, bottom, size] = [x * 9000 - 500, y * 9000 - 500, width * 9000];
  const ring = [left, bottom, left + size, bottom, left + size, bottom + size, left, bottom + size];
  const rest = {
    code: '',
    name: id,
    community: '',
    category: null,
    introduction: '',
    people: [],
    locked: null,
    retired: null,
    extra: {},
  };
  return { id, kind, shape: [[ring]], ...rest };
};

type Rows = Parameters<typeof houses>[0];

const world = (rows: Rows, grids: readonly Grid[], sites: readonly ListedSite[] = []): World =>
  createWorld({ grids, footprints: rows.length > 0 ? houses(rows) : NO_FOOTPRINTS, sites });

/** Of each site that waits its name, its buildings (largest first) and the grids it lies in. */
const waiting = (open: World) =>
  sitesOf(open).flatMap((site) => {
    const found = waitingOf(open, site);
    return found ? [[site.name, found.buildings.join(' '), found.hosts.map(({ id }) => id).join(' ')]] : [];
  });

const wide = [square('a', 'urban', 0, 0, 9)];

describe('sites among the buildings', () => {
  it('buildings with one name are one site, however the rest of the name goes', () => {
    const rows: Rows = [
      ['云溪医院门诊楼', 0, 0],
      ['云溪医院住院楼', 5, 0],
      ['桂花苑3幢', 1, 0],
    ];
    const open = world(rows, wide);
    expect(sitesOf(open)).toMatchObject([{ id: 'b0', name: '云溪医院', category: '医院', rows: [0, 1], listed: null }]);
    expect(waiting(open)).toEqual([['云溪医院', 'b0 b1', 'a']]);
  });

  it('but not where they are far apart: a chain has a site in every quarter', () => {
    const rows: Rows = [
      ['银泰百货', 0, 0],
      ['银泰百货', 8, 0],
    ];
    expect(waiting(world(rows, wide))).toEqual([
      ['银泰百货', 'b0', 'a'],
      ['银泰百货', 'b1', 'a'],
    ]);
  });

  it('telling buildings without a name are one site where they stand together', () => {
    const rows: Rows = [
      ['门诊楼', 0, 0],
      ['医技楼', 2, 0],
      ['住院楼', 1, 0],
      ['急诊楼', 8, 0],
    ];
    expect(waiting(world(rows, wide))).toEqual([
      ['', 'b0 b1 b2', 'a'],
      ['', 'b3', 'a'],
    ]);
  });

  it('the site does not depend on the order of the buildings between', () => {
    const rows: Rows = [
      ['门诊楼', 0, 0],
      ['住院楼', 2, 0],
      ['医技楼', 1, 0],
    ];
    expect(sitesOf(world(rows, wide)).map((site) => site.rows)).toEqual([[0, 1, 2]]);
  });

  it('one that has its dedicated grid waits no more', () => {
    const rows: Rows = [
      ['第三中学教学楼', 0, 0],
      ['万汇广场', 4, 0],
    ];
    const grids = [square('school', 'dedicated', 0, 0, 2), square('a', 'urban', 2, 0, 4)];
    expect(waiting(world(rows, grids))).toEqual([['万汇广场', 'b1', 'a']]);
  });

  it('what has most of it in a dedicated grid has one; what has most outside waits', () => {
    const rows: Rows = [
      ['万汇广场1座', 0, 0],
      ['万汇广场2座', 1, 0],
      ['万汇广场3座', 3, 0],
    ];
    const at = (x: number) => [square('own', 'dedicated', 0, 0, x), square('a', 'urban', x, 0, 5)];
    expect(waiting(world(rows, at(2)))).toEqual([]);
    expect(waiting(world(rows, at(1)))).toEqual([['万汇广场', 'b0 b1 b2', 'a']]);
  });

  it('without a grid under it, nobody waits', () => {
    expect(waiting(world([['万汇广场', 0, 0]], []))).toEqual([]);
  });

  it('a bare word is no name, and a house is no site', () => {
    const rows: Rows = [
      ['医院', 0, 0],
      ['广场', 1, 0],
      ['桂花苑3幢', 2, 0],
    ];
    expect(sitesOf(world(rows, wide))).toEqual([]);
  });

  it('homes and empty houses do not count, by the layer or by what the planner says', () => {
    const rows: Rows = [
      ['星辰电子有限公司', 0, 0, '工业'],
      ['星辰电子有限公司2号楼', 1, 0, '住宅'],
      ['云溪医院', 4, 0, '空置'],
    ];
    const open = world(rows, wide);
    expect(waiting(open)).toEqual([['星辰电子有限公司', 'b0', 'a']]);
    const told = createWorld({
      grids: wide,
      footprints: open.footprints,
      buildings: [{ id: 'b0', use: '住宅', households: null }],
    });
    expect(waiting(told)).toEqual([]);
  });

  it('from the footprint of the settings on', () => {
    const open = world([['万汇广场', 0, 0]], wide);
    const site = (m2: number) =>
      createWorld({ grids: wide, footprints: open.footprints, settings: { ...open.settings, site: m2 } });
    expect(waiting(site(1600))).toHaveLength(1);
    expect(waiting(site(1601))).toEqual([]);
  });
});

describe('sites of a list', () => {
  const listed = (rest: Partial<ListedSite> = {}): ListedSite => ({
    id: '7',
    name: '市中医院',
    category: '医院',
    at: [1000, 1000],
    shape: [],
    ...rest,
  });
  const ground = (x: number, width: number) => square('', 'urban', x, 0, width).shape;

  it('by a place: the grid it lies in, its border too', () => {
    expect(waiting(world([], wide, [listed()]))).toEqual([['市中医院', '', 'a']]);
    expect(waiting(world([], wide, [listed({ at: [-500, 0] })]))).toEqual([['市中医院', '', 'a']]);
    expect(waiting(world([], wide, [listed({ at: [-501, 0] })]))).toEqual([]);
    expect(waiting(world([], [square('own', 'dedicated', 0, 0, 9)], [listed()]))).toEqual([]);
  });

  it('where a dedicated grid lies over an ordinary one, it has its own', () => {
    const both = [square('a', 'urban', 0, 0, 9), square('own', 'dedicated', 0, 0, 2)];
    expect(waiting(world([], both, [listed()]))).toEqual([]);
  });

  it('by its ground: the grid that has most of it', () => {
    const grids = [square('a', 'urban', 0, 0, 2), square('own', 'dedicated', 2, 0, 2)];
    expect(waiting(world([], grids, [listed({ shape: ground(0.5, 2) })]))).toEqual([['市中医院', '', 'a']]);
    expect(waiting(world([], grids, [listed({ shape: ground(1.5, 2) })]))).toEqual([]);
  });

  it('are not told again by their buildings: those with the name that are near, and the one that the place lies in', () => {
    const rows: Rows = [
      ['市中医院门诊楼', 1, 0],
      ['门诊楼', 0, 5],
    ];
    const sites = [listed({ at: [100, 100] }), listed({ id: '8', name: '第二医院', at: [1800, 5 * 9000 + 1800] })];
    expect(sitesOf(world(rows, wide)).map(({ id }) => id)).toEqual(['b0', 'b1']);
    expect(sitesOf(world(rows, wide, sites)).map(({ id }) => id)).toEqual(['site:7', 'site:8']);
  });
});
