import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readShape } from './read-shape';

/** Units, written as degrees. */
const ring = (...flat: number[]): Position[] => flat.flatMap((x, i) => (i % 2 ? [] : [[x / 1e7, flat[i + 1]! / 1e7]]));
const polygon = (...rings: Position[][]) => readShape({ type: 'Polygon', coordinates: rings });

describe('readShape', () => {
  it('opens rings, drops repeated places, turns and starts them canonically', () => {
    const clockwise = ring(9, 9, 9, 0, 9, 0, 0, 0, 0, 9, 9, 9);
    const hole = ring(2, 2, 5, 2, 5, 5, 2, 5, 2, 2);
    expect(polygon(clockwise, hole)).toEqual({
      shape: [
        [
          [0, 0, 9, 0, 9, 9, 0, 9],
          [2, 2, 2, 5, 5, 5, 5, 2],
        ],
      ],
      dropped: 0,
    });
  });

  it('rounds to the lattice, so that what differs by 1e-9 degree is the same place', () => {
    const shaken = ring(0, 0, 10.004, 0.004, 9.996, -0.01, 10, 10, 0.01, 0).map(([x, y]) => [x!, y!, 12.5]);
    expect(readShape({ type: 'Polygon', coordinates: [shaken] })).toEqual({
      shape: [[[0, 0, 10, 0, 10, 10]]],
      dropped: 0,
    });
  });

  it('sorts the parts of a multipolygon by their first place, and their holes', () => {
    const part = (x: number) => ring(x, 0, x + 9, 0, x + 9, 9, x, 9, x, 0);
    const hole = (x: number) => ring(x, 1, x, 2, x + 1, 2, x, 1);
    const read = readShape({ type: 'MultiPolygon', coordinates: [[part(50)], [part(0), hole(5), hole(2)]] });
    if (typeof read === 'string') throw new Error(read);
    expect(read.shape.map((each) => each.map((each) => each[0]))).toEqual([[0, 2, 5], [50]]);
  });

  it('leaves holes and parts out that vanish, and counts them', () => {
    const tiny = ring(3, 3, 3.2, 3, 3, 3.2, 3, 3);
    const whole = ring(0, 0, 9, 0, 9, 9, 0, 0);
    expect(polygon(whole, tiny)).toEqual({ shape: [[[0, 0, 9, 0, 9, 9]]], dropped: 1 });
    const parts = readShape({ type: 'MultiPolygon', coordinates: [[tiny], [whole]] });
    expect(parts).toEqual({ shape: [[[0, 0, 9, 0, 9, 9]]], dropped: 1 });
    expect(polygon(tiny)).toBe('collapsed');
    // there and back again: two places, no area
    expect(polygon(ring(0, 0, 9, 9, 9, 9, 0, 0))).toBe('collapsed');
  });

  it('leaves a bow-tie and a spike as they are', () => {
    expect(polygon(ring(0, 0, 9, 9, 9, 0, 0, 9, 0, 0))).toEqual({ shape: [[[0, 0, 9, 9, 9, 0, 0, 9]]], dropped: 0 });
    expect(polygon(ring(0, 0, 9, 0, 9, 9, 20, 20, 9, 9, 0, 0))).toMatchObject({
      shape: [[[0, 0, 9, 0, 9, 9, 20, 20, 9, 9]]],
    });
  });

  it('takes a missing or empty geometry as not drawn', () => {
    expect(readShape(null)).toEqual({ shape: [], dropped: 0 });
    expect(polygon()).toEqual({ shape: [], dropped: 0 });
    expect(readShape({ type: 'MultiPolygon', coordinates: [[]] })).toEqual({ shape: [], dropped: 0 });
  });

  it('says that a line is not an area', () => {
    expect(readShape({ type: 'LineString', coordinates: ring(0, 0, 1, 1) })).toBe('not-an-area');
  });
});
