import type { Ring, Shape } from '../geometry/lattice';
import { PairTable } from '../geometry/pair-table';

/**
 * The outlines of a plan as they came in, as paths over common places: first all divisions, then all grids. Whoever has an outline
 * is a party, by number; a party's rings may be anything a file can hold.
 */
export interface Outlines {
  /** Parties below this number are divisions, the others grids. */
  readonly divisions: number;
  readonly parties: number;
  readonly places: PairTable;
  /** Closed paths over places, open as rings are. */
  readonly paths: readonly Path[];
}

export interface Path {
  readonly party: number;
  /** Which polygon of the party; its first path is the shell, the others are holes. */
  readonly polygon: number;
  readonly hole: boolean;
  readonly places: readonly number[];
}

/** Shapes of divisions and of grids, put together; a ring that stands twice in a polygon counts once. */
export function outlinesOf(divisions: readonly Shape[], grids: readonly Shape[]): Outlines {
  const shapes = [...divisions, ...grids];
  const places = new PairTable(shapes.reduce((sum, shape) => sum + verticesOf(shape), 0));
  const paths: Path[] = [];
  shapes.forEach((shape, party) =>
    shape.forEach((rings, polygon) =>
      distinct(rings).forEach((ring, r) => {
        const path: number[] = [];
        for (let i = 0; i < ring.length; i += 2) path.push(places.add(ring[i]!, ring[i + 1]!));
        paths.push({ party, polygon, hole: r > 0, places: path });
      }),
    ),
  );
  return { divisions: divisions.length, parties: shapes.length, places, paths };
}

const verticesOf = (shape: Shape): number =>
  shape.reduce((sum, rings) => sum + rings.reduce((n, ring) => n + ring.length / 2, 0), 0);

// rings are canonical: the same ring is the same numbers
function distinct(rings: readonly Ring[]): readonly Ring[] {
  if (rings.length < 3) return rings;
  const seen = new Set<string>();
  return rings.filter((ring) => {
    const text = ring.join();
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
