import type { Polygon, Ring, Shape } from '../geometry/lattice';
import { PairTable } from '../geometry/pair-table';

/**
 * The outlines of a plan as they came in, as paths over common places: first all divisions, then all grids. Whoever has an outline
 * is a party, by number; a party's rings may be anything a file can hold. Borders are
 * matched by area, not by party: two polygons of one grid may have a crack between them, or stand on each other a hair off.
 */
export interface Outlines {
  /** Parties below this number are divisions, the others grids. */
  readonly divisions: number;
  readonly places: PairTable;
  /** Closed paths over places, open as rings are; those of a party, and of an area, follow each other. */
  readonly paths: readonly Path[];
  /** By area whose polygon it is. */
  readonly partyOf: Int32Array;
}

export interface Path {
  readonly party: number;
  /** A polygon of the party, by a number of its own; its first path is the shell, the others are holes. */
  readonly area: number;
  readonly hole: boolean;
  readonly places: readonly number[];
}

/** Shapes of divisions and of grids, put together; a ring that stands twice in a polygon, or a polygon in a shape,
 * counts once. */
export function outlinesOf(divisions: readonly Shape[], grids: readonly Shape[]): Outlines {
  const shapes = [...divisions, ...grids];
  const places = new PairTable(shapes.reduce((sum, shape) => sum + verticesOf(shape), 0));
  const paths: Path[] = [];
  const partyOf: number[] = [];
  shapes.forEach((shape, party) =>
    distinct(shape).forEach((rings) => {
      const area = partyOf.push(party) - 1;
      distinct(rings).forEach((ring, r) => {
        const path: number[] = [];
        for (let i = 0; i < ring.length; i += 2) path.push(places.add(ring[i]!, ring[i + 1]!));
        paths.push({ party, area, hole: r > 0, places: path });
      });
    }),
  );
  return { divisions: divisions.length, places, paths, partyOf: Int32Array.from(partyOf) };
}

const verticesOf = (shape: Shape): number =>
  shape.reduce((sum, rings) => sum + rings.reduce((n, ring) => n + ring.length / 2, 0), 0);

// shapes are canonical: the same ring is the same numbers, and so is the same polygon
function distinct<T extends Ring | Polygon>(list: readonly T[]): readonly T[] {
  if (list.length < 2) return list;
  const seen = new Set<string>();
  return list.filter((item) => {
    const text = item.join(';');
    return !seen.has(text) && seen.add(text);
  });
}

/** Visits the edges of a path. */
export function eachStep(path: readonly number[], visit: (from: number, to: number) => void): void {
  for (let i = 0, j = path.length - 1; i < path.length; j = i++) visit(path[j]!, path[i]!);
}

/** The rings of paths, by path; fewer than three places are no ring. */
export const ringsOfPaths = ({ places, paths }: Outlines): Ring[] =>
  paths.map(({ places: path }) => {
    const ring: number[] = [];
    for (const place of path) ring.push(places.first[place]!, places.second[place]!);
    return ring.length < 6 ? [] : ring;
  });
