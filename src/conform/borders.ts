import { PairTable } from '../geometry/pair-table';
import { nearEdges } from './near-edges';
import { eachStep, type Outlines } from './outlines';

/** Who uses which edge and place of the outlines, and where borders do not match. */
export interface Borders {
  /** Edges by their two places, the lower number first. */
  readonly edges: PairTable;
  /** By edge how many areas of grids, and how many of divisions, run along it. */
  readonly grids: Uint8Array;
  readonly divisions: Uint8Array;
  /** By edge the first and the last of the areas that run along it. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** By place the areas that have it: users[start[n]] … users[start[n + 1]], ascending, as their parties are. */
  readonly start: Int32Array;
  readonly users: Int32Array;
  /** By place: 1 where borders do not match, so that the place may not be where it should be. */
  readonly loose: Uint8Array;
}

/**
 * An edge of grids is matched where two areas of them run along it, or one and a division; an edge of divisions where two of these do. But
 * parties below `inner` are borders of others, which lie inside: along each of their edges one of those has to run. Where none does,
 * all places within the tolerance are loose as well, however well they match each other: all may lie beside where they belong.
 * What is matched is left as it is: a plan that is clean comes out as it went in.
 */
export function bordersOf(outlines: Outlines, inner: number, tolerance: number): Borders {
  const { divisions, places, paths, partyOf } = outlines;
  const count = paths.reduce((sum, path) => sum + path.places.length, 0);
  const edges = new PairTable(count);
  const grids = new Uint8Array(count);
  const ofDivisions = new Uint8Array(count);
  const first = new Int32Array(count);
  const last = new Int32Array(count).fill(-1);
  for (const path of paths)
    eachStep(path.places, (from, to) => {
      if (from === to) return;
      const e = from < to ? edges.add(from, to) : edges.add(to, from);
      // paths of an area follow each other: an edge that one area runs twice is counted once
      if (last[e] === path.area) return;
      if (last[e] === -1) first[e] = path.area;
      last[e] = path.area;
      const users = path.party < divisions ? ofDivisions : grids;
      users[e] = Math.min(users[e]! + 1, 255);
    });
  const loose = new Uint8Array(places.size);
  const alone: number[] = [];
  for (let e = 0; e < edges.size; e++) {
    const [ofGrids, divided] = [grids[e]!, ofDivisions[e]!];
    const isAlone = partyOf[last[e]!]! < inner;
    if (isAlone) alone.push(e);
    const matched = ofGrids === 2 || (ofGrids === 1 && divided > 0) || (ofGrids === 0 && divided > 1);
    if (isAlone || !matched) loose[edges.first[e]!] = loose[edges.second[e]!] = 1;
  }
  const near = nearEdges(places, edges, alone, tolerance);
  const { start, users } = usersOf(places.size, paths);
  for (let place = 0; place < places.size; place++)
    if (loose[place] === 0 && start[place] !== start[place + 1] && near(place).length > 0) loose[place] = 1;
  return { edges, grids, divisions: ofDivisions, first, last, loose, start, users };
}

function usersOf(count: number, paths: Outlines['paths']): Pick<Borders, 'start' | 'users'> {
  const last = new Int32Array(count).fill(-1);
  const start = new Int32Array(count + 1);
  const each = (visit: (place: number, area: number) => void) => {
    last.fill(-1);
    for (const { area, places } of paths)
      for (const place of places)
        if (last[place] !== area) {
          last[place] = area;
          visit(place, area);
        }
  };
  each((place) => start[place + 1]!++);
  for (let n = 0; n < count; n++) start[n + 1]! += start[n]!;
  const users = new Int32Array(start[count]!);
  const free = start.slice();
  each((place, area) => (users[free[place]!++] = area));
  return { start, users };
}
