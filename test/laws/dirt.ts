import type { Ring, Shape } from '../../src/geometry/lattice';
import { canonicalShape } from '../../src/geometry/ring';
import type { Grid } from '../../src/plan/grid';
import type { Random } from '../random';

/**
 * Ways in which files are dirty, each by itself: outlines of grids in, outlines out. Everything stays within a tolerance of 0.2 m,
 * which is 20 units to the east and 18 to the north where random plans lie.
 */
export type Dirt = (random: Random, grids: readonly Grid[]) => Grid[];

type Vertex = readonly [x: number, y: number];

const eachRing = (shape: Shape, to: (vertices: readonly Vertex[]) => readonly Vertex[]): Shape =>
  canonicalShape(shape.map((polygon) => polygon.map((ring) => clean(to(verticesOf(ring))))));

const verticesOf = (ring: Ring): Vertex[] =>
  Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i]!, ring[2 * i + 1]!]);

/** As files are read: a vertex that comes twice in a row counts once. */
function clean(vertices: readonly Vertex[]): Ring {
  const kept = vertices.filter(([x, y], i) => {
    const [px, py] = vertices.at(i - 1)!;
    return x !== px || y !== py;
  });
  return kept.flat();
}

const withShape = (grid: Grid, to: (shape: Shape) => Shape): Grid => ({ ...grid, shape: to(grid.shape) });

/** Every vertex by itself off by 1e-9 to 1e-6 degree, and rounded. */
export const jitter: Dirt = (random, grids) => {
  const off = (value: number) => Math.round(value + (random.next() * 2 - 1) * 10 ** (-2 + 3 * random.next()));
  return grids.map((grid) =>
    withShape(grid, (shape) => eachRing(shape, (ring) => ring.map(([x, y]) => [off(x), off(y)]))),
  );
};

/** Vertices are lacking where they were nearly on a line, never two in a row: the neighbour still has them. */
export const dropVertices: Dirt = (random, grids) =>
  grids.map((grid) =>
    withShape(grid, (shape) =>
      eachRing(shape, (ring) => {
        let last = -2;
        return ring.filter(([x, y], i) => {
          const [px, py] = ring.at(i - 1)!;
          const [qx, qy] = ring[(i + 1) % ring.length]!;
          const off = Math.abs((qx - px) * (y - py) - (qy - py) * (x - px)) / Math.hypot(qx - px, qy - py);
          // the last one has the first as a neighbour
          if (off > 16 || last === i - 1 || i === ring.length - 1 || random.chance(0.3)) return true;
          last = i;
          return false;
        });
      }),
    ),
  );

/** Vertices on edges that no neighbour has. */
export const insertVertices: Dirt = (random, grids) =>
  grids.map((grid) =>
    withShape(grid, (shape) =>
      eachRing(shape, (ring) =>
        ring.flatMap(([x, y], i) => {
          const [qx, qy] = ring[(i + 1) % ring.length]!;
          if (!random.chance(0.1)) return [[x, y]];
          const share = random.next();
          return [
            [x, y],
            [Math.round(x + (qx - x) * share), Math.round(y + (qy - y) * share)],
          ];
        }),
      ),
    ),
  );

/** One grid in five lies off as a whole, by up to 8 cm. */
export const shiftGrids: Dirt = (random, grids) =>
  grids.map((grid) => {
    if (!random.chance(0.2)) return grid;
    const [dx, dy] = [random.int(-8, 8), random.int(-7, 7)];
    return withShape(grid, (shape) => eachRing(shape, (ring) => ring.map(([x, y]) => [x + dx, y + dy])));
  });

/** Slivers: a vertex of one grid alone goes up to 9 cm to the side, for a gap on one side or an overlap. */
export const bendEdges: Dirt = (random, grids) =>
  grids.map((grid) =>
    withShape(grid, (shape) =>
      eachRing(shape, (ring) =>
        ring.map(([x, y]): Vertex => (random.chance(0.1) ? [x + random.int(-6, 6), y + random.int(-6, 6)] : [x, y])),
      ),
    ),
  );

/** Polygons that stand twice in a grid, the second time a hair off. */
export const repeatPolygons: Dirt = (random, grids) =>
  grids.map((grid) => {
    if (!random.chance(0.2)) return grid;
    const again = random.chance(0.5)
      ? grid.shape
      : eachRing(grid.shape, (ring) => ring.map(([x, y]): Vertex => [x + random.int(-1, 1), y + random.int(-1, 1)]));
    return withShape(grid, (shape) => canonicalShape([...shape, ...again]));
  });

/** Spikes without a width: out from a vertex and back. */
export const addSpikes: Dirt = (random, grids) =>
  grids.map((grid) =>
    withShape(grid, (shape) =>
      eachRing(shape, (ring) => {
        if (!random.chance(0.3)) return ring;
        const i = random.int(0, ring.length - 1);
        const [x, y] = ring[i]!;
        return [...ring.slice(0, i + 1), [x + random.int(-300, 300), y + random.int(-300, 300)], ...ring.slice(i)];
      }),
    ),
  );

/** Slots and tongues of 10 cm, up to 3 m deep, that a grid has of its own: its neighbour has a straight border. */
export const addTongues: Dirt = (random, grids) =>
  grids.map((grid) =>
    withShape(grid, (shape) =>
      eachRing(shape, (ring) => {
        const i = random.int(0, ring.length - 1);
        const [[ax, ay], [bx, by]] = [ring[i]!, ring[(i + 1) % ring.length]!];
        const length = Math.hypot(bx - ax, by - ay);
        if (length < 100 || random.chance(0.5)) return ring;
        const deep = random.pick([-1, 1]) * random.int(50, 300);
        const at = (along: number, aside: number): Vertex => [
          Math.round(ax + ((bx - ax) * along - (by - ay) * aside) / length),
          Math.round(ay + ((by - ay) * along + (bx - ax) * aside) / length),
        ];
        const from = length / 2 - 5;
        const tongue = [at(from, 0), at(from, deep), at(from + 10, deep), at(from + 10, 0)];
        return [...ring.slice(0, i + 1), ...tongue, ...ring.slice(i + 1)];
      }),
    ),
  );

/** Vertices off by up to so many units: each grid's by itself, or the same for all that share it. */
export function shaken<Row extends { readonly shape: Shape }>(
  random: Random,
  rows: readonly Row[],
  units: number,
  together: boolean,
): Row[] {
  const held = new Map<string, Vertex>();
  const off = ([x, y]: Vertex): Vertex => [x + random.int(-units, units), y + random.int(-units, units)];
  const to = (vertex: Vertex): Vertex => {
    const there = (together && held.get(vertex.join())) || off(vertex);
    held.set(vertex.join(), there);
    return there;
  };
  return rows.map((row) => ({ ...row, shape: eachRing(row.shape, (ring) => ring.map(to)) }));
}

export const DIRT: Readonly<Record<string, Dirt>> = {
  jitter,
  'drop vertices': dropVertices,
  'insert vertices': insertVertices,
  'shift grids': shiftGrids,
  'bend edges': bendEdges,
  'repeat polygons': repeatPolygons,
  spikes: addSpikes,
  tongues: addTongues,
};

/** One after the other; together within 0.6 m. */
export const allDirt: Dirt = (random, grids) =>
  [dropVertices, insertVertices, bendEdges, repeatPolygons, jitter, addSpikes].reduce(
    (rows, dirty) => dirty(random, rows),
    [...grids],
  );
