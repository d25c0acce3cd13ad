import { metresBetween } from '../geometry/area';
import type { Position } from '../geometry/lattice';
import { bordersOf, type Borders } from './borders';
import type { Outlines, Path } from './outlines';
import type { Parties } from './parties';
import { snapPlaces, type Ranks } from './snap';
import { movesToDivisions } from './to-divisions';
import { throughVertices } from './to-vertices';

/** Vertices of a party that went elsewhere: how many, how far the furthest in metres, and where it stood. */
export interface Move {
  readonly party: number;
  readonly vertices: number;
  readonly furthest: number;
  readonly at: Position;
}

export interface Matched {
  readonly outlines: Outlines;
  readonly moves: readonly Move[];
}

/** Divisions among themselves: where two of them differ by no more than the tolerance, the coarser one stays. */
export function matchDivisions(came: Outlines, parties: Parties, tolerance: number): Matched {
  const isDivision = ({ party }: Path) => party < came.divisions;
  const above = { ...came, paths: came.paths.filter(isDivision) };
  const { outlines, moves } = match(above, { fixed: 0, inner: parties.firstHome }, parties, tolerance);
  return {
    outlines: { ...came, paths: [...outlines.paths, ...came.paths.filter((path) => !isDivision(path))] },
    moves,
  };
}

/** Grids, to divisions that stay and to each other. */
export const matchGrids = (came: Outlines, parties: Parties, tolerance: number): Matched =>
  match(came, { fixed: came.divisions, inner: came.divisions }, parties, tolerance);

/** Borders that mean the same get the same vertices, as far as the tolerance allows. Parties below `fixed` stay. */
function match(
  came: Outlines,
  { fixed, inner }: { readonly fixed: number; readonly inner: number },
  parties: Parties,
  tolerance: number,
): Matched {
  if (came.paths.length === 0) return { outlines: came, moves: [] };
  const borders = bordersOf(came, inner, tolerance);
  const { becomes, membersOf } = snapPlaces(came, borders, ranks(came, borders, fixed, parties), tolerance);
  const snapped = moved(came, (place) => becomes[place]!);
  const between = bordersOf(snapped, inner, tolerance);
  const isFree = (place: number) =>
    snapped.partyOf[between.users[between.start[place]!]!]! >= fixed && !hasLocked(snapped, between, parties, place);
  const feet = movesToDivisions(snapped, between, membersOf, isFree, tolerance);
  // the table of places grows by those where nobody stood; numbers stay what they are
  const to = new Map(Array.from(feet, ([place, foot]) => [place, came.places.add(...foot)]));
  const ends = (place: number) => to.get(becomes[place]!) ?? becomes[place]!;
  const outlines = to.size === 0 ? snapped : moved(came, ends);
  const matched = to.size === 0 ? between : bordersOf(outlines, inner, tolerance);
  return {
    outlines: throughVertices(outlines, matched, fixed, parties.isLocked, tolerance),
    moves: movesOf(came, ends),
  };
}

/** Divisions before grids and coarse before fine, then what is locked, then what is matched, then by priority. */
function ranks(outlines: Outlines, borders: Borders, fixed: number, parties: Parties): Ranks {
  const { divisions, partyOf } = outlines;
  const { start, users, loose } = borders;
  // parties of a place are in ascending order, and so are divisions in theirs
  const first = (place: number) => partyOf[users[start[place]!]!]!;
  return {
    of(place) {
      const party = first(place);
      if (party < divisions) return party;
      if (hasLocked(outlines, borders, parties, place)) return divisions;
      return loose[place] === 0 ? divisions + 1 : divisions + 2 + parties.priorityOf(party);
    },
    moves: (place) => loose[place] === 1 && first(place) >= fixed && !hasLocked(outlines, borders, parties, place),
  };
}

function hasLocked({ partyOf }: Outlines, { start, users }: Borders, parties: Parties, place: number): boolean {
  for (let i = start[place]!; i < start[place + 1]!; i++) if (parties.isLocked(partyOf[users[i]!]!)) return true;
  return false;
}

/** The outlines with their places elsewhere; a place that comes twice in a row counts once. */
const moved = (outlines: Outlines, to: (place: number) => number): Outlines => ({
  ...outlines,
  paths: outlines.paths.map((path): Path => {
    const next: number[] = [];
    let changed = false;
    for (const place of path.places) {
      const there = to(place);
      changed ||= there !== place;
      if (there !== next.at(-1)) next.push(there);
    }
    while (next.length > 1 && next[0] === next.at(-1)) next.pop();
    return changed || next.length !== path.places.length ? { ...path, places: next } : path;
  }),
});

function movesOf({ paths, places: { first: xs, second: ys } }: Outlines, to: (place: number) => number): Move[] {
  const moves = new Map<number, { party: number; vertices: number; furthest: number; at: Position }>();
  for (const { party, places } of paths)
    for (const place of places) {
      const there = to(place);
      if (there === place) continue;
      const at: Position = [xs[place]!, ys[place]!];
      const metres = metresBetween(...at, xs[there]!, ys[there]!);
      const held = moves.get(party);
      if (!held) moves.set(party, { party, vertices: 1, furthest: metres, at });
      else {
        held.vertices++;
        if (metres > held.furthest) [held.furthest, held.at] = [metres, at];
      }
    }
  return [...moves.values()];
}
