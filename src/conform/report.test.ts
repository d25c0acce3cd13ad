import { describe, expect, test } from 'vitest';
import { conformed, type RawPlan } from '../../test/conform-plan';
import { path, place, rectangle } from '../../test/drawing';

const m2 = expect.any(Number);

describe('every change is told, and where', () => {
  test('vertices that moved: whose, how many, the furthest and where it stood', () => {
    const { changes } = conformed({
      grids: { A: rectangle(0, 0, 1, 1), B: path(1.001, 0, 2, 0, 2, 1, 1.005, 1) },
    });
    expect(changes[0]).toEqual({
      what: 'snapped',
      of: 'B',
      vertices: 2,
      furthest: expect.closeTo(0.048, 3),
      at: place(1.005, 1),
    });
  });

  test('a division that came to a coarser one', () => {
    const { changes } = conformed({
      grids: { A: rectangle(0, 0, 1, 1) },
      communities: { a: path(0, 0, 1.004, 0, 1, 1, 0, 1) },
      street: rectangle(0, 0, 1, 1),
    });
    expect(changes.map((change) => 'of' in change && [change.what, change.of])).toEqual([
      ['snapped', '330199009001'],
      ['outline', '330199009001'],
    ]);
  });

  test('a neighbour that only got a vertex: its outline', () => {
    const { changes } = conformed({
      grids: { A: rectangle(0, 0, 1, 2), B: rectangle(1, 0, 2, 1), C: rectangle(1, 1, 2, 2) },
    });
    expect(changes).toEqual([{ what: 'outline', of: 'A', vertices: [4, 5], m2: [m2, m2], at: place(1, 2) }]);
  });

  test('a second part that came: where it is', () => {
    // a tongue that B has across A parts it in two
    const { changes } = conformed(
      {
        grids: { A: rectangle(0, 0, 1, 2), B: [[rectangle(1, 0, 2, 2)], [rectangle(0, 0.9, 1, 0.913)]] },
        communities: { a: rectangle(0, 0, 2, 2) },
      },
      { priority: ['B'] },
    );
    const outline = changes.find((change) => change.what === 'outline' && change.of === 'A');
    expect(outline).toMatchObject({ vertices: [4, 8], at: place(1, 2) });
  });

  test('slivers: who had them, who has them, a place inside and m²', () => {
    const tongue = path(0, 0, 1, 0, 1, 0.5, 1.6, 0.5, 1.6, 0.513, 1, 0.513, 1, 1, 0, 1);
    const plan: RawPlan = { grids: { B: rectangle(1, 0, 2, 1), A: tongue } };
    const { changes } = conformed(plan);
    expect(changes).toEqual([
      { what: 'overlap', from: ['A', 'B'], to: 'B', at: place(1.3, 0.506), m2: expect.closeTo(0.8327, 3) },
      { what: 'outline', of: 'A', vertices: [8, 6], m2: [m2, m2], at: place(1.6, 0.5) },
      { what: 'outline', of: 'B', vertices: [4, 6], m2: [m2, m2], at: place(1, 0.513) },
    ]);
    const outline = changes.find((change) => change.what === 'outline' && change.of === 'A');
    if (outline?.what !== 'outline') throw new Error('not told');
    expect(outline.m2[0] - outline.m2[1]).toBeCloseTo(0.8327, 3);
  });

  test('a grid of which nothing is left, and it is for a person to say', () => {
    const plan: RawPlan = {
      grids: { A: rectangle(0, 0, 2, 1), B: rectangle(0.5, 0.5, 1.5, 0.513) },
      communities: { a: rectangle(0, 0, 2, 1) },
    };
    const { grids, changes, left } = conformed(plan);
    expect(grids.get('B')).toEqual([]);
    expect(changes.map((change) => change.what)).toEqual(['overlap', 'outline']);
    expect(changes.at(-1)).toMatchObject({ of: 'B', vertices: [4, 0], m2: [expect.closeTo(1.388, 3), 0] });
    expect(left).toEqual([
      { what: 'vanished', grids: ['B'], division: null, at: place(0.5, 0.5), m2: expect.closeTo(1.388, 3) },
    ]);
  });
});
