import Flatbush from 'flatbush';
import { boxOfShape } from '../../geometry/box';
import { edgeEntersRings } from '../../geometry/enters-rings';
import type { Shape } from '../../geometry/lattice';
import { eachEdge, sideOfRings } from '../../geometry/ring';
import { edgesIn } from './edge-table';

/**
 * Whether edges enter the inside of a shape, asked for many in the order in which they follow each other: a coast has as many as the
 * outline itself. An edge away from all of the outline lies on one side of it with both its ends, and so does the next one.
 */
export function entering(shape: Shape): (ax: number, ay: number, bx: number, by: number) => boolean {
  const rings = shape.flat();
  const box = boxOfShape(shape);
  const count = edgesIn([shape]);
  if (count <= FEW) return (ax, ay, bx, by) => edgeEntersRings(rings, box, ax, ay, bx, by);
  const index = new Flatbush(count);
  for (const ring of rings)
    eachEdge(ring, (ax, ay, bx, by) =>
      index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)),
    );
  index.finish();
  let last = { x: NaN, y: NaN, isIn: false };
  return (ax, ay, bx, by) => {
    const near = index.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    if (near.length > 0) return edgeEntersRings(rings, box, ax, ay, bx, by);
    const isIn = last.x === ax && last.y === ay ? last.isIn : sideOfRings(rings, ax, ay) === 'inside';
    last = { x: bx, y: by, isIn };
    return isIn;
  };
}

/** Of so few edges it is quicker to ask each. */
const FEW = 64;
