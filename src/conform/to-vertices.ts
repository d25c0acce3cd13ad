import type { Borders } from './borders';
import { nearEdges } from './near-edges';
import { eachStep, type Outlines } from './outlines';

/**
 * Open edges of grids are led through the vertices of others that lie beside them within the tolerance: where three borders meet and
 * only two have the vertex. No vertex moves. Answers the outlines with these vertices in their paths.
 */
export function throughVertices(
  outlines: Outlines,
  borders: Borders,
  isFree: (party: number) => boolean,
  tolerance: number,
): Outlines {
  const { places, paths, divisions } = outlines;
  const { edges, grids, party, start, users, loose } = borders;
  const open = Array.from({ length: edges.size }, (_, e) => e).filter(
    (e) => grids[e] === 1 && borders.divisions[e] === 0 && isFree(party[e]!),
  );
  const near = nearEdges(places, edges, open, tolerance);
  const inserts = new Map<number, { readonly share: number; readonly place: number }[]>();
  for (let place = 0; place < places.size; place++) {
    if (loose[place] === 0) continue;
    const has = (wanted: number) => users.subarray(start[place]!, start[place + 1]!).includes(wanted);
    for (const { edge, share } of near(place)) {
      // a bend in somebody's own border is his own affair
      if (has(party[edge]!)) continue;
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
      if (path.party < divisions) return path;
      const longer: number[] = [];
      eachStep(path.places, (from, to) => {
        longer.push(from);
        const e = from < to ? edges.find(from, to) : edges.find(to, from);
        if (e < 0) return;
        const through = inserts.get(e)?.map(({ place }) => place) ?? [];
        longer.push(...(from < to ? through : through.toReversed()));
      });
      return longer.length === path.places.length ? path : { ...path, places: longer };
    }),
  };
}
