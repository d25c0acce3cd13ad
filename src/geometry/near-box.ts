import type { Box } from './box';
import type { Ring } from './lattice';

/**
 * A ring with as few places as it takes to be the same inside a box: edges that come near the box stay as they are, and outside a
 * place is left out where both its neighbours lie with it beyond the same side of the box, since the edge between them then
 * lies beyond that side as well. So a long border costs what of it is near. It may be left with no inside: then it is empty.
 */
export function nearBox(ring: Ring, { minX, minY, maxX, maxY }: Box): Ring {
  const beyond = (i: number): number => {
    const [x, y] = [ring[i]!, ring[i + 1]!];
    return (x < minX ? WEST : x > maxX ? EAST : 0) | (y < minY ? SOUTH : y > maxY ? NORTH : 0);
  };
  const last = ring.length - 2;
  const kept = [ring[0]!, ring[1]!];
  let before = beyond(0);
  for (let i = 2; i <= last; i += 2) {
    const here = beyond(i);
    if ((before & here & beyond(i === last ? 0 : i + 2)) !== 0) continue;
    kept.push(ring[i]!, ring[i + 1]!);
    before = here;
  }
  return kept.length < 6 ? [] : kept;
}

const WEST = 1;
const EAST = 2;
const SOUTH = 4;
const NORTH = 8;
