import Flatbush from 'flatbush';
import { metresPerUnit } from '../geometry/area';
import type { PairTable } from '../geometry/pair-table';

/** An edge that comes near a place: where along it the nearest point lies, and how far off that is. */
export interface NearEdge {
  readonly edge: number;
  /** Share of the way along the edge, from its first place: 0 and 1 are its ends. */
  readonly share: number;
  readonly metres: number;
}

/** Finds, among chosen edges, those that pass a place within so many metres; nearest first. Edges that end in the place are left out. */
export function nearEdges(
  places: PairTable,
  edges: PairTable,
  chosen: readonly number[],
  tolerance: number,
): (place: number) => NearEdge[] {
  if (chosen.length === 0) return () => [];
  const { first: xs, second: ys } = places;
  const index = new Flatbush(chosen.length);
  for (const e of chosen) {
    const [a, b] = [edges.first[e]!, edges.second[e]!];
    index.add(Math.min(xs[a]!, xs[b]!), Math.min(ys[a]!, ys[b]!), Math.max(xs[a]!, xs[b]!), Math.max(ys[a]!, ys[b]!));
  }
  index.finish();
  return (place) => {
    const [x, y] = [xs[place]!, ys[place]!];
    const { east, north } = metresPerUnit(y);
    const [dx, dy] = [Math.ceil(tolerance / east), Math.ceil(tolerance / north)];
    const found: NearEdge[] = [];
    for (const i of index.search(x - dx, y - dy, x + dx, y + dy)) {
      const edge = chosen[i]!;
      const [a, b] = [edges.first[edge]!, edges.second[edge]!];
      if (a === place || b === place) continue;
      const [ex, ey] = [(xs[b]! - xs[a]!) * east, (ys[b]! - ys[a]!) * north];
      const [px, py] = [(x - xs[a]!) * east, (y - ys[a]!) * north];
      const share = Math.max(0, Math.min(1, (px * ex + py * ey) / (ex * ex + ey * ey)));
      const metres = Math.hypot(px - ex * share, py - ey * share);
      if (metres <= tolerance) found.push({ edge, share, metres });
    }
    return found.sort((p, q) => p.metres - q.metres || p.edge - q.edge);
  };
}

/** Whether the nearest point of an edge is none of its ends. */
export const isBetweenEnds = ({ share }: NearEdge): boolean => share > 0 && share < 1;
