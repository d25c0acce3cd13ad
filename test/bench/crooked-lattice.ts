import type { Ring } from '../../src/geometry/lattice';
import type { Random } from '../random';

/** A field of cells whose common borders are crooked, and the same place for place from both sides. */
export interface CrookedLattice {
  readonly columns: number;
  readonly rows: number;
  /** Round a block of cells, counter-clockwise: columns i0 … i1 − 1, rows j0 … j1 − 1. */
  round(i0: number, j0: number, i1: number, j1: number): Ring;
  /** A place in a cell, by how far it lies from its western (u) and its southern (v) side, 0 to 1; not rounded. */
  within(i: number, j: number, u: number, v: number): readonly [x: number, y: number];
}

type Place = readonly [x: number, y: number];

/** South-western corner of every generated plan, in units: 120.1° E, 30.2° N. */
const ORIGIN: Place = [1_201_000_000, 302_000_000];

/** Inner vertices of a border, fewest and most: with holes, about 97 vertices a grid. */
const BENDS = [20, 29] as const;

/** Cells are `cell` units wide and high, but for jitter of their corners. */
export function crookedLattice(random: Random, columns: number, rows: number, cell: number): CrookedLattice {
  const jitter = Math.floor(cell / 7);
  const corners = Array.from({ length: rows + 1 }, (_, j) =>
    Array.from({ length: columns + 1 }, (_, i): Place => [
      ORIGIN[0] + i * cell + random.int(-jitter, jitter),
      ORIGIN[1] + j * cell + random.int(-jitter, jitter),
    ]),
  );
  const eastward = corners.map((row) => row.slice(1).map((end, i) => border(random, row[i]!, end)));
  const northward = corners.slice(1).map((row, j) => row.map((end, i) => border(random, corners[j]![i]!, end)));
  return {
    columns,
    rows,
    round(i0, j0, i1, j1) {
      const ring: number[] = [];
      for (let i = i0; i < i1; i++) ring.push(...eastward[j0]![i]!);
      for (let j = j0; j < j1; j++) ring.push(...northward[j]![i1]!);
      for (let i = i1 - 1; i >= i0; i--) ring.push(...back(eastward[j1]![i]!, corners[j1]![i + 1]!));
      for (let j = j1 - 1; j >= j0; j--) ring.push(...back(northward[j]![i0]!, corners[j + 1]![i0]!));
      return ring;
    },
    within(i, j, u, v) {
      const [sw, se, nw, ne] = [corners[j]![i]!, corners[j]![i + 1]!, corners[j + 1]![i]!, corners[j + 1]![i + 1]!];
      const mix = (axis: 0 | 1) =>
        (sw[axis] * (1 - u) + se[axis] * u) * (1 - v) + (nw[axis] * (1 - u) + ne[axis] * u) * v;
      return [mix(0), mix(1)];
    },
  };
}

/**
 * From a to b, without b: a road that swings to either side, and the unrest of a traced line on top. It comes to its ends without
 * swing, so that the borders round a corner never cross.
 */
function border(random: Random, a: Place, b: Place): number[] {
  const bends = random.int(...BENDS);
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const swing = (random.next() - 0.5) / 9;
  const waves = random.int(1, 4);
  const unrest = 1 / (6 * (bends + 1));
  const flat = [a[0], a[1]];
  for (let k = 1; k <= bends; k++) {
    const share = k / (bends + 1) + (random.next() - 0.5) * unrest;
    const side = swing * Math.sin(share * Math.PI) * Math.sin(share * Math.PI * waves) + (random.next() - 0.5) * unrest;
    flat.push(Math.round(a[0] + dx * share - dy * side), Math.round(a[1] + dy * share + dx * side));
  }
  return flat;
}

/** The border the other way: from its end, again without its last place. */
function back(path: readonly number[], end: Place): number[] {
  const result = [end[0], end[1]];
  for (let i = path.length - 2; i >= 2; i -= 2) result.push(path[i]!, path[i + 1]!);
  return result;
}
