import { boxOfShape, union } from '../../../src/geometry/box';
import type { Shape } from '../../../src/geometry/lattice';
import { canonicalShape, reversed } from '../../../src/geometry/ring';
import type { Grid } from '../../../src/plan/grid';
import type { Random } from '../../random';

/** What is wrong with grids as files bring them, by what it is called: each changes rows of a plan in which all is well. */
export const FAULTS_OF_ROWS: Readonly<Record<string, (random: Random, grids: Grid[]) => void>> = {
  'a vertex moved': (random, grids) =>
    reshape(random, grids, (ring) => {
      const i = random.int(0, ring.length / 2 - 1) * 2;
      const most = random.pick([1, 2, 3, 40, 4000]);
      return ring.with(i, ring[i]! + random.int(-most, most)).with(i + 1, ring[i + 1]! + random.int(-most, most));
    }),
  'a vertex gone': (random, grids) =>
    reshape(random, grids, (ring) => ring.toSpliced(random.int(0, ring.length / 2 - 1) * 2, 2)),
  'a vertex more': (random, grids) =>
    reshape(random, grids, (ring) => {
      const i = random.int(0, ring.length / 2 - 2) * 2;
      return ring.toSpliced(
        i + 2,
        0,
        Math.round((ring[i]! + ring[i + 2]!) / 2),
        Math.round((ring[i + 1]! + ring[i + 3]!) / 2),
      );
    }),
  'a grid gone': (random, grids) => void grids.splice(random.int(0, grids.length - 1), 1),
  'a grid twice': (random, grids) => void grids.push({ ...random.pick(grids), id: `twice${grids.length}` }),
  'a grid within another': (random, grids) => {
    const { shape, ...grid } = random.pick(grids);
    const [x, y] = [shape[0]![0]![0]! + random.int(-500, 500), shape[0]![0]![1]! + random.int(-500, 500)];
    grids.push({ ...grid, id: `in${grids.length}`, shape: [[[x, y, x + 30, y, x + 30, y + 30, x, y + 30]]] });
  },
  'a grid of another community': (random, grids) => {
    const i = random.int(0, grids.length - 1);
    grids[i] = { ...grids[i]!, community: random.pick(grids).community };
  },
  'a ring turned round': (random, grids) => {
    const i = random.int(0, grids.length - 1);
    grids[i] = { ...grids[i]!, shape: grids[i]!.shape.map((polygon) => polygon.map(reversed)) };
  },
  'a grid over many': (random, grids) => {
    const { minX, minY, maxX, maxY } = grids.map(({ shape }) => boxOfShape(shape)).reduce(union);
    const [x, y] = [random.int(minX, maxX), random.int(minY, maxY)];
    const [right, top] = [x + random.int(100, (maxX - minX) * 0.7), y + random.int(100, (maxY - minY) * 0.7)];
    grids.push({ ...random.pick(grids), id: `over${grids.length}`, shape: [[[x, y, right, y, right, top, x, top]]] });
  },
  'a community divided twice': (random, grids) => {
    const { community } = random.pick(grids);
    const [east, north] = random.pick([
      [0, 0],
      [1, 0],
      [7, 211],
    ]);
    const shifted = ({ shape, ...grid }: Grid): Grid => ({
      ...grid,
      id: `again-${grid.id}`,
      shape: shape.map((polygon) => polygon.map((ring) => ring.map((v, i) => v + (i % 2 === 0 ? east! : north!)))),
    });
    grids.push(...grids.filter((grid) => grid.community === community).map(shifted));
  },
  'a community under the code of another': (random, grids) => {
    const [from, to] = [random.pick(grids).community, random.pick(grids).community];
    grids.forEach((grid, i) => {
      if (grid.community === from) grids[i] = { ...grid, community: to };
    });
  },
  'two grids change places': (random, grids) => {
    const [i, j] = [random.int(0, grids.length - 1), random.int(0, grids.length - 1)];
    const [a, b] = [grids[i]!, grids[j]!];
    grids[i] = { ...a, shape: b.shape };
    grids[j] = { ...b, shape: a.shape };
  },
};

function reshape(random: Random, grids: Grid[], change: (ring: readonly number[]) => readonly number[]): void {
  const i = random.int(0, grids.length - 1);
  const shape: Shape = grids[i]!.shape.map((polygon, p) =>
    polygon.map((ring, r) => (p === 0 && r === 0 ? change(ring) : ring)),
  );
  if (shape.every((polygon) => polygon.every((ring) => ring.length >= 6)))
    grids[i] = { ...grids[i]!, shape: canonicalShape(shape) };
}
