import type { Ring } from '../../src/geometry/lattice';
import type { Random } from '../random';
import type { CrookedLattice } from './crooked-lattice';

/** West, south, east and north side of a block, in cells. */
export type Block = readonly [i0: number, j0: number, i1: number, j1: number];

/** Divides a length into stretches of at least `least` and at most `most`, but for the last one. */
export function stretches(random: Random, length: number, least: number, most: number): number[] {
  const ends = [0];
  for (let end = 0; end < length;) {
    const rest = length - end;
    const next = rest <= most ? rest : Math.min(random.int(least, most), Math.max(least, rest - least));
    ends.push((end += next));
  }
  return ends;
}

/** Blocks between the ends, in groups of `side` × `side`. */
export function blocks(across: readonly number[], up: readonly number[], side: number): Block[][] {
  const groups: Block[][] = [];
  for (let q = 0; q + 1 < up.length; q += side)
    for (let p = 0; p + 1 < across.length; p += side) {
      const group: Block[] = [];
      for (let j = q; j < Math.min(q + side, up.length - 1); j++)
        for (let i = p; i < Math.min(p + side, across.length - 1); i++)
          group.push([across[i]!, up[j]!, across[i + 1]!, up[j + 1]!]);
      groups.push(group);
    }
  return groups;
}

export const outline = (lattice: CrookedLattice, group: readonly Block[]): Ring =>
  lattice.round(group[0]![0], group[0]![1], group[group.length - 1]![2], group[group.length - 1]![3]);

/** A serial as codes have it. */
export const pad = (n: number): string => String(n).padStart(3, '0');
