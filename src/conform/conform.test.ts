import { describe, expect, test } from 'vitest';
import { conformed, divisionsOf, gridsOf, openEdges, totalArea2, type RawPlan } from '../../test/conform-plan';
import { path, plan, rectangle } from '../../test/drawing';
import { generatePlan } from '../../test/bench/generate-plan';
import { isRefusal } from '../plan/edit';
import { conform, conforming } from './conform';

const square = rectangle(0, 0, 1, 1);
const NOTHING = { grids: new Map(), divisions: new Map(), changes: [], left: [] };

describe('a plan that is clean comes out as it went in', () => {
  const drawings: readonly [what: string, drawing: string, options: Parameters<typeof plan>[1]][] = [
    ['a row', 'AB', {}],
    ['a T-junction', 'AA\nBC', {}],
    ['communities and a street', 'AAB\nACB\nDDE', { communities: 'aab\naab\nccd', street: true }],
    ['a grid in the hole of another', 'AAA\nABA\nAAA', { communities: 'aaa\naaa\naaa' }],
    ['two parts of a grid', 'ABA', { communities: 'aaa' }],
    ['grids that touch in a corner', 'AB\nBA', { communities: 'aa\naa' }],
    ['more ground than communities', 'ABC', { communities: 'aa.' }],
  ];
  for (const [what, drawing, options] of drawings)
    test(what, () => {
      const world = plan(drawing, options);
      const rows = [[...world.divisions.values()], [...world.grids.values()]] as const;
      const result = conform(...rows, { tolerance: 0.2 });
      if (isRefusal(result)) throw new Error(result.refused);
      expect([result.changes, result.left]).toEqual([[], []]);
      expect([...result.grids]).toEqual(rows[1].map(({ id, shape }) => [id, shape]));
      expect([...result.divisions]).toEqual(rows[0].map(({ id, shape }) => [id, shape]));
    });

  test('of 100 grids with crooked borders', () => {
    const { divisions, grids } = generatePlan(3, { columns: 10, rows: 9, dedicated: 10, houses: 0 });
    const result = conform(divisions, grids, { tolerance: 0.2 });
    expect(result).toEqual({
      grids: new Map(grids.map(({ id, shape }) => [id, shape])),
      divisions: new Map(divisions.map(({ id, shape }) => [id, shape])),
      changes: [],
      left: [],
    });
  });
});

describe('little or nothing to conform', () => {
  test('nothing at all', () => {
    expect(conform([], [], { tolerance: 0.2 })).toEqual(NOTHING);
  });

  test('grids without a shape are not there, beside those that have one', () => {
    expect(conformed({ grids: { A: [] } })).toEqual(NOTHING);
    expect(conformed({ grids: { A: [], B: square } })).toEqual({ ...NOTHING, grids: new Map([['B', [[square]]]]) });
  });

  test('divisions alone: all of them is a gap', () => {
    const { changes, left } = conformed({ grids: {}, communities: { a: square, b: rectangle(1, 0, 2, 1) } });
    expect(changes).toEqual([]);
    expect(left.map(({ what, division }) => [what, division])).toEqual([
      ['gap', '330199009001'],
      ['gap', '330199009002'],
    ]);
  });

  test('a sub-district alone: grids keep to it', () => {
    const { grids, left } = conformed({
      grids: { A: square, B: rectangle(1.005, 0, 1.99, 1) },
      street: rectangle(0, 0, 2, 1),
    });
    expect(totalArea2(grids.values())).toBe(2 * 2 * 1000 * 1000);
    expect(left).toEqual([]);
  });
});

describe('what it refuses', () => {
  const bad = [NaN, -0.1, Infinity, 10.5];
  test.each(bad)('a tolerance of %d', (tolerance) => {
    expect(conform([], gridsOf({ grids: { A: square } }), { tolerance })).toEqual({
      refused: 'bad-value',
      at: null,
      params: { field: 'tolerance', value: String(tolerance), most: 10 },
    });
  });

  test('what is wider than can be exact, with a place', () => {
    const far = [1_701_000_000, 2_000_000, 1_701_001_000, 2_000_000, 1_701_001_000, 2_001_000];
    const plans: RawPlan = { grids: { A: square, B: far, C: [-1_701_000_000, 0, -1_700_000_000, 0, 0, 800_000_000] } };
    expect(conform([], gridsOf(plans), { tolerance: 0.2 })).toMatchObject({
      refused: 'too-wide',
      at: [expect.any(Number), expect.any(Number)],
    });
  });
});

describe('places near the ends of the coordinates', () => {
  const at = (x: number, y: number) => (ring: readonly number[]) =>
    ring.map((value, i) => value + (i % 2 === 0 ? x : y));
  const origins: readonly [what: string, x: number, y: number][] = [
    ['longitude and latitude 0', 0, 0],
    ['round both', -1000, -500],
    ['west of 180°', 1_800_000_000 - 2000, 0],
    ['east of −180°', -1_800_000_000, 302_000_000],
    ['near the pole', 100_000_000, 899_000_000],
    ['the south', 0, -890_000_000],
  ];
  test.each(origins)('%s', (_, x, y) => {
    const to = at(x, y);
    const { grids, left } = conformed({
      grids: { A: to([0, 0, 1000, 1, 1000, 999, 0, 1000]), B: to([1002, 0, 2000, 0, 2000, 1000, 1001, 1000]) },
      communities: { a: to([0, 0, 2000, 0, 2000, 1000, 0, 1000]) },
    });
    expect(left).toEqual([]);
    expect(totalArea2(grids.values())).toBe(2 * 2000 * 1000);
  });
});

test('in steps, with how much is done, so that it can be left at any of them', () => {
  const given: RawPlan = { grids: { A: square, B: rectangle(1.01, 0, 2, 1) } };
  const done: number[] = [];
  const steps = conforming(divisionsOf(given), gridsOf(given), { tolerance: 0.2 });
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    expect(step.value.total).toBe(100);
    done.push(step.value.done);
  }
  expect(done.length).toBeGreaterThan(5);
  expect(done).toEqual([...done].sort((p, q) => p - q));
  expect(step.value).toEqual(conformed(given));
});

test('neither the order of rows, nor where a ring begins, nor its direction decides', () => {
  const grids = {
    A: path(0, 0, 1, 0, 1, 1, 0, 1),
    B: path(1.008, 0, 2, 0.004, 2, 1, 1.01, 1),
    C: path(0, 1.01, 2, 1.002, 2, 2, 0, 2),
    D: path(1.5, 1.5, 2.01, 1.5, 2.01, 2.5, 1.5, 2.5),
  };
  const given: RawPlan = { grids, communities: { a: rectangle(0, 0, 2, 2), b: rectangle(1.5, 1.5, 2.01, 2.5) } };
  const once = conformed(given);
  const other: RawPlan = {
    communities: Object.fromEntries(Object.entries(given.communities!).reverse()),
    grids: Object.fromEntries(
      Object.entries(grids)
        .reverse()
        .map(([id, ring]) => [id, [...ring.slice(2), ...ring.slice(0, 2)]]),
    ),
  };
  const twice = conformed(other);
  expect(new Map([...twice.grids].sort())).toEqual(new Map([...once.grids].sort()));
  expect(twice.changes).toEqual(once.changes);
  expect(twice.left).toEqual(once.left);
  expect([...twice.grids.keys()]).toEqual(['D', 'C', 'B', 'A']);
  expect(openEdges(once).length).toBe(openEdges(twice).length);
});
