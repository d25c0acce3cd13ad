import type { Shape } from '../../../src/geometry/lattice';
import { eachEdge } from '../../../src/geometry/ring';

/** Whether two outlines lie within a distance of each other, in units, all along: the Hausdorff distance of their lines. */
export const isWithin = (a: Shape, b: Shape, distance: number): boolean =>
  staysBy(a, b, distance) && staysBy(b, a, distance);

/** Whether every place of the first outline lies that near to the second. */
function staysBy(a: Shape, b: Shape, most: number): boolean {
  const edges: (readonly number[])[] = [];
  for (const ring of b.flat()) eachEdge(ring, (...edge) => edges.push(edge));
  let stays = true;
  for (const ring of a.flat())
    eachEdge(ring, (ax, ay, bx, by) => {
      const near = edges.filter(
        ([cx, cy, dx, dy]) =>
          Math.min(cx!, dx!) - most <= Math.max(ax, bx) &&
          Math.max(cx!, dx!) + most >= Math.min(ax, bx) &&
          Math.min(cy!, dy!) - most <= Math.max(ay, by) &&
          Math.max(cy!, dy!) + most >= Math.min(ay, by),
      );
      stays &&= keepsTo(near, ax, ay, bx, by, most);
    });
  return stays;
}

/**
 * Whether an edge lies that near to others from end to end. The distance to one edge is convex along another: where both ends are near,
 * all between is. Else a distance changes by no more than the way walked: an edge is near all along where its middle is so near that
 * half its length does not lead further off, or where both halves are.
 */
export function keepsTo(
  edges: readonly (readonly number[])[],
  ax: number,
  ay: number,
  bx: number,
  by: number,
  most: number,
): boolean {
  if (edges.some((edge) => distanceTo(edge, ax, ay) <= most && distanceTo(edge, bx, by) <= most)) return true;
  const [mx, my] = [(ax + bx) / 2, (ay + by) / 2];
  const half = Math.hypot(bx - ax, by - ay) / 2;
  const distance = edges.reduce((least, edge) => Math.min(least, distanceTo(edge, mx, my)), Infinity);
  if (distance > most) return false;
  if (distance + half <= most || half < SMALLEST) return true;
  return keepsTo(edges, ax, ay, mx, my, most) && keepsTo(edges, mx, my, bx, by, most);
}

/** Half a thousandth of a unit: below it there is nothing to tell. */
const SMALLEST = 0.0005;

function distanceTo([cx, cy, dx, dy]: readonly number[], x: number, y: number): number {
  const [ex, ey] = [dx! - cx!, dy! - cy!];
  const share = Math.max(0, Math.min(1, ((x - cx!) * ex + (y - cy!) * ey) / (ex * ex + ey * ey || 1)));
  return Math.hypot(cx! + ex * share - x, cy! + ey * share - y);
}
