import type { Box } from './box';
import type { Ring } from './lattice';
import { crosses, onSegment } from './orient';
import { eachEdge, sideOfRings } from './ring';

/**
 * Whether an outline enters the inside of a region (rings by even and odd) — runs through a house, not just along its walls.
 * Exact. An edge enters where it crosses a wall in an inner point of both, where an end lies inside, or where the middle
 * between two places at which it touches the walls lies inside; all such places are on the lattice, their middles on half units.
 * `box` is the box of the region.
 */
export function entersRings(rings: readonly Ring[], box: Box, outline: Ring): boolean {
  let enters = false;
  eachEdge(outline, (ax, ay, bx, by) => {
    enters ||= edgeEntersRings(rings, box, ax, ay, bx, by);
  });
  return enters;
}

export function edgeEntersRings(
  rings: readonly Ring[],
  box: Box,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): boolean {
  // touching the box from outside is not entering it
  if ((ax <= box.minX && bx <= box.minX) || (ax >= box.maxX && bx >= box.maxX)) return false;
  if ((ay <= box.minY && by <= box.minY) || (ay >= box.maxY && by >= box.maxY)) return false;
  let crossed = false;
  const touches: number[] = [];
  for (const ring of rings)
    eachEdge(ring, (cx, cy, dx, dy) => {
      crossed ||= crosses(ax, ay, bx, by, cx, cy, dx, dy);
      if (onSegment(ax, ay, bx, by, cx, cy)) touches.push(cx, cy);
    });
  if (crossed) return true;
  for (const [x, y] of [
    [ax, ay],
    [bx, by],
  ] as const) {
    const side = sideOfRings(rings, x, y);
    if (side === 'inside') return true;
    if (side === 'border') touches.push(x, y);
  }
  if (touches.length < 4) return false;
  const order = Array.from({ length: touches.length / 2 }, (_, i) => i * 2).sort(
    (p, q) => touches[p]! - touches[q]! || touches[p + 1]! - touches[q + 1]!,
  );
  const doubled = rings.map((ring) => ring.map((value) => value * 2));
  return order.slice(1).some((q, i) => {
    const p = order[i]!;
    const [x, y] = [touches[p]! + touches[q]!, touches[p + 1]! + touches[q + 1]!];
    return (touches[p] !== touches[q] || touches[p + 1] !== touches[q + 1]) && sideOfRings(doubled, x, y) === 'inside';
  });
}
