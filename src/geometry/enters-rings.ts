import type { Box } from './box';
import type { Ring } from './lattice';
import { crosses, onSegment } from './orient';
import { sideOfRings } from './ring';

/**
 * Whether an outline enters the inside of a region (rings by even and odd) — runs through a house, not just along its walls.
 * Exact. An edge enters where it crosses a wall in an inner point of both, where an end lies inside, or where the middle
 * between two places at which it touches the walls lies inside; all such places are on the lattice, their middles on half units.
 * `box` is the box of the region.
 */
export function entersRings(rings: readonly Ring[], box: Box, outline: Ring): boolean {
  const last = outline.length - 2;
  for (let i = 0, j = last; i <= last; j = i, i += 2)
    if (edgeEntersRings(rings, box, outline[j]!, outline[j + 1]!, outline[i]!, outline[i + 1]!)) return true;
  return false;
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
  const touches = contacts(rings, ax, ay, bx, by);
  if (touches === 'crosses') return true;
  for (const [x, y] of [
    [ax, ay],
    [bx, by],
  ] as const) {
    const side = isIn(box, x, y) ? sideOfRings(rings, x, y) : 'outside';
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

/** The corners of walls that lie on the edge, flat; or that it crosses a wall. Most walls lie beside it, and are done with at once. */
function contacts(rings: readonly Ring[], ax: number, ay: number, bx: number, by: number): number[] | 'crosses' {
  const [minX, maxX] = ax < bx ? [ax, bx] : [bx, ax];
  const [minY, maxY] = ay < by ? [ay, by] : [by, ay];
  const touches: number[] = [];
  for (const ring of rings) {
    const last = ring.length - 2;
    let cx = ring[last]!;
    let cy = ring[last + 1]!;
    for (let i = 0; i <= last; i += 2) {
      const dx = ring[i]!;
      const dy = ring[i + 1]!;
      if (
        (cx >= minX || dx >= minX) &&
        (cx <= maxX || dx <= maxX) &&
        (cy >= minY || dy >= minY) &&
        (cy <= maxY || dy <= maxY)
      ) {
        if (crosses(ax, ay, bx, by, cx, cy, dx, dy)) return 'crosses';
        if (onSegment(ax, ay, bx, by, cx, cy)) touches.push(cx, cy);
      }
      cx = dx;
      cy = dy;
    }
  }
  return touches;
}

const isIn = ({ minX, minY, maxX, maxY }: Box, x: number, y: number): boolean =>
  x >= minX && x <= maxX && y >= minY && y <= maxY;
