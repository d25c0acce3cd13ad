import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaOf } from './pieces';

const polygon = (...ring: Position[]) => areaOf({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] });

/** On the line from a to b. */
const on = ([ax, ay]: Position, [bx, by]: Position, share: number): Position => [
  ax! + (bx! - ax!) * share,
  ay! + (by! - ay!) * share,
];

describe('areaOf', () => {
  const [a, b]: [Position, Position] = [
    [-78.1, 37.2],
    [-78.05, 37.26],
  ];

  it('does not depend on how an edge of kilometres is divided', () => {
    const c: Position = [-78.1, 37.26];
    const whole = polygon(a, b, c);
    expect(whole).toBeGreaterThan(14e6);
    expect(polygon(a, on(a, b, 0.3), on(a, b, 0.7), b, c)).toBeCloseTo(whole, 3);
  });

  it('is right for a sliver whose sides are divided otherwise', () => {
    // a metre wide in the middle, eight kilometres long: one side one edge, the other two
    const middle = on(a, b, 0.5);
    const bulge: Position = [middle[0]!, middle[1]! - 1e-5];
    const metres = (2 * Math.PI * 6371008.8) / 360;
    const width = 1e-5 * metres;
    const length = 0.05 * metres * Math.cos((37.23 * Math.PI) / 180);
    expect(polygon(a, bulge, b)).toBeCloseTo((width * length) / 2, 0);
  });
});
