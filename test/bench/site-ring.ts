import type { Ring } from '../../src/geometry/lattice';
import type { Random } from '../random';
import type { CrookedLattice } from './crooked-lattice';

/** A hospital or a school in the middle of a cell: a crooked ring of 16 places. */
export function siteRing(random: Random, lattice: CrookedLattice, i: number, j: number): Ring {
  return Array.from({ length: 16 }, (_, k) => {
    const angle = (k / 16) * 2 * Math.PI;
    const radius = 0.12 + 0.02 * random.next();
    const [x, y] = lattice.within(i, j, 0.5 + radius * Math.cos(angle), 0.5 + radius * Math.sin(angle));
    return [Math.round(x), Math.round(y)];
  }).flat();
}
