import { describe, expect, test } from 'vitest';
import { conformed, openEdges, totalArea2, type RawPlan } from '../../test/conform-plan';
import { path, place, rectangle } from '../../test/drawing';
import type { Conformed } from './conform';

const CELL2 = 2 * 1000 * 1000;
const [a, b] = ['330199009001', '330199009002'];

const told = ({ changes }: Conformed) =>
  changes.flatMap((change) => ('from' in change ? [[change.what, change.from.join(''), change.to]] : []));
const open = ({ left }: Conformed) => left.map(({ what, grids, division }) => [what, grids.join(''), division]);

/** Whether grids and communities match vertex for vertex and fill each other. */
function expectCover(result: Conformed, plan: RawPlan): void {
  expect(openEdges(result)).toEqual([]);
  const letters = Object.keys(plan.communities!).length;
  expect(totalArea2(result.grids.values())).toBe(totalArea2([...result.divisions.values()].slice(0, letters)));
}

describe('divisions stay, and grids come to them', () => {
  test('a strip beside the border goes in parts to the grids that end there', () => {
    const plan: RawPlan = {
      grids: { A: rectangle(0, 0.01, 1, 1), B: rectangle(1, 0.01, 2, 1), C: rectangle(2, 0.01, 3, 1) },
      communities: { a: rectangle(0, 0, 3, 1) },
    };
    const result = conformed(plan);
    expect(open(result)).toEqual([]);
    expect([...result.grids.values()]).toEqual([0, 1, 2].map((x) => [[rectangle(x, 0, x + 1, 1)]]));
    expect(told(result)).toEqual([]);
    expectCover(result, plan);
  });

  test('also where the border bends, and where they stick out', () => {
    const plan: RawPlan = {
      grids: { A: path(0, -0.008, 1, 0.009, 1, 1, 0, 1), B: path(1.004, 0.006, 2, -0.005, 2, 1, 1, 1) },
      communities: { a: path(0, 0, 0.7, 0.005, 1.2, -0.004, 2, 0, 2, 1, 0, 1) },
    };
    const result = conformed(plan);
    expect(open(result)).toEqual([]);
    expectCover(result, plan);
  });

  test('from both sides, where neither matches the border nor the other side', () => {
    const plan: RawPlan = {
      grids: {
        A: rectangle(0, 0, 1.5, 0.992),
        B: rectangle(1.5, 0, 3, 0.993),
        C: rectangle(0, 1.004, 1, 2),
        D: rectangle(1, 0.995, 3, 2),
      },
      communities: { a: rectangle(0, 0, 3, 1), b: rectangle(0, 1, 3, 2) },
    };
    const result = conformed(plan);
    expect(open(result)).toEqual([]);
    expectCover(result, plan);
    expect(result.divisions.get(a!)).toEqual([[path(0, 0, 1.5, 0, 3, 0, 3, 1, 1.5, 1, 1, 1, 0, 1)]]);
  });

  test('grids that match each other all lie off in the same way', () => {
    const plan: RawPlan = {
      grids: {
        A: rectangle(0, 0, 1, 1.01),
        B: rectangle(1, 0, 2, 1.01),
        C: path(0, 1.01, 1, 1.01, 2, 1.01, 2, 2, 0, 2),
      },
      communities: { a: rectangle(0, 0, 2, 1), b: rectangle(0, 1, 2, 2) },
    };
    const result = conformed(plan);
    expect(open(result)).toEqual([]);
    expect(told(result)).toEqual([]);
    expectCover(result, plan);
    expect(result.grids.get('A')).toEqual([[rectangle(0, 0, 1, 1)]]);
  });

  test('a zigzag along the border is laid onto it, not folded over', () => {
    const zigzag = path(0, 0, 1, 0, 1, 1, 0.8, 1.01, 0.5, 0.99, 0.6, 1.008, 0.3, 0.992, 0, 1);
    const plan: RawPlan = { grids: { A: zigzag }, communities: { a: rectangle(0, 0, 1, 1) } };
    const result = conformed(plan);
    expect(open(result)).toEqual([]);
    expectCover(result, plan);
    expect(totalArea2(result.grids.values())).toBe(CELL2);
  });

  test('two vertices beside a corner of the border', () => {
    const plan: RawPlan = {
      grids: { A: path(0, 0, 1, 0, 1, 0.99, 0.995, 0.996, 1.004, 1.005, 0, 1) },
      communities: { a: rectangle(0, 0, 1, 1) },
    };
    const result = conformed(plan);
    expect(open(result)).toEqual([]);
    expectCover(result, plan);
  });
});

describe('a grid that sticks out of its community', () => {
  const sticking = (by: number, neighbour: boolean): RawPlan => ({
    grids: {
      // a tongue far from any vertex of the border, so that nothing is snapped
      A: path(0, 0, 1, 0, 1, 0.5, 1 + by, 0.5, 1 + by, 0.5 + 0.013, 1, 0.5 + 0.013, 1, 1, 0, 1),
      ...(neighbour ? { B: rectangle(1, 0, 2, 1) } : {}),
    },
    communities: { a: rectangle(0, 0, 1, 1), b: rectangle(1, 0, 2, 1) },
    rows: { A: { community: a! }, B: { community: b! } },
  });

  test('by a sliver: it is the neighbour’s there', () => {
    const result = conformed(sticking(0.5, true));
    expect(told(result)).toEqual([['overlap', 'AB', 'B']]);
    expect(open(result)).toEqual([]);
    expect(result.grids.get('B')).toEqual([[path(1, 0, 2, 0, 2, 1, 1, 1, 1, 0.513, 1, 0.5)]]);
  });

  test('by a sliver that the neighbour lacks: the neighbour gets it', () => {
    const plan = sticking(0.5, true);
    const B = path(1, 0, 2, 0, 2, 1, 1, 1, 1, 0.513, 1.5, 0.513, 1.5, 0.5, 1, 0.5);
    const result = conformed({ ...plan, grids: { ...plan.grids, B } });
    expect(told(result)).toEqual([['outside', 'A', 'B']]);
    expect(open(result)).toEqual([]);
    expectCover(result, plan);
  });

  test('by a sliver, to where nobody is: it is cut off', () => {
    const plan: RawPlan = { ...sticking(0.5, false), communities: { a: rectangle(0, 0, 1, 1) } };
    const result = conformed(plan);
    expect(told(result)).toEqual([['outside', 'A', null]]);
    expect(open(result)).toEqual([]);
    expectCover(result, plan);
  });

  test('by metres: it stays, and is listed', () => {
    const wide: RawPlan = {
      grids: { A: rectangle(0, 0, 1.3, 1), B: rectangle(1.3, 0, 2, 1) },
      communities: { a: rectangle(0, 0, 1, 1), b: rectangle(1, 0, 2, 1) },
      rows: { A: { community: a! }, B: { community: b! } },
    };
    const result = conformed(wide);
    expect(told(result)).toEqual([]);
    expect(open(result)).toEqual([['outside', 'A', b]]);
    expect(result.left[0]).toMatchObject({ at: place(1.15, 0.5), m2: expect.closeTo(32.02, 2) });
  });

  test('by metres over its neighbour: an overlap', () => {
    const result = conformed({
      grids: { A: rectangle(0, 0, 1.3, 1), B: rectangle(1, 0, 2, 1) },
      communities: { a: rectangle(0, 0, 1, 1), b: rectangle(1, 0, 2, 1) },
    });
    expect(open(result)).toEqual([['overlap', 'AB', b]]);
  });
});

describe('which division a grid keeps to', () => {
  const two: RawPlan['communities'] = { a: rectangle(0, 0, 1, 1), b: rectangle(1, 0, 2, 1) };

  test('the one its record names, though another holds most of it', () => {
    const grids = { A: rectangle(0.6, 0, 2, 1) };
    expect(
      open(conformed({ grids, communities: two, rows: { A: { community: a! } } })).filter(
        ([what]) => what === 'outside',
      ),
    ).toEqual([['outside', 'A', b]]);
    expect(open(conformed({ grids, communities: two })).filter(([what]) => what === 'outside')).toEqual([
      ['outside', 'A', a],
    ]);
  });

  test('where the record names one that is not loaded: the one that holds most of it, or none', () => {
    const unknown = { community: '330199009099' };
    const grids = { A: rectangle(0, 0, 1, 1), B: rectangle(1.3, 0, 3, 1), C: rectangle(1, 0, 1.3, 1) };
    const result = conformed({ grids, communities: { a: rectangle(0, 0, 1.5, 1) }, rows: { B: unknown, C: unknown } });
    // B lies beyond what is loaded, and is not at home in the fifth of it that sticks in
    expect(open(result)).toEqual([['outside', 'B', a]]);
  });

  test('a grid beyond what is loaded that sticks in by a sliver gives it up, and takes nothing inside', () => {
    const result = conformed({
      grids: { A: rectangle(0, 0, 1, 1), B: path(1, 0, 2, 0, 2, 1, 1, 1, 1, 0.513, 0.5, 0.513, 0.5, 0.5, 1, 0.5) },
      communities: { a: rectangle(0, 0, 1, 1) },
    });
    expect(told(result)).toEqual([['overlap', 'AB', 'A']]);
    expect(open(result)).toEqual([]);
  });
});

describe('divisions that differ from each other', () => {
  const street = rectangle(0, 0, 2, 2);

  test('a community that differs from its sub-district by a hair comes to it, with its grids', () => {
    const plan: RawPlan = {
      grids: { A: path(0, 0, 1, 0, 1, 2, 0, 2), B: path(1, 0, 2, 0, 2, 2, 1, 2) },
      communities: { a: path(0.004, 0, 1, 0.003, 1, 1.995, 0, 2.004), b: path(1, 0.003, 2.005, 0, 2, 2, 1, 1.995) },
      street,
    };
    const result = conformed(plan);
    expect(open(result)).toEqual([]);
    expectCover(result, plan);
    expect(result.divisions.get('330199009')).toEqual([[path(0, 0, 1, 0, 2, 0, 2, 2, 1, 2, 0, 2)]]);
    expect(result.divisions.get(a!)).toEqual([[rectangle(0, 0, 1, 2)]]);
  });

  test('one with a vertex that the sub-district lacks, and one that lacks a vertex of it', () => {
    const plan: RawPlan = {
      grids: { A: path(0, 0, 2, 0, 2, 2, 0, 2) },
      communities: { a: path(0, 0, 0.5, 0.008, 2, 0, 2, 2, 0, 2) },
      street: path(0, 0, 2, 0, 2, 2, 1.3, 2.008, 0, 2),
    };
    const result = conformed(plan);
    expect(open(result)).toEqual([]);
    expectCover(result, plan);
    expect(result.divisions.get(a!)).toEqual(result.divisions.get('330199009'));
    expect(result.grids.get('A')).toEqual(result.divisions.get(a!));
  });

  test('two communities that differ: one of them stays', () => {
    const plan: RawPlan = {
      grids: { A: rectangle(0, 0, 1, 1), B: rectangle(1.004, 0, 2, 1) },
      communities: { a: rectangle(0, 0, 1.002, 1), b: rectangle(1.006, 0, 2, 1) },
    };
    const result = conformed(plan);
    expect(open(result)).toEqual([]);
    expectCover(result, plan);
    expect(result.divisions.get(a!)).toEqual([[rectangle(0, 0, 1.002, 1)]]);
    expect(result.divisions.get(b!)).toEqual([[rectangle(1.002, 0, 2, 1)]]);
  });

  test('corners of four communities that differ, and of their grids: all in one vertex', () => {
    const plan: RawPlan = {
      grids: {
        A: path(0, 0, 1.005, 0, 1.005, 1.003, 0, 1),
        B: path(1, 0, 2, 0, 2, 1, 1.003, 1),
        C: path(0, 1, 0.999, 0.998, 1, 2, 0, 2),
        D: path(0.999, 1.003, 2, 1, 2, 2, 1, 2),
      },
      communities: {
        a: path(0, 0, 1, 0, 1, 1.003, 0, 1),
        b: path(1, 0, 2, 0, 2, 1, 1, 1.001),
        c: path(0, 1, 1.005, 0.998, 1, 2, 0, 2),
        d: path(1.004, 1.003, 2, 1, 2, 2, 1, 2),
      },
    };
    const result = conformed(plan);
    expect(open(result)).toEqual([]);
    expectCover(result, plan);
    expect([...result.grids.values()].map((shape) => shape.flat().map((ring) => ring.length))).toEqual([
      [8],
      [8],
      [8],
      [8],
    ]);
  });

  test('by metres: both stay', () => {
    const result = conformed({
      grids: { A: rectangle(0, 0, 1.9, 1) },
      communities: { a: rectangle(0, 0, 1.9, 1) },
      street: rectangle(0, 0, 2, 1),
    });
    expect([result.changes.filter((change) => change.what !== 'outline'), result.left]).toEqual([[], []]);
    expect(result.divisions.get(a!)).toEqual([[rectangle(0, 0, 1.9, 1)]]);
  });
});
