import type { Position } from '../../geometry/lattice';
import type { Edge } from './near-lines';

/** Distances in units east–west; `stretch` is how much longer a unit of latitude is on the ground than one of longitude. */
export const distance = (a: Position, b: Position, stretch: number): number =>
  Math.hypot(b[0] - a[0], (b[1] - a[1]) * stretch);

/** The nearest of some places that is no farther than so much; of several as near, the first. */
export function nearestPlace(places: Iterable<Position>, at: Position, most: number, stretch: number): Position | null {
  let best: Position | null = null;
  let least = most;
  for (const place of places) {
    const away = distance(at, place, stretch);
    if (away > least || (best !== null && away === least)) continue;
    best = place;
    least = away;
  }
  return best;
}

export interface OnEdge {
  readonly edge: Edge;
  /** The place of the lattice nearest to the nearest place on the edge. */
  readonly at: Position;
  readonly away: number;
}

/** The nearest place on some edges that is no farther than so much; of several as near, that on the first. */
export function nearestOnEdges(edges: readonly Edge[], at: Position, most: number, stretch: number): OnEdge | null {
  let best: OnEdge | null = null;
  for (const edge of edges) {
    const found = onEdge(edge, at, stretch);
    if (found.away <= most && (best === null || found.away < best.away)) best = found;
  }
  return best;
}

/** The nearest place on one edge. `away` is measured before it is rounded. */
export function onEdge(edge: Edge, [x, y]: Position, stretch: number): OnEdge {
  const [[ax, ay], [bx, by]] = [edge.a, edge.b];
  const dx = bx - ax;
  const dy = (by - ay) * stretch;
  const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * stretch * dy) / (dx * dx + dy * dy || 1)));
  return {
    edge,
    at: [Math.round(ax + dx * share), Math.round(ay + (by - ay) * share)],
    away: Math.hypot(ax + dx * share - x, (ay - y) * stretch + dy * share),
  };
}
