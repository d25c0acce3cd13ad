import { readFileSync } from 'node:fs';
import { area, difference, featureCollection, intersect } from '@turf/turf';
import Flatbush from 'flatbush';
import type { Feature, FeatureCollection, LineString, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { makeSample, type Sample } from '../scripts/sample/sample';
import { checkAll, findingsOf } from '../src/checks/check';
import { readCollection } from '../src/formats/read-collection';
import type { CheckedCollection } from '../src/formats/read-geojson';
import { takeFiles } from '../src/formats/take-files';
import { createWorld, type World } from '../src/plan/world';

type Row = Feature<Polygon, Record<string, unknown>>;

const text = (name: keyof Sample): string =>
  readFileSync(new URL(`../data/sample/${name}.geojson`, import.meta.url), 'utf8');
const rows = (name: keyof Sample): Row[] => (JSON.parse(text(name)) as FeatureCollection<Polygon>).features as Row[];

const divisions = rows('divisions');
const grids = rows('grids');
const buildings = rows('buildings');
const context = (JSON.parse(text('context')) as FeatureCollection<Polygon | LineString>).features;
const street = divisions.find(({ properties }) => properties.level === 'street')!;
const communities = divisions.filter(({ properties }) => properties.level === 'community');
const gridIndex = indexOf(grids);
const held = new Map<Row, { readonly grid: Row; readonly m2: number }[]>();
const faults = faultsOf(grids);

test('the generator makes the committed files again, byte for byte', () => {
  const made = makeSample();
  for (const name of ['divisions', 'grids', 'buildings', 'context'] as const)
    expect(made[name] === text(name), name).toBe(true);
});

test('another seed makes another street', () => {
  expect(makeSample(7).buildings).not.toBe(text('buildings'));
});

describe('what a street has', () => {
  test('enough of everything', () => {
    expect(communities).toHaveLength(6);
    expect(grids.length).toBeGreaterThanOrEqual(44);
    expect(buildings.length).toBeGreaterThanOrEqual(2600);
    expect(
      ['divisions', 'grids', 'buildings', 'context'].reduce((sum, name) => sum + text(name as keyof Sample).length, 0),
    ).toBeLessThan(2e6);
    expect(new Set(buildings.map(({ properties }) => properties.id)).size).toBe(buildings.length);
    for (const kind of ['water', 'green', 'road'])
      expect(context.filter(({ properties }) => properties?.kind === kind).length).toBeGreaterThan(5);
  });

  test('codes nest: street 9 digits, community 12, grid 15; names are unique in the community', () => {
    expect(street.properties.code).toMatch(/^\d{9}$/);
    for (const { properties } of communities)
      expect(properties.code).toMatch(new RegExp(`^${street.properties.code}\\d{3}$`));
    for (const { properties } of grids) {
      expect(properties.code).toMatch(
        new RegExp(`^${properties.community}${properties.kind === 'dedicated' ? '9' : '[0-8]'}\\d{2}$`),
      );
      expect(communities.some((community) => community.properties.code === properties.community)).toBe(true);
      if (properties.kind === 'dedicated')
        expect([properties.category, properties.introduction].every(Boolean)).toBe(true);
    }
    expect(new Set(grids.map(({ properties }) => properties.code)).size).toBe(grids.length);
    expect(new Set(grids.map(({ properties }) => `${properties.community} ${properties.name}`)).size).toBe(
      grids.length,
    );
  });

  test('grids of every size: most near the target, some too large, some too small, one compound without households', () => {
    const households = new Map<unknown, number>();
    for (const building of buildings) {
      const grid = holders(building)[0]!.grid.properties.code;
      households.set(grid, (households.get(grid) ?? 0) + Number(building.properties.households ?? 0));
    }
    const urban = grids
      .filter(({ properties }) => properties.kind === 'urban')
      .map(({ properties }) => households.get(properties.code) ?? 0);
    expect(urban.filter((count) => count > 320).length).toBeGreaterThanOrEqual(1);
    expect(urban.filter((count) => count < 120).length).toBeGreaterThanOrEqual(2);
    expect(urban.filter((count) => count >= 140 && count <= 260).length).toBeGreaterThan(urban.length / 2);
    expect(
      buildings.filter(({ properties }) => properties.use === '住宅' && properties.households === undefined).length,
    ).toBeGreaterThan(5);
  });

  test('the school is a hole in a grid; hospital and mall wait for theirs', () => {
    const school = grids.find(({ properties }) => properties.category === '学校')!;
    const host = grids.find(({ geometry }) => geometry.coordinates.length > 1)!;
    expect(keysOf(host.geometry.coordinates[1]!.toReversed()).toSorted()).toEqual(
      keysOf(school.geometry.coordinates[0]!).toSorted(),
    );
    for (const name of ['住院楼', '万汇广场']) {
      const building = buildings.find(({ properties }) => properties.name === name)!;
      expect(holders(building)[0]!.grid.properties.kind).toBe('urban');
    }
  });
});

describe('the files', () => {
  test('shells run counter-clockwise, holes clockwise, at 7 decimals, closed and without repeated places', () => {
    for (const { geometry } of [...divisions, ...grids, ...buildings])
      geometry.coordinates.forEach((ring, i) => {
        expect(ring[0]).toEqual(ring.at(-1));
        expect(Math.sign(Number(doubleArea(ring)))).toBe(i === 0 ? 1 : -1);
        expect(keysOf(ring).length).toBe(new Set(keysOf(ring)).size);
        for (const place of ring) for (const degrees of place) expect(Number(degrees.toFixed(7))).toBe(degrees);
      });
  });
});

describe('the partition', () => {
  test('the communities are the street: same area to the unit, every inner border used by two, the rim by the street', () => {
    expect(sum(communities.map(latticeArea))).toBe(latticeArea(street));
    expectMatched([...communities, reversed(street)]);
  });

  test('grids tile their community to the unit but for one gap and one overlap', () => {
    const open = communities.filter((community) => {
      const own = grids.filter(({ properties }) => properties.community === community.properties.code);
      return (
        sum(own.map(latticeArea)) !== latticeArea(community) || unmatched([...own, reversed(community)]).length > 0
      );
    });
    expect(open.map(({ properties }) => properties.name)).toEqual(['老埠社区', '双桥社区']);
  });

  test('exactly three faults: a gap and an overlap of some hundreds of m², one dwelling house in two grids', () => {
    expect(faults.gaps.map((m2) => m2 > 150 && m2 < 900)).toEqual([true]);
    expect(faults.overlaps.map((m2) => m2 > 150 && m2 < 900)).toEqual([true]);
    const cut = buildings.filter(
      (building) => holders(building).filter(({ m2 }) => m2 > Math.max(1, area(building) * 0.01)).length > 1,
    );
    expect(cut.map(({ properties }) => properties.use)).toEqual(['住宅']);
    for (const { m2 } of holders(cut[0]!)) expect(m2).toBeGreaterThan(0.2 * area(cut[0]!));
  });

  test('every house but the cut one is wholly in one grid', () => {
    const loose = buildings.filter((building) => {
      const inside = holders(building);
      return inside.length !== 1 || Math.abs(inside[0]!.m2 / area(building) - 1) > 1e-6;
    });
    expect(loose).toHaveLength(1);
  });
});

describe('under all rules', () => {
  const world = opened();
  const checked = checkAll(world);
  const found = findingsOf(checked);
  const by = (severity: string): string[] =>
    found.filter((finding) => finding.severity === severity).map(({ rule }) => rule);

  test('the three planted faults are all its errors', () => {
    expect(by('error')).toEqual(['gap', 'overlap', 'building-split']);
  });

  test('grids off their size and two sites without a grid of their own are all its warnings', () => {
    expect([...new Set(by('warning'))]).toEqual(['size', 'dedicated-site']);
    const sites = found.filter(({ rule }) => rule === 'dedicated-site');
    expect(sites.map(({ params }) => [params['site'], params['category']])).toEqual([
      ['门诊楼', '医院'],
      ['万汇广场', '商圈'],
    ]);
    const off = found.filter(({ rule }) => rule === 'size');
    const red = off.filter(({ params }) => params['level'] === 'red');
    expect(red.map(({ params }) => params['side'])).toEqual(['above', 'above', 'above']);
    expect(off.length).toBeLessThan(world.grids.size / 3);
    // the compound that never handed in its list
    expect(off.some(({ params }) => Number(params['estimated']) > 0)).toBe(true);
  });

  test('some grids have nobody; what the files do not have is not checked', () => {
    expect(new Set(by('note'))).toEqual(new Set(['no-responsible']));
    expect(by('note').length).toBeLessThan(10);
    expect(checked.rules.filter((rule) => !rule.checked)).toEqual([
      { rule: 'code-reissued', checked: false, missing: { layer: 'retired' } },
      { rule: 'no-party-org', checked: false, missing: { layer: 'grids', column: 'party_org' } },
    ]);
  });
});

describe('the houses', () => {
  test('no two overlap', () => {
    const index = indexOf(buildings);
    const pairs = buildings.flatMap((building, i) =>
      index
        .search(...boxOf(building))
        .filter((j) => j > i)
        .map((j) => [building, buildings[j]!] as const),
    );
    expect(pairs.length).toBeGreaterThan(100);
    expect(pairs.filter(([a, b]) => intersect(featureCollection([a, b])) !== null)).toEqual([]);
  });

  test('none stands in the water or on a road', () => {
    const index = indexOf(buildings);
    const wet = context.flatMap((ground) =>
      ground.properties?.kind === 'water' && ground.geometry.type === 'Polygon'
        ? index
            .search(...boxOf(ground as Row))
            .filter((i) => intersect(featureCollection([ground as Row, buildings[i]!])))
        : [],
    );
    expect(wet).toEqual([]);
    for (const { geometry, properties } of context) {
      if (geometry.type !== 'LineString') continue;
      const half = Number(properties!.width) / 2;
      geometry.coordinates.slice(1).forEach((b, k) => {
        const a = geometry.coordinates[k]!;
        const [w, e] = [Math.min(a[0]!, b[0]!), Math.max(a[0]!, b[0]!)];
        const [s, n] = [Math.min(a[1]!, b[1]!), Math.max(a[1]!, b[1]!)];
        for (const i of index.search(w - half / 9e4, s - half / 9e4, e + half / 9e4, n + half / 9e4))
          for (const corner of buildings[i]!.geometry.coordinates[0]!)
            expect(
              metresToSegment(corner, a, b),
              `${buildings[i]!.properties.name} ${properties!.name}`,
            ).toBeGreaterThan(half);
      });
    }
  });
});

/** The files as the product reads them. */
function opened(): World {
  const kinds = ['divisions', 'grids', 'buildings'] as const;
  const { footprints, problems, ...layers } = takeFiles(
    kinds.map((kind) => {
      const file = `${kind}.geojson`;
      return { kind, collection: readCollection(new TextEncoder().encode(text(kind)), file) as CheckedCollection };
    }),
  );
  expect(problems).toEqual([]);
  return createWorld({ ...layers, footprints: footprints! });
}

/** The grids that hold some of a building, most first, by Turf. */
function holders(building: Row): { readonly grid: Row; readonly m2: number }[] {
  const known = held.get(building);
  if (known) return known;
  const pieces = gridIndex
    .search(...boxOf(building))
    .map((i) => ({ grid: grids[i]!, piece: intersect(featureCollection([building, grids[i]!])) }))
    .flatMap(({ grid, piece }) => (piece ? [{ grid, m2: area(piece) }] : []))
    .sort((a, b) => b.m2 - a.m2);
  held.set(building, pieces);
  return pieces;
}

/** Gaps (per community) and overlaps (per pair) in m², by Turf; dust below a hundredth of a m² is rounding of the clipper. */
function faultsOf(all: readonly Row[]): { readonly gaps: readonly number[]; readonly overlaps: readonly number[] } {
  const index = indexOf(all);
  const overlaps = all.flatMap((grid, i) =>
    index.search(...boxOf(grid)).flatMap((j) => {
      const common = j > i ? intersect(featureCollection([grid, all[j]!])) : null;
      return common && area(common) > 0.01 ? [area(common)] : [];
    }),
  );
  const gaps = communities.flatMap((community) => {
    const own = all.filter(({ properties }) => properties.community === community.properties.code);
    const rest = difference(featureCollection([community, ...own]));
    return (
      rest?.geometry.type === 'MultiPolygon' ? rest.geometry.coordinates : rest ? [rest.geometry.coordinates] : []
    )
      .map((coordinates) => area({ type: 'Polygon', coordinates: coordinates as Position[][] }))
      .filter((m2) => m2 > 0.01);
  });
  return { gaps, overlaps };
}

function expectMatched(shapes: readonly Row[]): void {
  expect(unmatched(shapes)).toEqual([]);
}

/** Directed edges without exactly one opposite. */
function unmatched(shapes: readonly Row[]): string[] {
  const count = new Map<string, number>();
  for (const { geometry } of shapes)
    for (const ring of geometry.coordinates)
      ring.slice(1).forEach((to, i) => {
        const edge = `${ring[i]!.join()}>${to.join()}`;
        count.set(edge, (count.get(edge) ?? 0) + 1);
      });
  return Array.from(count).flatMap(([edge, uses]) =>
    uses === 1 && count.get(edge.split('>').reverse().join('>')) === 1 ? [] : [edge],
  );
}

const reversed = (row: Row): Row => ({
  ...row,
  geometry: { type: 'Polygon', coordinates: row.geometry.coordinates.map((ring) => ring.toReversed()) },
});

/** Twice the signed area in square units of 1e-7 degree, exact. */
function doubleArea(ring: readonly Position[]): bigint {
  const units = ring.map((place) => place.map((degrees) => BigInt(Math.round(degrees * 1e7))) as [bigint, bigint]);
  return units.slice(1).reduce((sum, [x, y], i) => sum + units[i]![0] * y - x * units[i]![1], 0n);
}

const latticeArea = ({ geometry }: Row): bigint => sum(geometry.coordinates.map(doubleArea));
const sum = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n);
const keysOf = (ring: readonly Position[]): string[] => ring.slice(1).map((place) => place.join());

function boxOf({ geometry }: Row): [number, number, number, number] {
  const [xs, ys] = [0, 1].map((k) => geometry.coordinates[0]!.map((place) => place[k]!)) as [number[], number[]];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function indexOf(all: readonly Row[]): Flatbush {
  const index = new Flatbush(all.length);
  for (const row of all) index.add(...boxOf(row));
  index.finish();
  return index;
}

function metresToSegment(p: Position, a: Position, b: Position): number {
  const [px, py, bx, by] = [
    [p[0]! - a[0]!, p[1]! - a[1]!],
    [b[0]! - a[0]!, b[1]! - a[1]!],
  ].flatMap(([x, y]) => [x! * 96_160, y! * 110_860]) as [number, number, number, number];
  const t = Math.max(0, Math.min(1, (px * bx + py * by) / (bx * bx + by * by)));
  return Math.sqrt((px - t * bx) ** 2 + (py - t * by) ** 2);
}
