import { describe, expect, test } from 'vitest';
import { Random } from '../../test/random';
import { CloseEdges } from './close-edges';
import { Edges, Nodes } from './edge-set';
import { EdgeStripes } from './edge-stripes';

/** Edges as they can come: short ones, long ones, flat and steep ones, far from the origin. */
interface Spread {
  readonly edges: number;
  readonly reach: number;
  readonly length: number;
  /** Share of edges that run from end to end. */
  readonly long: number;
}

const spreads: readonly Spread[] = [
  { edges: 1, reach: 10, length: 5, long: 0 },
  { edges: 40, reach: 12, length: 4, long: 0.1 },
  { edges: 300, reach: 200, length: 12, long: 0 },
  { edges: 300, reach: 40_000, length: 1500, long: 0.05 },
  { edges: 300, reach: 2_000_000, length: 900, long: 0.3 },
];

const ORIGINS = [
  [0, 0],
  [1_201_000_000, 302_000_000],
  [-1_800_000_000, -900_000_000],
] as const;

class Field {
  readonly nodes = new Nodes(8);
  readonly edges = new Edges(8);
  readonly #random: Random;
  readonly #spread: Spread;
  readonly #origin: readonly [number, number];

  constructor(random: Random, spread: Spread) {
    this.#random = random;
    this.#spread = spread;
    this.#origin = random.pick(ORIGINS);
    while (this.edges.count < spread.edges) this.add();
  }

  add(): void {
    const [random, { reach, length, long }, [x0, y0]] = [this.#random, this.#spread, this.#origin];
    const [x, y] = [random.int(0, reach), random.int(0, reach)];
    const span = random.chance(long) ? reach : length;
    const [dx, dy] = [random.int(-span, span), random.int(-span, span)];
    const [flat, steep] = [random.chance(0.1), random.chance(0.1)];
    const [p, q] = [this.nodes.at(x0 + x, y0 + y), this.nodes.at(x0 + x + (steep ? 0 : dx), y0 + y + (flat ? 0 : dy))];
    this.edges.add(p, q, this.edges.sets.of(random.int(0, 9)), 0);
  }

  /** Some die, and some that were dead live again. */
  change(): void {
    for (let e = 0; e < this.edges.count; e++)
      if (this.#random.chance(0.2)) this.edges.alive[e] = this.#random.chance(0.5) ? 1 : 0;
  }

  /** Living edges of a range whose boxes come within a unit of edge `e`, looked at one by one. */
  nearByEach(e: number, from = 0, end = this.edges.count): number[] {
    const found: number[] = [];
    for (let t = from; t < end; t++) if (t !== e && this.edges.alive[t] === 1 && this.areClose(e, t)) found.push(t);
    return found;
  }

  areClose(s: number, t: number): boolean {
    const { a, b } = this.edges;
    const apart = (axis: Int32Array): boolean => {
      const [p, q, u, v] = [axis[a[s]!]!, axis[b[s]!]!, axis[a[t]!]!, axis[b[t]!]!];
      return Math.min(p, q) > Math.max(u, v) + 1 || Math.min(u, v) > Math.max(p, q) + 1;
    };
    return !apart(this.nodes.xs) && !apart(this.nodes.ys);
  }

  pairsByEach(): string[] {
    const pairs: string[] = [];
    for (let s = 0; s < this.edges.count; s++)
      if (this.edges.alive[s] === 1) pairs.push(...this.nearByEach(s, s + 1).map((t) => `${s} ${t}`));
    return pairs.sort();
  }
}

type Near = (e: number, visit: (t: number) => void) => void;

function nearOf(near: Near, e: number): number[] {
  const found: number[] = [];
  near(e, (t) => found.push(t));
  return found.sort((p, q) => p - q);
}

function pairsOf(of: { pairs(visit: (s: number, t: number) => void): void }): string[] {
  const found: string[] = [];
  of.pairs((s, t) => found.push(s < t ? `${s} ${t}` : `${t} ${s}`));
  return found.sort();
}

describe('edges in stripes', () => {
  spreads.forEach((spread, i) => {
    for (let seed = 1; seed <= 12; seed++)
      test(`spread ${i}, seed ${seed}: every close pair once, and what is near to any edge`, () => {
        const random = new Random(1000 * i + seed);
        const field = new Field(random, spread);
        field.change();
        const whole = new EdgeStripes(field.nodes, field.edges, 0, field.edges.count);
        expect(pairsOf(whole)).toEqual(field.pairsByEach());
        // a range of them, asked about edges of other ranges too
        const from = random.int(0, field.edges.count - 1);
        const end = random.int(from + 1, field.edges.count);
        const stripes = new EdgeStripes(field.nodes, field.edges, from, end);
        field.change();
        for (let e = 0; e < field.edges.count; e++)
          expect(nearOf(stripes.near.bind(stripes), e)).toEqual(field.nearByEach(e, from, end));
      });
  });

  test('edges far north and south of the range are asked about as well', () => {
    const nodes = new Nodes(8);
    const edges = new Edges(8);
    const edge = (ax: number, ay: number, bx: number, by: number) =>
      edges.add(nodes.at(ax, ay), nodes.at(bx, by), edges.sets.of(1), 0);
    edge(0, 0, 10, 10);
    const outside = [edge(0, 11, 10, 40), edge(0, 12, 10, 40), edge(5, -1, 5, -90), edge(5, -2, 5, -90)];
    const stripes = new EdgeStripes(nodes, edges, 0, 1);
    expect(outside.map((e) => nearOf(stripes.near.bind(stripes), e).length)).toEqual([1, 0, 1, 0]);
  });
});

describe('close edges, while others are added', () => {
  spreads.forEach((spread, i) => {
    test(`spread ${i}`, () => {
      const random = new Random(77 + i);
      const field = new Field(random, spread);
      const close = new CloseEdges(field.nodes, field.edges);
      expect(pairsOf(close)).toEqual(field.pairsByEach());
      // enough to be sorted into stripes of their own, several times over
      for (let round = 0; round < 30; round++) {
        for (let n = random.int(1, 120); n > 0; n--) field.add();
        field.change();
        for (let n = 0; n < 25; n++) {
          const e = random.int(0, field.edges.count - 1);
          expect(nearOf(close.near.bind(close), e)).toEqual(field.nearByEach(e));
        }
      }
    });
  });

  test('of no edge at all there are none, and later there are', () => {
    const nodes = new Nodes(8);
    const edges = new Edges(8);
    const close = new CloseEdges(nodes, edges);
    expect(pairsOf(close)).toEqual([]);
    edges.add(nodes.at(0, 0), nodes.at(9, 9), edges.sets.of(1), 0);
    const e = edges.add(nodes.at(0, 9), nodes.at(9, 0), edges.sets.of(1), 0);
    expect(nearOf(close.near.bind(close), e)).toEqual([0]);
  });
});
