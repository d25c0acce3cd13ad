import { describe, expect, test } from 'vitest';
import { path, plan, rectangle } from '../../test/drawing';
import { makeFootprints } from '../../test/make-footprints';
import type { Ring } from '../geometry/lattice';
import { reversed } from '../geometry/ring';
import { holdersOf, isCut } from './placement';

/** Who holds a house, most first, with shares in percent: `B75 A25`. */
function held(drawing: string, ...rings: readonly Ring[]): string {
  const grids = [...plan(drawing).grids.values()];
  const answer = (all: readonly Ring[]) =>
    holdersOf(makeFootprints([{ rings: all }]), 0, grids)
      .map(({ grid, share }) => `${grid}${Number((share * 100).toFixed(6))}`)
      .join(' ');
  const found = answer(rings);
  // it does not matter with which corner a wall begins
  for (let i = 2; i < rings[0]!.length; i += 2)
    expect(answer([[...rings[0]!.slice(i), ...rings[0]!.slice(0, i)], ...rings.slice(1)])).toBe(found);
  return found;
}

describe('a house that no border enters', () => {
  test.each([
    ['inside', [0.2, 0.2, 0.4, 0.4], 'A100'],
    ['outside everything', [3.2, 0.2, 3.4, 0.4], ''],
    ['with a wall along the border', [0.5, 0.2, 1, 0.4], 'A100'],
    ['with the same wall on the other side', [1, 0.2, 1.5, 0.4], 'B100'],
    ['with a wall longer than the grids beside it', [1, 0, 2, 1], 'B100'],
    ['touching the border in corners only', [1.2, 0.2, 1.4, 0.4], 'B100'],
  ] as const)('%s', (_what, [west, south, east, north], expected) => {
    expect(held('AB', rectangle(west, south, east, north))).toBe(expected);
  });
  test('standing on its corner at the border', () => {
    expect(held('AB', path(1, 0.5, 1.2, 0.3, 1.4, 0.5, 1.2, 0.7))).toBe('B100');
  });
  test('whose every corner touches the outline of its grid, without a wall along it', () => {
    expect(held('AAA\nAAA\nAAA', path(1.5, 0, 3, 1.5, 1.5, 3, 0, 1.5))).toBe('A100');
  });
  test('exactly filling its grid, which is all there is', () => {
    expect(held('A', rectangle(0, 0, 1, 1))).toBe('A100');
  });
  test('exactly filling the hole in a grid: its own grid’s, or nobody’s', () => {
    expect(held('AAA\nABA\nAAA', rectangle(1, 1, 2, 2))).toBe('B100');
    expect(held('AAA\nA.A\nAAA', rectangle(1, 1, 2, 2))).toBe('');
    // a hole three cells wide, with no corner of the house that is not on its rim
    expect(held('AAAAA\nA...A\nAAAAA', rectangle(1, 1, 4, 2))).toBe('');
  });
  test('inside the hole of a grid', () => {
    expect(held('AAA\nABA\nAAA', rectangle(1.2, 1.2, 1.8, 1.8))).toBe('B100');
  });
  test('in the notch of a U, all corners on its outline', () => {
    expect(held('A.A\nAAA', rectangle(1, 1, 2, 2))).toBe('');
    expect(held('ABA\nAAA', rectangle(1, 1, 2, 2))).toBe('B100');
  });
});

describe('a house that a border enters', () => {
  test('is shared by area, most first', () => {
    expect(held('AB', rectangle(0.9, 0.2, 1.3, 0.4))).toBe('B75 A25');
  });
  test('of equal shares the smaller id comes first', () => {
    expect(held('BA', rectangle(0.5, 0.2, 1.5, 0.4))).toBe('A50 B50');
  });
  test('over a corner where four grids meet', () => {
    expect(held('AB\nCD', rectangle(0.6, 0.9, 1.1, 1.9))).toBe('A72 B18 C8 D2');
  });
  test('over the rim: what is nobody’s is in no share', () => {
    expect(held('A', rectangle(0.5, 0.2, 1.5, 0.4))).toBe('A50');
  });
  test('round a small grid that is a hole in another', () => {
    expect(held('AAAA\nABAA\nAAAA', rectangle(0.5, 0.5, 2.5, 2.5))).toBe('A75 B25');
  });
  test('by a unit: a thousandth of it is told', () => {
    expect(held('AB', path(0, 0, 1.001, 0, 1.001, 1, 0, 1))).toBe('A99.9001 B0.0999');
  });
});

describe('a house with a courtyard', () => {
  const wall = rectangle(0.2, 0.2, 2.8, 2.8);
  test('round a grid that lies in its courtyard is not cut by it', () => {
    expect(held('AAA\nABA\nAAA', wall, rectangle(0.9, 0.9, 2.1, 2.1))).toBe('A100');
  });
  test('round a grid that is its courtyard', () => {
    expect(held('AAA\nABA\nAAA', wall, rectangle(1, 1, 2, 2))).toBe('A100');
  });
  test('round a smaller courtyard is cut by the grid in its middle: the yard counts for nobody', () => {
    // wall 6.76 less yard 0.25; of it the grid in the middle has 1 less 0.25
    expect(held('AAA\nABA\nAAA', wall, rectangle(1.25, 1.25, 1.75, 1.75))).toBe('A88.479263 B11.520737');
  });
  test('that is shared between two: the yard counts for neither', () => {
    // a yard in the western half only: west 0.5 − 0.25, east 0.5
    expect(held('AB', rectangle(0.5, 0, 1.5, 1), reversed(rectangle(0.5, 0.25, 1, 0.75)))).toBe(
      'B66.666667 A33.333333',
    );
  });
});

test('where two grids overlap both hold it as a whole', () => {
  const [a] = plan('AA').grids.values();
  const [b] = plan('B').grids.values();
  expect(holdersOf(makeFootprints([{ rings: [rectangle(0.2, 0.2, 0.4, 0.4)] }]), 0, [b!, a!])).toEqual([
    { grid: 'A', share: 1 },
    { grid: 'B', share: 1 },
  ]);
});

describe('a house counts as cut where two grids each hold more than the larger of 1 m² and 1 %', () => {
  const tolerance = { m2: 1, share: 0.01 };
  const cut = (m2: number, ...shares: number[]) =>
    isCut(
      shares.map((share, i) => ({ grid: `g${i}`, share })),
      m2,
      tolerance,
    );
  test.each([
    ['half each', 400, [0.5, 0.5], true],
    ['one holder', 400, [1], false],
    ['just 1 % of a large house', 400, [0.99, 0.01], false],
    ['more than 1 % of a large house', 400, [0.989, 0.011], true],
    ['1.2 m², but less than 1 %', 400, [0.997, 0.003], false],
    ['just 1 m² of a small house', 50, [0.98, 0.02], false],
    ['more than 1 m² of a small house', 50, [0.979, 0.021], true],
    ['a shed of 2 m² in halves', 2, [0.5, 0.5], false],
    ['two slivers beside one that has nearly all', 400, [0.99, 0.005, 0.005], false],
    ['two halves that leave a third a sliver', 400, [0.5, 0.495, 0.005], true],
    ['mostly nobody’s, a little in two grids', 400, [0.1, 0.1], true],
    ['nobody', 400, [], false],
  ] as const)('%s', (_what, m2, shares, expected) => {
    expect(cut(m2, ...shares)).toBe(expected);
  });
});
