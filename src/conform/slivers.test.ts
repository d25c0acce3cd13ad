import { describe, expect, test } from 'vitest';
import { conformed, openEdges, shapeOf, totalArea2, type RawPlan } from '../../test/conform-plan';
import { path, place, rectangle } from '../../test/drawing';
import type { Conformed } from './conform';

const CELL2 = 2 * 1000 * 1000;

const settledOf = ({ changes }: Conformed) =>
  changes.flatMap((change) => (change.what === 'snapped' || change.what === 'outline' ? [] : [change]));
const told = (result: Conformed) => settledOf(result).map(({ what, from, to }) => [what, from.join(''), to]);
const open = ({ left }: Conformed) => left.map(({ what, grids }) => [what, grids.join('')]);

/** A row of two with something between them, too far from any vertex to be snapped: (x, y) in cells. */
const between = (west: readonly number[], east: readonly number[]): RawPlan => ({
  grids: {
    A: path(0, 0, 1, 0, ...west, 1, 2, 0, 2),
    B: path(1, 0, 2, 0, 2, 2, 1, 2, ...east),
  },
  communities: { a: rectangle(0, 0, 2, 2) },
});

describe('a sliver goes to the neighbour with the longest common border', () => {
  // a slot of 0.14 m parts B from B, and runs from A to C: it is B's own detail, and not snapped away
  const slot: RawPlan = {
    grids: {
      A: path(0, 0, 1, 0, 1, 0.9, 1, 0.913, 1, 2, 0, 2),
      B: [[rectangle(1, 0, 1.5, 0.9)], [rectangle(1, 0.913, 1.5, 2)]],
      C: path(1.5, 0, 2, 0, 2, 2, 1.5, 2, 1.5, 0.913, 1.5, 0.9),
    },
    communities: { a: rectangle(0, 0, 2, 2) },
  };
  const locked = (...ids: string[]): RawPlan => ({
    ...slot,
    rows: Object.fromEntries(ids.map((id) => [id, { locked: [] }])),
  });

  test('a gap', () => {
    const result = conformed(slot);
    expect(told(result)).toEqual([['gap', '', 'B']]);
    expect(settledOf(result)[0]).toMatchObject({
      at: place(1.25, 0.906),
      m2: expect.closeTo(0.5 * 9.62 * 0.013 * 11.09, 2),
    });
    expect(open(result)).toEqual([]);
    expect(openEdges(result)).toEqual([]);
    expect(totalArea2(result.grids.values())).toBe(4 * CELL2);
  });

  test('to one that is to be asked first rather than to that', () => {
    expect(told(conformed(slot, { priority: ['C'] }))).toEqual([['gap', '', 'C']]);
    expect(told(conformed(slot, { priority: ['A', 'C'] }))).toEqual([['gap', '', 'A']]);
  });

  test('never to a locked one; where all are, it stays open', () => {
    const result = conformed(locked('B', 'C'));
    expect(told(result)).toEqual([['gap', '', 'A']]);
    expect(result.grids.get('B')).toEqual(slot.grids['B']);
    const closed = conformed(locked('A', 'B', 'C'));
    expect(told(closed)).toEqual([]);
    expect(open(closed)).toEqual([['gap', '']]);
    for (const [id, drawn] of Object.entries(slot.grids)) expect(closed.grids.get(id)).toEqual(shapeOf(drawn));
  });

  test('an overlap: to one of its claimants', () => {
    // a tongue of A, 0.14 m wide, lies in B; its vertices are far from any of B's
    const tongue = path(0, 0, 1, 0, 1, 0.9, 1.5, 0.9, 1.5, 0.915, 1, 0.915, 1, 2, 0, 2);
    const result = conformed({
      grids: { A: tongue, B: rectangle(1, 0, 2, 2) },
      communities: { a: rectangle(0, 0, 2, 2) },
    });
    expect(told(result)).toEqual([['overlap', 'AB', 'B']]);
    expect(open(result)).toEqual([]);
    expect(openEdges(result)).toEqual([]);
    expect(settledOf(result)[0]).toMatchObject({ m2: expect.closeTo(0.5 * 9.62 * 0.015 * 11.1, 1) });
  });

  test('an overlap beside which no claimant has ground stays', () => {
    const strip = rectangle(1.2, 0.9, 1.8, 0.913);
    const result = conformed({
      grids: {
        A: [[rectangle(0, 0, 1, 2)], [strip]],
        B: [[rectangle(2, 0, 3, 2)], [strip]],
        C: [[rectangle(1, 0, 2, 2), strip]],
      },
      communities: { a: rectangle(0, 0, 3, 2) },
    });
    expect(told(result)).toEqual([]);
    expect(open(result)).toEqual([['overlap', 'AB']]);
    expect(result.grids.get('A')).toEqual([[rectangle(0, 0, 1, 2)], [strip]]);
  });

  test('slivers beside slivers wait until the ground beside them is somebody’s', () => {
    // three tongues of 0.1 m each, one on the other: only the outer ones have a neighbour
    const result = conformed(
      {
        grids: {
          A: path(0, 0, 3, 0, 3, 1, 0, 1),
          B: path(0.5, 0.985, 2.5, 0.985, 2.5, 1.015, 0.5, 1.015),
          C: path(0.7, 0.99, 2.3, 0.99, 2.3, 1.01, 0.7, 1.01),
          D: path(0, 1, 3, 1, 3, 2, 0, 2),
        },
        communities: { a: rectangle(0, 0, 3, 2) },
      },
      { tolerance: 0.3 },
    );
    expect(openEdges(result)).toEqual([]);
    expect(totalArea2(result.grids.values())).toBe(6 * CELL2);
    expect(open(result).sort()).toEqual([
      ['vanished', 'B'],
      ['vanished', 'C'],
    ]);
  });
});

describe('what is wider than the tolerance stays, and is listed', () => {
  test('a gap', () => {
    const result = conformed(between([1, 1], [1.03, 1.5, 1.03, 0.5]));
    expect(told(result)).toEqual([]);
    expect(result.left).toEqual([
      { what: 'gap', grids: [], division: '330199009001', at: place(1.015, 1), m2: expect.closeTo(4.8, 0) },
    ]);
  });

  test('an overlap: both keep it', () => {
    const plan = between([1, 1], [0.97, 1.5, 0.97, 0.5]);
    const result = conformed(plan);
    expect(told(result)).toEqual([]);
    expect(open(result)).toEqual([['overlap', 'AB']]);
    expect(totalArea2(result.grids.values()) - 4 * CELL2).toBe(2 * 30 * 1500);
  });

  test('and is settled with a larger one', () => {
    const result = conformed(between([1, 1], [1.03, 1.5, 1.03, 0.5]), { tolerance: 0.4 });
    expect(open(result)).toEqual([]);
    expect(openEdges(result)).toEqual([]);
  });

  test('without a division: what is enclosed is a gap, a bay is not', () => {
    const bay = conformed({ grids: { A: path(0, 0, 3, 0, 3, 2, 2, 2, 2, 1, 1, 1, 1, 2, 0, 2) } });
    expect(open(bay)).toEqual([]);
    const ring = conformed({ grids: { A: [[rectangle(0, 0, 3, 3), rectangle(1, 1, 2, 2)]] } });
    expect(open(ring)).toEqual([['gap', '']]);
    expect(ring.left[0]!.division).toBeNull();
  });

  test('outside all divisions nobody has to have what is enclosed', () => {
    const lake = rectangle(2, 1, 3, 2);
    const result = conformed({
      grids: { A: rectangle(0, 0, 1, 3), B: [[rectangle(1, 0, 4, 3), lake]] },
      communities: { a: rectangle(0, 0, 1, 3) },
    });
    expect(open(result)).toEqual([]);
    expect(result.changes.map(({ what }) => what)).toEqual([]);
  });

  test('but a crack there is closed', () => {
    const result = conformed({
      grids: {
        A: rectangle(0, 0, 1, 3),
        B: [[rectangle(1, 0, 4, 3), rectangle(2, 1, 3, 2)]],
        C: path(2, 1, 3, 1, 3, 1.99, 2.5, 2, 2, 1.99),
      },
      communities: { a: rectangle(0, 0, 1, 3) },
    });
    expect(open(result)).toEqual([]);
    expect(totalArea2(result.grids.values())).toBe(12 * CELL2);
  });
});

describe('two grids on top of each other', () => {
  const twice: RawPlan = { grids: { A: rectangle(0, 0, 1, 1), B: rectangle(0, 0, 1, 1) } };

  test('are an overlap of all they have', () => {
    const result = conformed(twice);
    expect(open(result)).toEqual([['overlap', 'AB']]);
    expect(result.changes).toEqual([]);
    expect(result.grids.get('A')).toEqual(result.grids.get('B'));
  });

  test('also where one is a hair off', () => {
    const result = conformed({ grids: { ...twice.grids, B: path(0, 0.001, 1.001, 0, 1, 1.001, 0.001, 1) } });
    expect(open(result)).toEqual([['overlap', 'AB']]);
    expect(result.grids.get('A')).toEqual(result.grids.get('B'));
  });
});
