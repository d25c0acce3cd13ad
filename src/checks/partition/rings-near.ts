import { grown, type Box } from '../../geometry/box';
import type { Ring, Shape } from '../../geometry/lattice';
import { nearBox } from '../../geometry/near-box';

/** The rings of a shape as far as they matter in a box. */
export const ringsNear = (shape: Shape, box: Box): Ring[] =>
  shape.flatMap((polygon) => polygon.map((ring) => nearBox(ring, grown(box, 2)))).filter((ring) => ring.length > 0);
