import type { Borders } from './borders';
import { isBetweenEnds, nearEdges } from './near-edges';
import { eachStep, type Outlines } from './outlines';

/**
 * Edges are led through the vertices of others that lie beside them within the tolerance: where three borders meet and only two have
 * the vertex. No vertex moves. An edge is led
 *
 *   - through those of a coarser division;
 *   - where one grid alone runs along it, through those of any other.
 *
 * Who runs along the edge goes the same way. Answers the outlines with these vertices in their paths; parties below `fixed`, and
 * edges along which somebody runs who `isLocked`, stay.
 */
export function throughVertices(
  outlines: Outlines,
  borders: Borders,
  fixed: number,
  isLocked: (party: number) => boolean,
  tolerance: number,
): Outlines {
  const { places, paths, partyOf, divisions } = outlines;
  const { edges, first, last, start, users, loose } = borders;
  const locked = lockedEdges(outlines, borders, isLocked);
  const isOpen = (e: number) => borders.grids[e] === 1 && borders.divisions[e] === 0;
  // borders that match each other lie beside where they belong only if an end of theirs does
  const isSuspect = (e: number) => partyOf[first[e]!]! > 0 && loose[edges.first[e]!]! + loose[edges.second[e]!]! > 0;
  const chosen = Array.from({ length: edges.size }, (_, e) => e).filter(
    (e) => partyOf[first[e]!]! >= fixed && !locked.has(e) && (isOpen(e) || isSuspect(e)),
  );
  const near = nearEdges(places, edges, chosen, tolerance);
  const inserts = new Map<number, { readonly share: number; readonly place: number }[]>();
  for (let place = 0; place < places.size; place++) {
    if (loose[place] === 0 || start[place] === start[place + 1]) continue;
    const has = (wanted: number) => users.subarray(start[place]!, start[place + 1]!).includes(wanted);
    const best = partyOf[users[start[place]!]!]!;
    const led = new Set<number>();
    for (const found of near(place)) {
      const { edge, share } = found;
      const yields = isOpen(edge) || (best < divisions && best < partyOf[first[edge]!]!);
      // a bend in somebody's own border is his own affair
      if (!yields || !isBetweenEnds(found) || has(first[edge]!) || has(last[edge]!)) continue;
      // of the two edges at a corner the nearer one: led there by both, the border would fold, and the corner be cut off
      if (led.has(first[edge]!)) continue;
      led.add(first[edge]!);
      const held = inserts.get(edge);
      if (held) held.push({ share, place });
      else inserts.set(edge, [{ share, place }]);
    }
  }
  if (inserts.size === 0) return outlines;
  for (const through of inserts.values()) through.sort((p, q) => p.share - q.share || p.place - q.place);
  return {
    ...outlines,
    paths: paths.map((path) => {
      const longer: number[] = [];
      eachStep(path.places, (from, to) => {
        longer.push(from);
        const e = edgeOf(borders, from, to);
        const through = e < 0 ? [] : (inserts.get(e)?.map(({ place }) => place) ?? []);
        longer.push(...(from < to ? through : through.toReversed()));
      });
      return longer.length === path.places.length ? path : { ...path, places: longer };
    }),
  };
}

const edgeOf = ({ edges }: Borders, from: number, to: number): number =>
  from < to ? edges.find(from, to) : edges.find(to, from);

function lockedEdges({ paths }: Outlines, borders: Borders, isLocked: (party: number) => boolean): Set<number> {
  const locked = new Set<number>();
  for (const path of paths)
    if (isLocked(path.party)) eachStep(path.places, (from, to) => void locked.add(edgeOf(borders, from, to)));
  return locked;
}
