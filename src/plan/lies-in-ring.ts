import { boxOf, type Box } from '../geometry/box';
import { eachEdge } from '../geometry/ring';
import type { Ring } from '../geometry/lattice';

/** Where a box lies against a ring (by even and odd): inside or outside as a whole, or near the line. */
export type Lies = 'inside' | 'outside' | 'near';

/** Bands from south to north; a hand draws a few hundred edges, so that a band has a handful. */
const BANDS = 64;

/**
 * Asked for thousands of boxes at every move of a hand: the edges are sorted into bands of latitude once, and a box looks only at
 * those of its own.
 */
export function liesInRing(ring: Ring): (box: Box) => Lies {
  const all = boxOf(ring);
  const height = (all.maxY - all.minY) / BANDS || 1;
  const bandOf = (y: number): number => Math.min(BANDS - 1, Math.max(0, Math.floor((y - all.minY) / height)));
  // ax, ay, bx, by, … of the edges that meet a band
  const bands = Array.from({ length: BANDS }, (): number[] => []);
  eachEdge(ring, (ax, ay, bx, by) => {
    const last = bandOf(Math.max(ay, by));
    for (let band = bandOf(Math.min(ay, by)); band <= last; band++) bands[band]!.push(ax, ay, bx, by);
  });

  return ({ minX, minY, maxX, maxY }) => {
    if (maxX < all.minX || minX > all.maxX || maxY < all.minY || minY > all.maxY) return 'outside';
    const last = bandOf(maxY);
    for (let band = bandOf(minY); band <= last; band++) {
      const edges = bands[band]!;
      for (let i = 0; i < edges.length; i += 4) {
        const [ax, ay, bx, by] = [edges[i]!, edges[i + 1]!, edges[i + 2]!, edges[i + 3]!];
        if ((ax >= minX || bx >= minX) && (ax <= maxX || bx <= maxX) && (ay >= minY || by >= minY))
          if (ay <= maxY || by <= maxY) return 'near';
      }
    }
    // no edge comes near, so every edge on the level of the box passes it to the left or to the right
    let odd = false;
    const edges = bands[bandOf(minY)]!;
    for (let i = 0; i < edges.length; i += 4)
      if (edges[i]! > maxX && edges[i + 1]! > minY !== edges[i + 3]! > minY) odd = !odd;
    return odd ? 'inside' : 'outside';
  };
}
