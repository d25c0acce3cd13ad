import { describe, expect, test } from 'vitest';
import { conformed, shapeOf, totalArea2, type RawPlan } from '../../test/conform-plan';
import { path, rectangle } from '../../test/drawing';

const locked = (...ids: string[]): NonNullable<RawPlan['rows']> =>
  Object.fromEntries(ids.map((id) => [id, { locked: [] }]));

/** Vertices of both neighbours a hair apart, a crack, and a T-junction that A lacks. */
const cracked: RawPlan = {
  grids: {
    A: path(0, 0, 1, 0, 1.002, 1, 1, 2, 0, 2),
    B: path(1.003, 0, 2, 0, 2, 1, 1.006, 0.996),
    C: path(1.006, 0.996, 2, 1, 2, 2, 1.004, 2),
  },
  communities: { a: rectangle(0, 0, 2, 2) },
};

describe('a locked grid gives and takes nothing', () => {
  const ways: readonly [how: string, plan: RawPlan, options: Parameters<typeof conformed>[1]][] = [
    ['by itself', { ...cracked, rows: locked('A') }, {}],
    ['by the option', cracked, { locked: new Set(['A']) }],
  ];
  test.each(ways)('%s: the others come to it', (_, plan, options) => {
    const { grids, changes, left } = conformed(plan, options);
    expect(grids.get('A')).toEqual(shapeOf(plan.grids['A']!));
    expect(changes.map((change) => 'of' in change && change.of)).not.toContain('A');
    expect(left).toEqual([]);
    expect(totalArea2(grids.values())).toBe(2 * 4 * 1000 * 1000);
  });

  test('with its community: all of them stay, and cracks between them are listed', () => {
    const plan: RawPlan = { ...cracked, divisions: { a: { locked: true } } };
    for (const rows of [{}, Object.fromEntries(['A', 'B', 'C'].map((id) => [id, { community: '330199009001' }]))]) {
      const { grids, left } = conformed({ ...plan, rows });
      for (const id of ['A', 'B', 'C']) expect(grids.get(id)).toEqual(shapeOf(plan.grids[id]!));
      expect(left.map(({ what }) => what)).toEqual(['gap']);
    }
  });

  test('two that overlap by a sliver: listed', () => {
    const { grids, left, changes } = conformed({
      grids: { A: rectangle(0, 0, 1.01, 1), B: rectangle(1, 0, 2, 1) },
      rows: locked('A', 'B'),
    });
    expect(left.map(({ what, grids: claimants }) => [what, claimants])).toEqual([['overlap', ['A', 'B']]]);
    expect(totalArea2(grids.values())).toBe(2 * (1010 + 1000) * 1000);
    // where the border of one ends on that of the other, it is a vertex of both
    expect(changes).toMatchObject([
      { what: 'outline', of: 'A', vertices: [4, 6] },
      { what: 'outline', of: 'B', vertices: [4, 6] },
    ]);
  });

  test('one that overlaps a free one by a sliver keeps it', () => {
    const { grids, left } = conformed({
      grids: { A: path(0, 0, 1, 0, 1, 0.5, 1.6, 0.5, 1.6, 0.513, 1, 0.513, 1, 1, 0, 1), B: rectangle(1, 0, 2, 1) },
      rows: locked('A'),
    });
    expect(left).toEqual([]);
    expect(totalArea2([grids.get('A')!])).toBe(2 * (1000 * 1000 + 600 * 13));
    expect(totalArea2(grids.values())).toBe(2 * 2 * 1000 * 1000);
  });

  test('one that sticks out of its community by a sliver stays so, and is listed', () => {
    const A = rectangle(0, 0, 1.01, 1);
    const { grids, left } = conformed({ grids: { A }, communities: { a: rectangle(0, 0, 1, 1) }, rows: locked('A') });
    expect(totalArea2(grids.values())).toBe(2 * 1010 * 1000);
    expect(left.map(({ what }) => what)).toEqual(['outside']);
  });

  test('a division that differs by a hair from it does not move it', () => {
    const A = path(0, 0, 1, 0, 1.004, 1, 0, 1);
    const { grids } = conformed({
      grids: { A, B: path(1, 0, 2, 0, 2, 1, 1.004, 1) },
      communities: { a: rectangle(0, 0, 1, 1), b: rectangle(1, 0, 2, 1) },
      rows: locked('A'),
    });
    expect(totalArea2([grids.get('A')!])).toBe(totalArea2([[[A]]]));
  });
});

describe('grids that are asked first', () => {
  test('keep their vertices, and the others come to them', () => {
    const plan: RawPlan = { grids: { A: rectangle(0, 0, 1, 1), B: rectangle(1.004, 0, 2, 1) } };
    expect(conformed(plan).grids.get('A')).toEqual([[rectangle(0, 0, 1, 1)]]);
    const first = conformed(plan, { priority: ['B'] }).grids;
    expect(first.get('B')).toEqual([[rectangle(1.004, 0, 2, 1)]]);
    expect(first.get('A')).toEqual([[rectangle(0, 0, 1.004, 1)]]);
  });

  test('in their order, and one that is not there is nobody', () => {
    const tongues: RawPlan = {
      grids: {
        A: path(0, 0, 1, 0, 1, 0.5, 1.6, 0.5, 1.6, 0.513, 1, 0.513, 1, 1, 0, 1),
        B: rectangle(1, 0, 2, 1),
      },
    };
    const owner = (...priority: string[]) =>
      conformed(tongues, { priority }).changes.flatMap((change) => ('to' in change ? [change.to] : []));
    expect(owner()).toEqual(['B']);
    expect(owner('Z', 'A', 'B')).toEqual(['A']);
    expect(owner('B', 'A')).toEqual(['B']);
  });
});
