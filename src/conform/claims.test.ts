import { describe, expect, test } from 'vitest';
import { conformed, openEdges, totalArea2, type RawPlan } from '../../test/conform-plan';
import { path, rectangle } from '../../test/drawing';
import { canonicalRing, reversed } from '../geometry/ring';

const CELL2 = 2 * 1000 * 1000;
const [outer, inner] = [rectangle(0, 0, 3, 3), rectangle(1, 1, 2, 2)];

/** What a grid claims that stands alone in a community of its own outline. */
const shapeOf = (drawn: RawPlan['grids'][string], more: Partial<RawPlan> = {}) => {
  const result = conformed({ grids: { A: drawn }, ...more });
  return result.grids.get('A');
};

describe('rings as files hold them', () => {
  const square = rectangle(0, 0, 1, 1);
  test('a polygon that stands twice counts once', () => {
    expect(shapeOf([[square], [square]])).toEqual([[square]]);
  });
  test('also where the second is a hair off', () => {
    expect(shapeOf([[square], [path(0.001, 0, 1, 0.001, 1.001, 1, 0, 1.001)]])).toEqual([[square]]);
  });
  test('two polygons of one grid that overlap are one', () => {
    const shape = shapeOf([[rectangle(0, 0, 2, 1)], [rectangle(1, 0, 3, 1)]]);
    expect(totalArea2([shape!])).toBe(3 * CELL2);
    expect(shape).toHaveLength(1);
  });
  test('two polygons of one grid with a crack between become one, also where it is open to the outside', () => {
    expect(shapeOf([[square], [path(1.006, 0, 2, 0, 2, 1, 1.004, 1)]])).toEqual([
      [path(0, 0, 1, 0, 2, 0, 2, 1, 1, 1, 0, 1)],
    ]);
  });
  test('a hole that stands twice is a hole', () => {
    expect(shapeOf([[outer, reversed(inner), reversed(inner)]])).toEqual([[outer, canonicalRing(reversed(inner))]]);
  });
  test('a hole that stands twice, the second a hair off', () => {
    const shape = shapeOf([[outer, reversed(inner), reversed(path(1.001, 1, 2, 1.001, 2.001, 2, 1, 2.001))]]);
    expect(shape![0]).toHaveLength(2);
    expect(totalArea2([shape!])).toBeLessThan(8 * CELL2);
  });
  test('a hole that covers its shell leaves nothing, and that is told', () => {
    const result = conformed({ grids: { A: [[square, reversed(square)]] } });
    expect(result.grids.get('A')).toEqual([]);
    expect(result.left.map(({ what, grids }) => [what, grids])).toContainEqual(['vanished', ['A']]);
  });
  test('a hole that sticks out of its shell takes away what lies inside', () => {
    expect(shapeOf([[square, reversed(rectangle(0.5, 0.2, 1.5, 0.8))]])).toEqual([
      [path(0, 0, 1, 0, 1, 0.2, 0.5, 0.2, 0.5, 0.8, 1, 0.8, 1, 1, 0, 1)],
    ]);
  });
});

describe('rings that cross themselves', () => {
  test('a bow-tie is its two wings', () => {
    expect(shapeOf(path(0, 0, 1, 1, 1, 0, 0, 1))).toEqual([[path(0, 0, 0.5, 0.5, 0, 1)], [path(0.5, 0.5, 1, 0, 1, 1)]]);
  });
  test('a figure eight that touches itself in a vertex, too', () => {
    const eight = path(0, 0, 1, 0, 0.5, 1, 1, 2, 0, 2, 0.5, 1);
    expect(shapeOf(eight)).toHaveLength(2);
    expect(totalArea2([shapeOf(eight)!])).toBe(CELL2);
  });
  test('what it goes round twice is not its own, and listed', () => {
    const curl = path(0, 0, 3, 0, 3, 2, 1, 2, 1, 1, 2, 1, 2, 3, 0, 3);
    const result = conformed({ grids: { A: curl } });
    expect(result.left.map(({ what }) => what)).toEqual(['gap']);
  });
  test('its neighbour gets the crossing as a vertex', () => {
    const result = conformed({
      grids: { A: path(0, 0, 2, 0, 2, 1, 0, 1), B: path(0, 1, 2, 1, 2, 2, 1, 0.995, 0, 2) },
      communities: { a: path(0, 0, 2, 0, 2, 2, 1, 1, 0, 2) },
    });
    expect(result.left).toEqual([]);
    expect(openEdges(result)).toEqual([]);
  });
});

describe('spikes', () => {
  test('without a width fall away', () => {
    expect(shapeOf(path(0, 0, 1, 0, 1, 0.5, 3, 0.5, 1, 0.5, 1, 1, 0, 1))).toEqual([
      [path(0, 0, 1, 0, 1, 0.5, 1, 1, 0, 1)],
    ]);
  });
  test('also into the grid', () => {
    expect(shapeOf(path(0, 0, 1, 0, 1, 0.5, 0.2, 0.5, 1, 0.5, 1, 1, 0, 1))).toEqual([
      [path(0, 0, 1, 0, 1, 0.5, 1, 1, 0, 1)],
    ]);
  });
  test('a ring that is nothing but a spike leaves nothing', () => {
    const result = conformed({ grids: { A: path(0, 0, 1, 0, 2, 0), B: rectangle(0, 0, 1, 1) } });
    expect(result.grids.get('A')).toEqual([]);
    expect(result.left).toMatchObject([{ what: 'vanished', grids: ['A'], m2: 0 }]);
    expect(result.grids.get('B')).toEqual([[rectangle(0, 0, 1, 1)]]);
  });
  test('a thin one over a neighbour is the neighbour’s', () => {
    const result = conformed({
      grids: { A: path(0, 0, 1, 0, 1, 0.5, 1.9, 0.505, 1, 0.512, 1, 1, 0, 1), B: rectangle(1, 0, 2, 1) },
      communities: { a: rectangle(0, 0, 2, 1) },
    });
    expect(result.changes.flatMap((change) => ('from' in change ? [[change.what, change.to]] : []))).toEqual([
      ['overlap', 'B'],
    ]);
    expect(openEdges(result)).toEqual([]);
  });
});
