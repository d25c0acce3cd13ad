import { describe, expect, test } from 'vitest';
import { conformed, openEdges, totalArea2, type RawPlan } from '../../test/conform-plan';
import { path, place, rectangle } from '../../test/drawing';

/** One cell, twice its area in square units. */
const CELL2 = 2 * 1000 * 1000;
const moved = (plan: RawPlan) =>
  conformed(plan).changes.flatMap((change) => (change.what === 'snapped' ? [change] : []));

describe('vertices a hair apart become one', () => {
  test('of two grids side by side, with nothing round them', () => {
    const { grids, changes, left } = conformed({
      grids: { A: path(0, 0, 1, 0, 1, 1, 0, 1), B: path(1.001, 0.001, 2, 0, 2, 1, 1.001, 0.998) },
    });
    expect(left).toEqual([]);
    // of two that are worth as much the western one stays
    expect(grids.get('A')).toEqual([[rectangle(0, 0, 1, 1)]]);
    expect(grids.get('B')).toEqual([[rectangle(1, 0, 2, 1)]]);
    expect(changes).toEqual([
      { what: 'snapped', of: 'B', vertices: 2, furthest: expect.closeTo(0.024, 3), at: place(1.001, 0.998) },
      {
        what: 'outline',
        of: 'B',
        vertices: [4, 4],
        m2: [expect.any(Number), expect.any(Number)],
        at: place(1.001, 0.001),
      },
    ]);
  });

  test('where four grids meet', () => {
    const { grids, left } = conformed({
      grids: {
        A: path(0, 0, 1, 0, 0.999, 1.001, 0, 1),
        B: path(1, 0, 2, 0, 2, 1, 1.001, 1.002),
        C: path(0, 1, 1.002, 0.999, 1, 2, 0, 2),
        D: path(1.001, 0.999, 2, 1, 2, 2, 1, 2),
      },
    });
    expect(left).toEqual([]);
    const corners = [...grids.values()].map((shape) => shape[0]![0]!.join());
    const [x, y] = place(0.999, 1.001);
    expect(corners.filter((ring) => ring.includes(`${x},${y}`))).toHaveLength(4);
    expect(totalArea2(grids.values())).toBe(4 * CELL2);
  });

  test('but no further than the tolerance', () => {
    const apart = (by: number): RawPlan => ({ grids: { A: rectangle(0, 0, 1, 1), B: rectangle(1 + by, 0, 2, 1) } });
    expect(moved(apart(0.019))[0]!.furthest).toBeCloseTo(0.183, 3);
    expect(moved(apart(0.022))).toEqual([]);
    expect(conformed(apart(0.05), { tolerance: 0.5 }).grids.get('B')).toEqual([[rectangle(1, 0, 2, 1)]]);
  });

  test('two vertices of one grid do not: they are its own detail', () => {
    const notched = path(0, 0, 1, 0, 1, 0.5, 0.99, 0.502, 1, 0.504, 1, 1, 0, 1);
    expect(conformed({ grids: { A: notched } }).grids.get('A')).toEqual([[notched]]);
  });

  test('of two vertices of one grid beside one of another the closer goes there, and the border is led through the other', () => {
    const { grids, left, changes } = conformed({
      grids: { A: path(0, 0, 1, 0, 1, 0.5, 1, 1, 0, 1), B: path(1, 0, 2, 0, 2, 1, 1, 1, 1.002, 0.508, 1.002, 0.495) },
      communities: { a: rectangle(0, 0, 2, 1) },
    });
    expect(left).toEqual([]);
    expect(changes.filter(({ what }) => what !== 'outline')).toEqual([
      { what: 'snapped', of: 'B', vertices: 1, furthest: expect.any(Number), at: place(1.002, 0.495) },
    ]);
    expect(grids.get('A')).toEqual([[path(0, 0, 1, 0, 1, 0.5, 1.002, 0.508, 1, 1, 0, 1)]]);
  });

  test('a chain of vertices does not carry any of them further than the tolerance', () => {
    // each 0.15 m from the next: the first and the last are 0.45 m apart
    const strips = ['A', 'B', 'C', 'D'].map((id, k): [string, readonly number[]] => [
      id,
      path(0, k, 1 + 0.0156 * k, k, 1 + 0.0156 * k, k + 1, 0, k + 1),
    ]);
    for (const change of moved({ grids: Object.fromEntries(strips) })) expect(change.furthest).toBeLessThanOrEqual(0.2);
  });

  test('a vertex of a matched border stays, whoever comes near', () => {
    const [A, B] = [path(0, 0, 1, 0, 1, 0.5, 1, 1, 0, 1), path(1, 0, 2, 0, 2, 1, 1, 1, 1, 0.5)];
    const { grids } = conformed({ grids: { A, B, C: rectangle(0.2, 0.2, 0.996, 0.497) } });
    expect(grids.get('A')).toEqual([[A]]);
    expect(grids.get('B')).toEqual([[B]]);
    expect(grids.get('C')).toEqual([[path(0.2, 0.2, 0.996, 0.2, 1, 0.5, 0.2, 0.497)]]);
  });

  test('tolerance 0: what lies in one place is joined, and nothing moves', () => {
    const plan: RawPlan = {
      grids: {
        A: rectangle(0, 0, 1, 2),
        B: rectangle(1, 0, 2, 1),
        C: rectangle(1, 1, 2, 2),
        D: rectangle(2.001, 0, 3, 2),
      },
      communities: { a: rectangle(0, 0, 3, 2) },
    };
    const { grids, changes, left } = conformed(plan, { tolerance: 0 });
    expect(grids.get('A')).toEqual([[path(0, 0, 1, 0, 1, 1, 1, 2, 0, 2)]]);
    expect(grids.get('D')).toEqual([[rectangle(2.001, 0, 3, 2)]]);
    // both have the vertices of the gap's corners on the border now
    expect(changes.map((change) => change.what)).toEqual(['outline', 'outline']);
    expect(left.map(({ what }) => what)).toEqual(['gap']);
  });
});

describe('a T-junction that one side lacks', () => {
  const lacking: Readonly<Record<string, readonly number[]>> = {
    A: rectangle(0, 0, 1, 2),
    B: rectangle(1, 0, 2, 1),
    C: rectangle(1, 1, 2, 2),
  };

  test('exactly on the border', () => {
    const { grids } = conformed({ grids: lacking });
    expect(grids.get('A')).toEqual([[path(0, 0, 1, 0, 1, 1, 1, 2, 0, 2)]]);
  });

  test('beside it, in a crack that is open to the outside, without any division', () => {
    const { grids, left } = conformed({
      grids: { ...lacking, B: path(1.004, 0, 2, 0, 2, 1, 1.006, 1), C: path(1.006, 1, 2, 1, 2, 2, 1.003, 2) },
    });
    expect(left).toEqual([]);
    expect(grids.get('A')).toEqual([[path(0, 0, 1, 0, 1.006, 1, 1, 2, 0, 2)]]);
    expect(grids.get('B')).toEqual([[path(1, 0, 2, 0, 2, 1, 1.006, 1)]]);
  });

  test('vertices of both sides, none opposite another', () => {
    const result = conformed({
      grids: {
        A: path(0, 0, 1, 0, 1.004, 0.3, 1, 0.7, 1, 1, 0, 1),
        B: path(1.002, 0, 2, 0, 2, 1, 1.001, 1, 1.005, 0.5, 1, 0.1),
      },
    });
    expect(result.left).toEqual([]);
    // what is open is the outline of both: three sides of A, three of B
    expect(openEdges(result)).toHaveLength(6);
  });

  test('near a corner: the border is led there once, and keeps the corner', () => {
    const { grids } = conformed({
      grids: { A: path(0, 0, 2, 0, 2, 1, 0, 1), B: path(0, 1, 1.98, 1.001, 2, 1, 2, 2, 0, 2) },
    });
    expect(grids.get('A')).toEqual([[path(0, 0, 2, 0, 2, 1, 1.98, 1.001, 0, 1)]]);
  });

  test('on the border of another community', () => {
    const result = conformed({
      grids: { A: rectangle(0, 0, 2, 1), B: path(0, 1, 1.003, 1.004, 1, 2, 0, 2), C: path(1, 1.002, 2, 1, 2, 2, 1, 2) },
      communities: { a: rectangle(0, 0, 2, 1), b: rectangle(0, 1, 2, 2) },
    });
    expect(result.left).toEqual([]);
    expect(openEdges(result)).toEqual([]);
    expect(result.divisions.get('330199009001')).toEqual([[path(0, 0, 2, 0, 2, 1, 1.003, 1, 0, 1)]]);
  });
});
