import { describe, expect, test } from 'vitest';
import { path, place, plan, rectangle } from '../../test/drawing';
import { makeFootprints } from '../../test/make-footprints';
import { metresPerUnit } from '../geometry/area';
import type { Position } from '../geometry/lattice';
import { withFootprints } from '../plan/world';
import { buildingAt, gridAt, snapTo } from './look-up';

const moved = ([x, y]: Position, dx: number, dy: number): Position => [x + dx, y + dy];

describe('the grid at a place', () => {
  const world = plan('AAA\nABA\nAA.');
  test.each([
    ['inside it', 0.5, 0.5, 'A'],
    ['in a hole: the one that fills it', 1.5, 1.5, 'B'],
    ['where nobody is', 2.5, 0.5, null],
    ['outside', 7, 7, null],
    ['on the rim', 0, 1.5, 'A'],
    ['on a corner of the plan', 0, 3, 'A'],
  ] as const)('%s', (_what, x, y, grid) => {
    expect(gridAt(world, place(x, y))).toBe(grid);
  });
  test('on a common border it is one of the two, always the same; a unit off it the one that is there', () => {
    const at = place(1, 1.5);
    expect(gridAt(world, at)).toBe('A');
    expect([gridAt(world, moved(at, 1, 0)), gridAt(world, moved(at, -1, 0))]).toEqual(['B', 'A']);
  });
});

describe('the building at a place', () => {
  const world = withFootprints(
    plan('AAAA'),
    makeFootprints([
      { rings: [rectangle(0, 0, 2, 1), path(0.8, 0.4, 0.8, 0.6, 1.2, 0.6, 1.2, 0.4)] },
      { rings: [rectangle(0.1, 0.1, 0.3, 0.3)] },
      { rings: [rectangle(3, 0, 4, 1)] },
    ]),
  );
  test.each([
    ['the one that is there', 3.5, 0.5, 2],
    ['of two the smaller', 0.2, 0.2, 1],
    ['none in a courtyard', 1, 0.5, null],
    ['its wall counts', 3, 0.5, 2],
    ['none between', 2.5, 0.5, null],
  ] as const)('%s', (_what, x, y, row) => {
    expect(buildingAt(world, place(x, y))).toBe(row);
  });
});

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
    expect(snapTo(bare, moved(place(1, 0), 0, 5), 50)).toEqual({ to: 'border', at: place(1, 0) });
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
