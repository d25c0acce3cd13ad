import { describe, expect, test } from 'vitest';
import { path, place, plan } from '../../test/drawing';
import type { Position } from '../geometry/lattice';
import { edgeAt, gridsAt, vertexAt, verticesNear } from './borders-at';

const moved = ([x, y]: Position, dx: number, dy: number): Position => [x + dx, y + dy];

describe('the edge at a place', () => {
  const world = plan('AB\nAC');
  test('is the nearest one, with the place on it', () => {
    expect(edgeAt(world, moved(place(1, 0.3), 17, 0), 50)).toEqual({
      from: place(1, 0),
      to: place(1, 1),
      place: place(1, 0.3),
    });
  });
  test('says its middle where that is near', () => {
    expect(edgeAt(world, moved(place(1, 0.53), -20, 0), 50)).toMatchObject({ place: place(1, 0.5) });
  });
  test('is said the same way round, whoever is asked first', () => {
    const [west, east] = [moved(place(1, 0.3), -3, 0), moved(place(1, 0.3), 3, 0)];
    expect(edgeAt(world, west, 50)).toEqual(edgeAt(world, east, 50));
  });
  test('names a place of the lattice on a slanted edge', () => {
    const slanted = plan('A', { grids: { A: { shape: [[path(0, 0, 1, 0.333, 0, 1)]] } } });
    expect(edgeAt(slanted, place(0.2, 0.05), 50)!.place.every(Number.isInteger)).toBe(true);
  });
  test('is none beyond the tolerance, measured as on the ground', () => {
    expect(edgeAt(world, moved(place(0.5, 0), 0, -43), 50)).not.toBeNull();
    expect(edgeAt(world, moved(place(0.5, 0), 0, -50), 50)).toBeNull();
    expect(edgeAt(world, place(0.5, 0.5), 50)).toBeNull();
  });
});

test('the nearest vertex within the tolerance, or at the very place', () => {
  const world = plan('AB\nAC');
  expect(vertexAt(world, moved(place(1, 1), 30, -20), 50)).toEqual(place(1, 1));
  expect(vertexAt(world, moved(place(1, 1), 51, 0), 50)).toBeNull();
  expect([vertexAt(world, place(1, 1), 0), vertexAt(world, place(1, 0.9), 0)]).toEqual([place(1, 1), null]);
});

test('the vertices near a place, each once however many grids have it', () => {
  const world = plan('AB\nAC');
  expect(verticesNear(world, place(1, 0.9), 300)).toEqual([place(1, 1)]);
  expect(verticesNear(world, place(1, 1), 1400)).toHaveLength(4);
});

describe('the grids at a place', () => {
  const world = plan('AB\nAC');
  test.each<[string, number, number, string]>([
    ['inside one', 0.5, 0.5, 'A'],
    ['on a common border', 1, 0.5, 'AC'],
    ['in a junction', 1, 1, 'ABC'],
    ['outside', 3, 1, ''],
  ])('%s', (_what, x, y, grids) => {
    expect(gridsAt(world, place(x, y)).sort().join('')).toBe(grids);
  });
  test('a unit off the border is on it, as a rounded place of it may be; two units are not', () => {
    const at = place(1, 0.5);
    expect(gridsAt(world, moved(at, 1, 0))).toHaveLength(2);
    expect(gridsAt(world, moved(at, 2, 0))).toEqual(['C']);
  });
});
