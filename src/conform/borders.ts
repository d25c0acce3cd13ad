import { PairTable } from '../geometry/pair-table';
import { eachStep, type Outlines } from './outlines';

/** Who uses which edge and place of the outlines, and where borders do not match. */
export interface Borders {
  /** Edges by their two places, the lower number first. */
  readonly edges: PairTable;
  /** By edge how many grids, and how many divisions, run along it. */
  readonly grids: Uint8Array;
  readonly divisions: Uint8Array;
  /** By edge a party that runs along it. */
  readonly party: Int32Array;
  /** By place the parties that have it: parties[start[n]] … parties[start[n + 1]], ascending. */
  readonly start: Int32Array;
  readonly users: Int32Array;
  /** By place: 1 where an edge ends that is not matched, so that the place may not be where it should be. */
  readonly loose: Uint8Array;
}

/**
 * An edge of grids is matched where two of them run along it, or one and a division; an edge of divisions where two of these do.
 * What is matched is left as it is: a plan that is clean comes out as it went in.
 */
export function bordersOf({ divisions, places, paths }: Outlines): Borders {
  const count = paths.reduce((sum, path) => sum + path.places.length, 0);
  const edges = new PairTable(count);
  const grids = new Uint8Array(count);
  const ofDivisions = new Uint8Array(count);
  const party = new Int32Array(count).fill(-1);
  for (const path of paths)
    eachStep(path.places, (from, to) => {
      if (from === to) return;
      const e = from < to ? edges.add(from, to) : edges.add(to, from);
      // paths of a party follow each other: an edge that one party runs twice is counted once
      if (party[e] === path.party) return;
      party[e] = path.party;
      const users = path.party < divisions ? ofDivisions : grids;
      users[e] = Math.min(users[e]! + 1, 255);
    });
  const loose = new Uint8Array(places.size);
  for (let e = 0; e < edges.size; e++) {
    const [ofGrids, divided] = [grids[e]!, ofDivisions[e]!];
    const matched = ofGrids === 2 || (ofGrids === 1 && divided > 0) || (ofGrids === 0 && divided > 1);
    // a division alone, with no grid along it, says nothing about itself: its grids have to come to it
    if (!matched) loose[edges.first[e]!] = loose[edges.second[e]!] = 1;
  }
  return { edges, grids, divisions: ofDivisions, party, loose, ...usersOf(places.size, paths) };
}

function usersOf(count: number, paths: Outlines['paths']): Pick<Borders, 'start' | 'users'> {
  const last = new Int32Array(count).fill(-1);
  const start = new Int32Array(count + 1);
  const each = (visit: (place: number, party: number) => void) => {
    last.fill(-1);
    for (const { party, places } of paths)
      for (const place of places)
        if (last[place] !== party) {
          last[place] = party;
          visit(place, party);
        }
  };
  each((place) => start[place + 1]!++);
  for (let n = 0; n < count; n++) start[n + 1]! += start[n]!;
  const users = new Int32Array(start[count]!);
  const free = start.slice();
  each((place, party) => (users[free[place]!++] = party));
  return { start, users };
}
