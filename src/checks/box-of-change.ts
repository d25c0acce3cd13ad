import { boxOfShape, EMPTY, union, type Box } from '../geometry/box';
import type { Shape } from '../geometry/lattice';
import { eachEdge } from '../geometry/ring';
import type { RowChange } from '../plan/patch';
import { edgesIn, edgeTable } from './partition/edge-table';

interface Row {
  readonly shape: Shape;
  readonly name: string;
  readonly code: string;
}

/**
 * The box of what a change of a grid or division can concern beyond itself: of the edges that only one of its shapes has. A border that
 * took a vertex concerns those there, and not everybody along the whole outline. Of a row that comes, goes or gets another name: all of it.
 */
export function boxOfChange([before, after]: RowChange<Row>): Box {
  if (!before || !after || before.name !== after.name || before.code !== after.code)
    return union(before ? boxOfShape(before.shape) : EMPTY, after ? boxOfShape(after.shape) : EMPTY);
  if (before.shape === after.shape) return EMPTY;
  return union(boxOfOthers(before.shape, after.shape), boxOfOthers(after.shape, before.shape));
}

/** The box of the edges of a shape that another one has not. */
function boxOfOthers(shape: Shape, other: Shape): Box {
  const table = edgeTable(edgesIn([other]));
  for (const ring of other.flat()) eachEdge(ring, table.add);
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of shape.flat())
    eachEdge(ring, (ax, ay, bx, by) => {
      if (table.find(ax, ay, bx, by) >= 0) return;
      [minX, minY] = [Math.min(minX, ax, bx), Math.min(minY, ay, by)];
      [maxX, maxY] = [Math.max(maxX, ax, bx), Math.max(maxY, ay, by)];
    });
  return { minX, minY, maxX, maxY };
}
