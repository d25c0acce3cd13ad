import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { path, place, plan } from '../../../test/drawing';
import { Random } from '../../../test/random';
import { metresPerUnit } from '../../geometry/area';
import { boxOf, meets } from '../../geometry/box';
import type { Line, Position } from '../../geometry/lattice';
import { places } from '../../geometry/ring';
import { atOnce } from '../../plan/in-steps';
import { indexingRoads } from '../../plan/roads';
import type { World } from '../../plan/world';
import { bordersNear, type Edge } from '../snap/near-lines';
import { distance } from '../snap/nearest';
import { waysFrom, type Lines, type NoWay, type NumberedWay, type WayFinder } from './trace-ways';
import { createTracer } from './tracer';

const trace = createTracer();
type Ways = readonly NumberedWay[] | NoWay | 'off-begin';
/** All that are found by asking for one after the other until they go round. */
function allWays(find: (number: number) => NumberedWay | NoWay | 'off-begin'): Ways {
  const ways: NumberedWay[] = [];
  for (let number = 0; ; number++) {
    const way = find(number);
    if (typeof way === 'string') return way;
    if (number > 0 && way.way === 0) return ways;
    ways.push(way);
  }
}
const waysBy = (find: WayFinder, to: Position): Ways => allWays((number) => find(to, number));
/** From place to place, by themselves. */
const waysIn = (world: World, from: Position, to: Position): Ways =>
  allWays((number) => trace({ world, roads: null }, from, to, 0, number).way);
const betweens = (ways: Ways): Line[] | string =>
  typeof ways === 'string' ? ways : ways.map(({ between }) => between);

describe('along the borders of a plan', () => {
  const world = plan('AAB\nAAB\nCCC');

  test('the shortest way first, then round the rings that have both places', () => {
    const ways = betweens(waysIn(world, place(2, 3), place(3, 1)));
    // over the north-eastern corner, or down between A and B, and then east
    expect(ways).toEqual([path(2, 1), path(3, 3)]);
  });

  test('from the middle of an edge to the middle of another', () => {
    expect(betweens(waysIn(world, place(1, 3), place(0, 2)))).toEqual([path(0, 3), path(2, 3, 2, 1, 0, 1)]);
  });

  test('two places of one edge are joined straight; the other way goes all round', () => {
    expect(betweens(waysIn(world, place(0.4, 3), place(1.5, 3)))).toEqual([[], path(0, 3, 0, 1, 2, 1, 2, 3)]);
    expect(betweens(waysIn(world, place(1.5, 3), place(0.4, 3)))).toEqual([[], path(2, 3, 2, 1, 0, 1, 0, 3)]);
  });

  test('a way between vertices leaves both of them out', () => {
    const [first] = betweens(waysIn(world, place(0, 3), place(3, 3))) as Line[];
    expect(first).toEqual(path(2, 3));
  });

  test('round a hole', () => {
    const ring = plan('AAA\nABA\nAAA');
    expect(new Set(betweens(waysIn(ring, place(1, 1), place(2, 2))) as Line[])).toEqual(
      new Set([path(2, 1), path(1, 2)]),
    );
  });

  test('a community border without grids is followed like any other', () => {
    const bare = plan('...\n...', { communities: 'aab\naab' });
    expect(betweens(waysIn(bare, place(1, 0), place(1, 2)))).toHaveLength(2);
  });

  test('why there is none', () => {
    expect(waysIn(world, place(0.5, 2), place(0, 1))).toBe('off-begin');
    expect(waysIn(world, place(0, 1), place(0.5, 2))).toBe('off-line');
    const apart = plan('A.B');
    expect(waysIn(apart, place(0, 0), place(3, 1))).toBe('no-way');
  });

  test('a place beside a slanted edge by the rounding is on it', () => {
    const slanted = plan('A', { grids: { A: { shape: [[path(0, 0, 1, 0.333, 0, 1)]] } } });
    const [x, y] = place(0.5, 0.1665);
    for (const at of [
      [x, y],
      [x, y - 1],
    ] as const)
      expect(betweens(waysIn(slanted, at, place(0, 0.5)))).toEqual([path(0, 0), path(1, 0.333, 0, 1)]);
  });

  test('a tracer forgets what it learnt when the plan is another', () => {
    const other = plan('AAA\nAAA\nCCC');
    expect(betweens(waysIn(world, place(2, 3), place(2, 1)))).toContainEqual([]);
    expect(waysIn(other, place(2, 3), place(2, 1))).not.toContainEqual(expect.objectContaining({ between: [] }));
  });
});

describe('along roads', () => {
  const world = plan('AAAA\nAAAA\nAAAA\nAAAA');
  const roads = atOnce(
    indexingRoads([
      { name: '东路', line: path(0.5, 1, 3.5, 1) },
      { name: '北路', line: path(1, 0.5, 1, 3.5) },
      { name: '支路', line: path(3, 1, 3, 3, 1, 3) },
    ]),
  );
  const along = (from: Position, to: Position): Ways =>
    allWays((number) => trace({ world, roads }, from, to, 0, number).way);
  test('from one into another where they cross, or where one ends on the other', () => {
    expect(betweens(along(place(2, 1), place(1, 2)))).toEqual([path(1, 1), path(3, 1, 3, 3, 1, 3)]);
  });
  test('not from a road to a border', () => {
    expect(along(place(2, 1), place(0, 1))).toBe('off-line');
  });
  test('the pointer means a place on the road, though a border is nearer', () => {
    const beside = atOnce(indexingRoads([{ name: '', line: path(0, 0.02, 3, 0.02) }]));
    const found = trace({ world, roads: beside }, place(1, 0.02), place(2, 0.005), 50, 0);
    expect(found.place).toMatchObject({ to: 'road', at: place(2, 0.02) });
    expect(found.way).toMatchObject({ between: [] });
  });
});

/** A net drawn by chance: lattice squares with some sides missing, so that there are dead ends, islands and rings. */
function chanceNet(seed: number): { readonly edges: readonly Edge[]; readonly lines: Lines; readonly random: Random } {
  const random = new Random(seed);
  const SIDE = 9000;
  const corners = Array.from({ length: 6 }, (_, i) =>
    Array.from({ length: 6 }, (_, j): Position => [i * SIDE + random.int(-900, 900), j * SIDE + random.int(-900, 900)]),
  );
  const edges = corners.flatMap((column, i) =>
    column.flatMap((a, j) =>
      [corners[i + 1]?.[j], corners[i]?.[j + 1]].flatMap((b) => (b && random.chance(0.75) ? [{ a, b }] : [])),
    ),
  );
  const lines: Lines = {
    edgesIn: (box) => edges.filter(({ a, b }) => meets(boxOf([...a, ...b]), box)),
    ringsIn: () => [],
  };
  return { edges, lines, random };
}

/** The length of the shortest way by brute force: every node lowered until nothing gets shorter (Bellman and Ford). */
function shortest(edges: readonly Edge[], from: Position, to: Position, stretch: number): number {
  const lengths = new Map<string, number>([[from.join(), 0]]);
  const at = (place: Position): number => lengths.get(place.join()) ?? Infinity;
  for (let again = true; again;) {
    again = false;
    for (const { a, b } of edges)
      for (const [p, q] of [
        [a, b],
        [b, a],
      ] as const) {
        const length = at(p) + distance(p, q, stretch);
        if (length >= at(q) - 1e-6) continue;
        lengths.set(q.join(), length);
        again = true;
      }
  }
  return at(to);
}

const middle = ({ a, b }: Edge): Position => [Math.round((a[0] + b[0]) / 2), Math.round((a[1] + b[1]) / 2)];
const halvesOf = (edge: Edge): Edge[] => [edge.a, edge.b].map((a) => ({ a, b: middle(edge) }));

const stretchAt = (y: number): number => metresPerUnit(y).north / metresPerUnit(y).east;

test('on nets drawn by chance the way is as short as brute force finds it, and goes along edges alone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const { edges, lines, random } = chanceNet(seed);
      const stretch = stretchAt(302_000_000);
      const [from, to] = [random.pick(edges).a, random.pick(edges).b];
      const ways = waysBy(waysFrom(lines, from, stretch)!, to);
      const least = shortest(edges, from, to, stretch);
      if (from.join() === to.join() || least === Infinity) {
        expect(ways).toBe('no-way');
        return;
      }
      const all = ways as readonly NumberedWay[];
      expect(all[0]!.length).toBeCloseTo(least, 3);
      const known = new Set(edges.flatMap(({ a, b }) => [`${a}>${b}`, `${b}>${a}`]));
      const steps = all.map(({ between }) => {
        const walk = [from, ...places(between), to];
        return walk.slice(1).map((next, i) => `${walk[i]}>${next}`);
      });
      for (const step of steps.flat()) expect(known.has(step)).toBe(true);
      // the second shares no edge with the first
      const first = new Set(steps[0]!.flatMap((step) => [step, step.split('>').reverse().join('>')]));
      for (const step of steps.slice(1).flat()) expect(first.has(step)).toBe(false);
    }),
    { numRuns: 300, seed: 1 },
  );
});

test('the second way is the shortest of those that share no edge, nor a piece of one, with the first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.boolean(), fc.boolean(), (seed, mid, late) => {
      const { edges, lines, random } = chanceNet(seed);
      const [one, two] = [random.pick(edges), random.pick(edges)];
      if (one === two) return;
      const [from, to] = [mid ? middle(one) : one.a, late ? middle(two) : two.b];
      const ways = waysBy(waysFrom(lines, from, 1)!, to);
      if (typeof ways === 'string' || ways[0]!.between.length === 0) return;
      const walk = [from, ...places(ways[0]!.between), to].map(String);
      const taken = new Set(walk.slice(1).flatMap((next, i) => [`${walk[i]}>${next}`, `${next}>${walk[i]}`]));
      const cut = [...(mid ? [one] : []), ...(late ? [two] : [])];
      const rest = [...edges.filter((edge) => !cut.includes(edge)), ...cut.flatMap(halvesOf)];
      const least = shortest(
        rest.filter(({ a, b }) => !taken.has(`${a}>${b}`)),
        from,
        to,
        1,
      );
      if (least === Infinity) expect(ways).toHaveLength(1);
      else expect(ways[1]!.length).toBeCloseTo(least, 3);
    }),
    { numRuns: 400, seed: 2 },
  );
});

test('between places on edges the way is the shorter of those over the ends of the edges', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const { edges, lines, random } = chanceNet(seed);
      const [one, two] = [random.pick(edges), random.pick(edges)];
      if (one === two) return;
      const [from, to] = [middle(one), middle(two)];
      const ways = waysBy(waysFrom(lines, from, 1)!, to);
      const least = shortest([...edges, ...[one, two].flatMap(halvesOf)], from, to, 1);
      if (least === Infinity) expect(ways).toBe('no-way');
      else expect((ways as readonly NumberedWay[])[0]!.length).toBeCloseTo(least, 3);
    }),
    { numRuns: 200, seed: 3 },
  );
});

test('a long way off nothing is looked for without end', () => {
  // a comb: one spine with very many teeth, and the end beyond them all
  const N = 12_000;
  const edges: Edge[] = [];
  for (let i = 0; i < N; i++) {
    edges.push({ a: [i * 10, 0], b: [i * 10 + 10, 0] }, { a: [i * 10, 0], b: [i * 10, 5] });
  }
  const byCell = new Map<number, Edge[]>();
  for (const edge of edges) {
    const cell = Math.floor(edge.a[0] / 1000);
    byCell.set(cell, [...(byCell.get(cell) ?? []), edge]);
  }
  const lines: Lines = {
    edgesIn({ minX, maxX }) {
      const found: Edge[] = [];
      for (let cell = Math.floor(minX / 1000) - 1; cell <= Math.floor(maxX / 1000); cell++)
        found.push(...(byCell.get(cell) ?? []));
      return found;
    },
    ringsIn: () => [],
  };
  const find = waysFrom(lines, [0, 0], 1)!;
  expect(waysBy(find, [30_000, 0])).toHaveLength(1);
  expect(find([N * 10, 0], 0)).toBe('too-far');
});

test('the edges of a plan are those of its grids and divisions that have a place in the box', () => {
  const world = plan('AB\nAC', { communities: 'aa\nbb' });
  const near = bordersNear(world, boxOf(place(1, 1)));
  expect(new Set(near.map(({ level }) => level))).toEqual(new Set(['community', undefined]));
  expect(near.every(({ a, b }) => meets(boxOf([...a, ...b]), boxOf(place(1, 1))))).toBe(true);
});
