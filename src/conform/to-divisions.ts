import { metresBetween } from '../geometry/area';
import type { Position } from '../geometry/lattice';
import { passesPixel } from '../geometry/orient';
import type { Borders } from './borders';
import { nearEdges } from './near-edges';
import type { Outlines } from './outlines';

/**
 * Where vertices go that lie beside a border they have to come to, within the tolerance: onto it. Grids come to divisions, and fine
 * divisions to coarse ones. Otherwise the strip between would be one piece along all the grids that end there. Answers place and
 * new coordinates; nobody who stands in a place moves further than the tolerance. `stoodAt` are the places that were snapped to a
 * place, `isFree` says which may move.
 */
export function movesToDivisions(
  outlines: Outlines,
  borders: Borders,
  stoodAt: (place: number) => readonly number[],
  isFree: (place: number) => boolean,
  tolerance: number,
): Map<number, Position> {
  const { places, divisions, partyOf } = outlines;
  const moves = new Map<number, Position>();
  const { edges, first, start, users, loose } = borders;
  const divided = Array.from({ length: edges.size }, (_, e) => e).filter((e) => partyOf[first[e]!]! < divisions);
  const near = nearEdges(places, edges, divided, tolerance);
  for (let place = 0; place < places.size; place++) {
    if (loose[place] === 0 || start[place] === start[place + 1] || !isFree(place)) continue;
    const own = partyOf[users[start[place]!]!]!;
    const nearest = near(place).find((found) => partyOf[first[found.edge]!]! < own);
    if (!nearest) continue;
    const foot = footOf(outlines, edges.first[nearest.edge]!, edges.second[nearest.edge]!, nearest.share);
    const isFar = (n: number) => metresBetween(places.first[n]!, places.second[n]!, ...foot) > tolerance;
    if (!stoodAt(place).some(isFar)) moves.set(place, foot);
  }
  return moves;
}

/** The place of the lattice nearest to a point of an edge in whose pixel the edge passes, so that noding leaves the edge where it is. */
function footOf({ places }: Outlines, a: number, b: number, share: number): Position {
  const { first: xs, second: ys } = places;
  const [x, y] = [xs[a]! + (xs[b]! - xs[a]!) * share, ys[a]! + (ys[b]! - ys[a]!) * share];
  let best: Position = [Math.round(x), Math.round(y)];
  let least = Infinity;
  for (let dx = -1; dx <= 1; dx++)
    for (let dy = -1; dy <= 1; dy++) {
      const [u, v] = [Math.round(x) + dx, Math.round(y) + dy];
      const distance = Math.hypot(u - x, v - y);
      if (distance >= least || !passesPixel(xs[a]!, ys[a]!, xs[b]!, ys[b]!, u, v)) continue;
      [best, least] = [[u, v], distance];
    }
  return best;
}
