import { describe, expect, test } from 'vitest';
import { cut, isProblem, type Cut } from './cut';
import { dissolve } from './dissolve';
import type { Ring } from './lattice';
import { passesPixel } from './orient';
import { area2OfShape } from './ring';

const square = (x: number, y: number, size: number): Ring => [x, y, x + size, y, x + size, y + size, x, y + size];

function done(result: ReturnType<typeof cut>): Cut {
  if (isProblem(result)) throw new Error(result.problem);
  return result;
}

const facesOf = (result: Cut) =>
  result.faces
    .slice(1)
    .map(({ regions, area2 }) => [regions.join('+'), area2 / 2])
    .sort();

describe('cut', () => {
  test('a line through a square makes two faces of it', () => {
    expect(facesOf(done(cut([[square(0, 0, 10)]], [[-5, 4, 15, 4]])))).toEqual([
      ['0', 40],
      ['0', 60],
    ]);
  });
  test('a line that ends inside makes none', () => {
    expect(facesOf(done(cut([[square(0, 0, 10)]], [[-5, 4, 5, 4]])))).toEqual([['0', 100]]);
  });
  test('overlapping regions are told by both names, what is between them by none', () => {
    const result = done(
      cut(
        [[square(0, 0, 10)], [square(5, 0, 10)], [square(20, 0, 10)]],
        [
          [15, 0, 20, 0],
          [15, 10, 20, 10],
        ],
      ),
    );
    expect(facesOf(result)).toEqual([
      ['', 50],
      ['0+1', 50],
      ['0', 50],
      ['1', 50],
      ['2', 100],
    ]);
  });
  test('a house inside is a face, and the grid round it the rest', () => {
    expect(facesOf(done(cut([[square(0, 0, 10)], [square(2, 2, 3)]], [])))).toEqual([
      ['0+1', 9],
      ['0', 91],
    ]);
  });
  test('an island in a hole in a region', () => {
    const result = done(cut([[square(0, 0, 30), square(5, 5, 20)], [square(10, 10, 5)]], []));
    expect(facesOf(result)).toEqual([
      ['', 375],
      ['0', 500],
      ['1', 25],
    ]);
  });
  test('a region drawn over itself cancels out', () => {
    expect(facesOf(done(cut([[square(0, 0, 10), square(0, 0, 10)]], [])))).toEqual([]);
  });
  test('a vertex near a long border bends the border to it', () => {
    // the neighbour's corner lies less than half a unit off the long edge
    const result = done(cut([[[0, 0, 1000, 0, 1000, 100, 0, 3]], [[0, 3, 500, 52, 1000, 100, 1000, 200, 0, 200]]], []));
    expect(facesOf(result).map(([who]) => who)).toEqual(['0', '1']);
  });
  test('edges that run apart from one node at a small angle stay where they came in', () => {
    // a border that comes twice, with and without the neighbour's corner; the neighbour leaves the corner along it. Each bend made a
    // crossing for the next edge, a unit further: all three closed like a zip, eleven units off
    const [from, to] = [
      [25, -91],
      [-8, 145],
    ] as const;
    const regions = [
      [[...from, ...to, 300, 0]],
      [[...to, ...from, -300, 0]],
      [[...from, 0, 87, ...to, -300, 0]],
      [[60, 307, 0, 87, 67, -114, 300, 0]],
    ];
    const result = done(cut(regions, []));
    expect(result.xs.length).toBeLessThan(14);
  });
  test('wider than can be exact is a problem with a place', () => {
    // an edge that is too long; and edges that are not, in too large a plan
    expect(cut([[[0, 0, 2 ** 25, 0, 0, 10]]], [])).toEqual({ problem: 'too-wide', at: [2 ** 25, 0] });
    const far = Array.from({ length: 8 }, (_, k) => [square(k * 2 ** 24, k * 2 ** 24, 100)]);
    expect(cut(far.slice(0, 4), [])).not.toHaveProperty('problem');
    expect(cut(far, [])).toMatchObject({ problem: 'too-wide' });
  });
});

describe('dissolve', () => {
  test('two squares that touch in a corner are two polygons', () => {
    const result = done(cut([[square(0, 0, 10)], [square(10, 10, 10)]], []));
    expect(dissolve(result, () => 7).get(7)).toEqual([[square(0, 0, 10)], [square(10, 10, 10)]]);
  });
  test('a hole that touches the shell in a corner is a ring of its own', () => {
    const result = done(cut([[square(0, 0, 10)], [[0, 0, 6, 3, 3, 6]]], []));
    const outer = dissolve(result, (face) => (result.faces[face]!.regions.includes(1) ? -1 : 7)).get(7)!;
    expect(outer).toEqual([
      [
        [0, 0, 10, 0, 10, 10, 0, 10],
        [0, 0, 3, 6, 6, 3],
      ],
    ]);
  });
  test('a hole that touches the shell twice parts it', () => {
    const result = done(cut([[square(0, 0, 10)], [[0, 0, 6, 4, 10, 10, 4, 6]]], []));
    const outer = dissolve(result, (face) => (result.faces[face]!.regions.includes(1) ? -1 : 7)).get(7)!;
    expect(outer.map((polygon) => polygon.length)).toEqual([1, 1]);
  });
  test('a ring of squares has a hole', () => {
    const regions = [0, 1, 2].flatMap((x) =>
      [0, 1, 2].filter((y) => x !== 1 || y !== 1).map((y) => [square(x * 10, y * 10, 10)]),
    );
    const shape = dissolve(done(cut(regions, [])), (face) => (face === 0 ? -1 : 7));
    expect([...shape.keys()]).toEqual([7]);
  });
});

describe('laws of cut, over seeded random arrangements', () => {
  for (let seed = 1; seed <= 60; seed++)
    test(`seed ${seed}`, () => {
      const random = mulberry32(seed);
      const reach = [40, 400, 40_000][seed % 3]!;
      const near = () => Math.floor(random() * reach);
      const line = () => Array.from({ length: 2 + Math.floor(random() * 6) }, () => [near(), near()]).flat();
      const regions = [[square(0, 0, reach)], ...Array.from({ length: 6 }, () => [line().concat(near(), near())])];
      const result = done(cut(regions, Array.from({ length: 10 }, line)));
      // 1: no node in the pixel of an edge that does not end there
      const near0 = edgesOf(result).flatMap(([a, b]) =>
        Array.from(result.xs.keys()).filter(
          (n) =>
            n !== a &&
            n !== b &&
            passesPixel(result.xs[a]!, result.ys[a]!, result.xs[b]!, result.ys[b]!, result.xs[n]!, result.ys[n]!),
        ),
      );
      expect(near0).toEqual([]);
      // 2: faces fill the square exactly, since everything lies in it (its outline may be bent by half a unit)
      const total = result.faces.slice(1).reduce((sum, face) => sum + face.area2, 0);
      expect(total).toBe(2 * reach * reach);
      // 3: every face is held by what lies round it
      expect(result.faces.slice(1).every((face) => face.regions[0] === 0)).toBe(true);
      // 4: cutting again changes nothing
      const again = done(cut([], edgesAsLines(result)));
      expect([again.xs.length, again.edges.count]).toEqual([result.xs.length, result.edges.count]);
      // 5: dissolving by any owners conserves the area, and every edge between two owners is used once each way
      const owner = result.faces.map(() => Math.floor(random() * 3));
      const shapes = dissolve(result, (face) => owner[face]!);
      expect([...shapes.values()].reduce((sum, shape) => sum + area2OfShape(shape), 0)).toBe(total);
    });
});

const edgesOf = ({ edges: { a, b } }: Cut): [number, number][] => Array.from(a, (node, e) => [node, b[e]!]);

const edgesAsLines = (result: Cut) =>
  edgesOf(result).map(([a, b]) => [result.xs[a]!, result.ys[a]!, result.xs[b]!, result.ys[b]!]);

function mulberry32(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
