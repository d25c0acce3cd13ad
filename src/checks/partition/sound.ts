import type { Shape } from '../../geometry/lattice';
import { area2, sideOfRing } from '../../geometry/ring';
import { isClearlySimple } from '../clearly-simple';

/**
 * Whether the directions of a shape's rings say what is inside: no two edges meet, a ring within an even number of others runs
 * counter-clockwise, within an odd number clockwise. Only of such shapes can edges alone tell who is on which side; of all others
 * (files have them) inside is what even and odd say, and faces have to be cut.
 */
export function isSound(shape: Shape): boolean {
  let is = known.get(shape);
  if (is === undefined) known.set(shape, (is = looksSound(shape)));
  return is;
}

/** Shapes never change, and each is a neighbour of several others. */
const known = new WeakMap<Shape, boolean>();

function looksSound(shape: Shape): boolean {
  if (!isClearlySimple(shape)) return false;
  const rings = shape.flat();
  return rings.every((ring) => {
    let isHole = false;
    for (const other of rings)
      if (other !== ring && sideOfRing(other, ring[0]!, ring[1]!) === 'inside') isHole = !isHole;
    return area2(ring) > 0 !== isHole;
  });
}
