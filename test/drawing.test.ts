import { describe, expect, test } from 'vitest';
import { area2OfShape } from '../src/geometry/ring';
import { communityCode, draw, path, plan, STREET } from './drawing';
import { brokenEdges, brokenRings, unevenCommunities } from './laws/laws';

const shapeOf = (drawing: string, grid: string) => plan(drawing).grids.get(grid)!.shape;

describe('a plan drawn in letters', () => {
  test.each(['A', 'AAB\nAAB\nCC.', '.A.\nABA\n.A.', 'AAA\nA.A\nAAA', 'ABAB\nBABA'])(
    'comes back as it was drawn: %s',
    (drawing) => {
      expect(draw(plan(drawing))).toBe(drawing);
    },
  );
  test('has vertices where borders turn or meet, and nowhere else', () => {
    expect(shapeOf('AAB\nAAC', 'A')).toEqual([[path(0, 0, 2, 0, 2, 1, 2, 2, 0, 2)]]);
    expect(shapeOf('AAB\nAAB', 'A')).toEqual([[path(0, 0, 2, 0, 2, 2, 0, 2)]]);
  });
  test('a hole is a ring of its own, clockwise', () => {
    expect(shapeOf('AAA\nABA\nAAA', 'A')).toEqual([[path(0, 0, 3, 0, 3, 3, 0, 3), path(1, 1, 1, 2, 2, 2, 2, 1)]]);
  });
  test('cells that touch in a corner are two polygons', () => {
    expect(shapeOf('BA\nAB', 'A')).toEqual([[path(0, 0, 1, 0, 1, 1, 0, 1)], [path(1, 1, 2, 1, 2, 2, 1, 2)]]);
  });
  test('a hole that touches the outline in a corner stays a hole', () => {
    expect(shapeOf('AAA\nABA\nBAA', 'A').map((polygon) => polygon.length)).toEqual([2]);
    expect(area2OfShape(shapeOf('AAA\nABA\nBAA', 'A'))).toBe(2 * 7 * 1000 * 1000);
  });
  test('with communities and a sub-district it keeps the laws of a partition', () => {
    const world = plan('AAB\nACB\nDDD', { communities: 'aab\naab\nccc', street: true });
    expect([...world.divisions.keys()]).toEqual([communityCode('a'), communityCode('b'), communityCode('c'), STREET]);
    expect(world.grids.get('C')!.community).toBe('330199009001');
    expect([brokenEdges(world), brokenRings(world, world.grids.keys()), unevenCommunities(world)]).toEqual([
      [],
      [],
      [],
    ]);
  });
});
