import { EMPTY, union, type Box } from './box';
import type { Shape } from './lattice';
import { eachEdge } from './ring';

/** The box of those edges of a shape whose box meets the given one; empty where none does: then the shape surrounds it or lies off. */
export function boxOfEdgesMeeting(shape: Shape, { minX, minY, maxX, maxY }: Box): Box {
  let found = EMPTY;
  for (const polygon of shape)
    for (const ring of polygon)
      eachEdge(ring, (ax, ay, bx, by) => {
        if ((ax < minX && bx < minX) || (ax > maxX && bx > maxX)) return;
        if ((ay < minY && by < minY) || (ay > maxY && by > maxY)) return;
        found = union(found, {
          minX: Math.min(ax, bx),
          minY: Math.min(ay, by),
          maxX: Math.max(ax, bx),
          maxY: Math.max(ay, by),
        });
      });
  return found;
}

export const edgeMeets = (shape: Shape, box: Box): boolean => {
  const { minX, maxX } = boxOfEdgesMeeting(shape, box);
  return minX <= maxX;
};
