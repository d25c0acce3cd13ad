import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { path, place, plan } from '../../../test/drawing';
import { metresPerUnit } from '../../geometry/area';
import type { Position } from '../../geometry/lattice';
import { places } from '../../geometry/ring';
import { ringsOf } from '../../plan/footprints';
import type { World } from '../../plan/world';
import { atOnce } from '../../plan/in-steps';
import { indexingRoads } from '../../plan/roads';
import { distance } from './nearest';
import { SNAP_RULES } from './snap-rules';
import { snapTo as snap, type SnapFrom } from './snap-to';

const moved = ([x, y]: Position, dx: number, dy: number): Position => [x + dx, y + dy];
const snapTo = (world: World, at: Position, tolerance: number) => snap({ world, roads: null }, at, tolerance);

describe('snapping', () => {
  const world = plan('AB\nAC', { communities: 'aa\naa', houses: { h: [1.2, 0.2, 1.6, 0.6] } });
  test('to the nearest vertex within the tolerance', () => {
    const vertex = place(1, 1);
    expect(snapTo(world, moved(vertex, 30, -20), 50)).toEqual({ to: 'vertex', at: vertex });
  });
  test('to a vertex rather than to a nearer corner or border', () => {
    const at = moved(place(1, 1), 3, 40);
    expect(snapTo(world, at, 50)).toEqual({ to: 'vertex', at: place(1, 1) });
    const close = plan('AB', { houses: { h: [1.02, 0.02, 1.5, 0.5] } });
    expect(snapTo(close, place(1.018, 0.018), 50)).toEqual({ to: 'vertex', at: place(1, 0) });
  });
  test('to a corner of a house rather than to a nearer border', () => {
    const close = plan('AB', { houses: { h: [1.02, 0.5, 1.5, 0.9] } });
    expect(snapTo(close, place(1.001, 0.5), 50)).toEqual({ to: 'building', at: place(1.02, 0.5) });
  });
  test('to a border, at the nearest place on it', () => {
    expect(snapTo(world, moved(place(1, 0.5), -17, 0), 50)).toEqual({ to: 'border', at: place(1, 0.5) });
  });
  test('to a place of the lattice on a slanted border', () => {
    const slanted = plan('A', { grids: { A: { shape: [[path(0, 0, 1, 0.333, 0, 1)]] } } });
    const snap = snapTo(slanted, place(0.5, 0.15), 50)!;
    expect([snap.to, snap.at.every(Number.isInteger)]).toEqual(['border', true]);
  });
  test('to the outline of a community where no grid is', () => {
    const bare = plan('..', { communities: 'aa' });
    expect(snapTo(bare, moved(place(2, 1), 5, 5), 50)).toEqual({ to: 'vertex', at: place(2, 1) });
    expect(snapTo(bare, moved(place(1, 0), 0, 5), 50)).toEqual({
      to: 'border',
      at: place(1, 0),
      level: 'community',
    });
  });
  test('to nothing beyond the tolerance', () => {
    expect(snapTo(world, place(0.5, 0.5), 50)).toBeNull();
    expect(snapTo(world, moved(place(0, 0.5), -51, 0), 50)).toBeNull();
  });
  test('measures as on the ground: a unit of latitude is longer than one of longitude', () => {
    const { east, north } = metresPerUnit(place(0, 0)[1]);
    expect(north / east).toBeGreaterThan(1.1);
    const corner = place(2, 2);
    expect(snapTo(world, moved(corner, 50, 0), 50)).not.toBeNull();
    expect(snapTo(world, moved(corner, 0, 50), 50)).toBeNull();
    expect(snapTo(world, moved(corner, 0, 43), 50)).not.toBeNull();
  });
  test('the nearest of two vertices', () => {
    const narrow = plan('A', { grids: { A: { shape: [[path(0, 0, 0.06, 0, 0.06, 1, 0, 1)]] } } });
    expect(snapTo(narrow, place(0.04, 0), 100)!.at).toEqual(place(0.06, 0));
    expect(snapTo(narrow, place(0.02, 0), 100)!.at).toEqual(place(0, 0));
  });
});

describe('the division whose border it is', () => {
  const world = plan('AB\nAC', { communities: 'ab\nab', street: true });
  test.each([
    ['a street before its community and its grid', 0, 0.5, 'street'],
    ['a community before its grid', 1, 0.5, 'community'],
    ['none for a border of grids alone', 1.5, 1, undefined],
  ] as const)('%s', (_what, x, y, level) => {
    expect(snapTo(world, place(x, y), 50)).toMatchObject({ to: 'border' });
    expect(snapTo(world, place(x, y), 50)!.level).toBe(level);
  });
});

describe('roads', () => {
  const world = plan('AAAA\nAAAA', { houses: { h: [3.02, 0.5, 3.5, 0.9] } });
  const roads = atOnce(
    indexingRoads([
      { name: '福星路', line: path(0.5, 0.5, 2.5, 0.5, 2.5, 1.6) },
      { name: '', line: path(2.5, 0.5, 3, 0.5) },
    ]),
  );
  const at = (x: number, y: number) => snap({ world, roads }, place(x, y), 50);
  test('by their names', () => {
    expect(at(1, 0.52)).toEqual({ to: 'road', at: place(1, 0.5), name: '福星路' });
    expect(at(2.8, 0.49)).toEqual({ to: 'road', at: place(2.8, 0.5) });
  });
  test('a place where they come together before one on them, but a corner before both', () => {
    expect(at(2.51, 0.52)).toEqual({ to: 'junction', at: place(2.5, 0.5) });
    expect(at(3, 0.5)).toMatchObject({ to: 'building' });
  });
  test('a border before a road', () => {
    const beside = atOnce(indexingRoads([{ name: '', line: path(0, 0.02, 4, 0.02) }]));
    expect(snap({ world, roads: beside }, place(1, 0.02), 50)).toMatchObject({ to: 'border', at: place(1, 0) });
  });
  test('nothing where a road only passes near the box', () => {
    expect(at(1.5, 1)).toBeNull();
  });
});

test('house corners are not offered from so far out that nobody sees them', () => {
  const world = plan('AAAA\nAAAA\nAAAA\nAAAA', { houses: { h: [2, 2, 2.1, 2.1] } });
  expect(snapTo(world, place(2.11, 2.11), 1500)).toMatchObject({ to: 'building' });
  // 2500 units are 24 m here; the rim is farther still
  expect(
    snapTo(plan('A', { grids: { A: { shape: [[path(0, 0, 40, 0, 40, 40, 0, 40)]] } } }), place(20, 20), 2500),
  ).toBeNull();
  const wide = plan('A', {
    grids: { A: { shape: [[path(0, 0, 40, 0, 40, 40, 0, 40)]] } },
    houses: { h: [20, 20, 20.1, 20.1] },
  });
  expect(snapTo(wide, place(20, 20), 2500)).toBeNull();
});

describe('right angles and parallels', () => {
  const shape = [[path(0, 0, 20, 0, 20, 20, 0, 20)]];
  const world = plan('A', { grids: { A: { shape } }, houses: { h: [10, 12, 14, 13] } });
  const { east, north } = metresPerUnit(place(10, 10)[1]);
  const stretch = north / east;
  const from = (x: number, y: number, before: Position | null = null): SnapFrom => ({ at: place(x, y), before });
  const aimed = (at: Position, by: SnapFrom | null) => snap({ world, roads: null }, at, 100, by);
  const dot = (a: Position, b: Position, c: Position, d: Position): number =>
    ((b[0] - a[0]) * (d[0] - c[0]) + (b[1] - a[1]) * (d[1] - c[1]) * stretch * stretch) /
    (distance(a, b, stretch) * distance(c, d, stretch));

  test('at a right angle to the border begun at', () => {
    const found = aimed(moved(place(5, 6), 30, 0), from(5, 0))!;
    expect(found).toMatchObject({ to: 'right-angle', at: place(5, 6) });
    expect(found.guide!.edge).toEqual([...place(0, 0), ...place(20, 0)]);
    expect(found.guide!.line.slice(0, 2)).toEqual(place(5, 0));
  });

  test('at a right angle to the last edge, on the ground and not on the map', () => {
    const [before, last] = [place(2, 2), place(6, 4)];
    // the direction that is square on the ground; a lattice place near it
    const at: Position = [last[0] - Math.round(2000 * stretch * stretch), last[1] + 4000];
    const found = aimed(moved(at, 25, -20), { at: last, before })!;
    expect(found.to).toBe('right-angle');
    expect(Math.abs(dot(before, last, last, found.at))).toBeLessThan(5e-4);
    expect(found.at.every(Number.isInteger)).toBe(true);
  });

  test('parallel to the wall that is near, which is told', () => {
    const found = aimed(moved(place(12, 11.6), 0, 20), from(2, 11.6))!;
    expect(found).toMatchObject({ to: 'parallel', at: [place(12, 0)[0], place(0, 11.6)[1]] });
    expect(found.guide!.edge).toEqual([...place(10, 12), ...place(14, 12)]);
  });

  test('a right angle that meets a border ends on it', () => {
    const found = aimed(moved(place(5, 20), 40, -60), from(5, 0))!;
    expect(found).toMatchObject({ to: 'border', at: place(5, 20), guide: { to: 'right-angle' } });
  });

  test('none before there is a line, near its beginning, or beyond their reach', () => {
    expect(aimed(moved(place(5, 6), 30, 0), null)).toBeNull();
    expect(aimed(moved(place(5, 0), 30, 150), from(5, 0))).toBeNull();
    expect(aimed(moved(place(5, 6), 70, 0), from(5, 0))).toBeNull();
  });

  test('what is there comes before what is imagined', () => {
    expect(aimed(moved(place(10, 12), 30, -20), from(10, 0))).toMatchObject({ to: 'building', at: place(10, 12) });
  });
});

test('by brute force: the nearest of what the table names first, or nothing where nothing is near', () => {
  const world = plan('AABB\nACCB\nDCCB', {
    communities: 'aabb\naaab\naaab',
    houses: { h: [0.3, 0.3, 0.7, 0.6], k: [1.2, 2.3, 1.9, 2.7], l: [3.1, 1.1, 3.4, 1.9] },
  });
  const rings = [...world.grids.values(), ...world.divisions.values()].flatMap(({ shape }) => shape.flat());
  const vertices = rings.flatMap(places);
  const corners = [0, 1, 2].flatMap((row) => ringsOf(world.footprints, row).flatMap(places));
  // of a border, places so dense that the nearest is no farther than the nearest of all by more than `SLACK`
  const onBorders = rings.flatMap((ring) =>
    places(ring).flatMap(([ax, ay], i, all) => {
      const [bx, by] = all[(i + 1) % all.length]!;
      return Array.from({ length: 200 }, (_, k): Position => [ax + ((bx - ax) * k) / 200, ay + ((by - ay) * k) / 200]);
    }),
  );
  const SLACK = 12;
  const near = (all: readonly Position[], at: Position, stretch: number): number =>
    all.reduce((least, other) => Math.min(least, distance(other, at, stretch)), Infinity);
  fc.assert(
    fc.property(fc.integer({ min: -300, max: 4300 }), fc.integer({ min: -300, max: 3300 }), (dx, dy) => {
      const at = moved(place(0, 0), dx, dy);
      const { east, north } = metresPerUnit(at[1]);
      const stretch = north / east;
      const found = snapTo(world, at, 60);
      const [vertex, corner] = [near(vertices, at, stretch), near(corners, at, stretch)];
      const border = near(onBorders, at, stretch);
      if (vertex <= 60) expect(found).toMatchObject({ to: 'vertex' });
      else if (corner <= 60) expect(found).toMatchObject({ to: 'building' });
      else if (border <= 60) expect(found).toMatchObject({ to: 'border' });
      else if (border > 60 + SLACK) expect(found).toBeNull();
      if (found === null) return;
      expect(found.at.every(Number.isInteger)).toBe(true);
      const away = distance(found.at, at, stretch);
      const best = { vertex, building: corner, border }[found.to as 'vertex' | 'building' | 'border'];
      expect(Math.abs(away - best)).toBeLessThan(SLACK);
    }),
    { numRuns: 400, seed: 1 },
  );
});

test('every rule stands once in the table, points before lines before guides', () => {
  const order = SNAP_RULES.map(({ to }) => to);
  expect(new Set(order).size).toBe(order.length);
  const rank = (to: (typeof order)[number]): number => order.indexOf(to);
  expect(rank('vertex') < rank('border') && rank('junction') < rank('road')).toBe(true);
  expect(rank('road') < rank('right-angle') && rank('right-angle') < rank('parallel')).toBe(true);
});
