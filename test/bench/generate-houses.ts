import type { Line, Ring } from '../../src/geometry/lattice';
import type { House } from '../make-footprints';
import type { Random } from '../random';
import type { CrookedLattice } from './crooked-lattice';

/** Places for houses in a cell: columns and rows of slabs, about 50 m by 42 m each. */
const SLOTS = [6, 7] as const;

/** How near to the border the outer slots begin, as a share of the cell: near enough that a few houses stand on it. */
const MARGIN = 0.045;

/** So many houses of a cell, each in a slot of its own, so that they never overlap; `spared`: none where the site is. */
export function housesInCell(
  random: Random,
  lattice: CrookedLattice,
  i: number,
  j: number,
  count: number,
  spared: boolean,
): House[] {
  const slots = slotsOf(spared);
  if (count > slots.length) throw new Error(`houses: ${count} in ${slots.length} slots`);
  // the compound stands at one angle, as compounds do
  const angle = (random.next() - 0.5) * 0.15;
  return shuffled(random, slots)
    .slice(0, count)
    .map(([u, v]) => {
      const [x, y] = lattice.within(i, j, MARGIN + u * (1 - 2 * MARGIN), MARGIN + v * (1 - 2 * MARGIN));
      return house(random, x, y, angle);
    });
}

/** Middles of the slots of a cell, as shares of its width and height; `spared`: without those in its middle. */
export function slotsOf(spared: boolean): (readonly [u: number, v: number])[] {
  const slots: (readonly [number, number])[] = [];
  for (let q = 0; q < SLOTS[1]; q++)
    for (let p = 0; p < SLOTS[0]; p++)
      if (!spared || p < 2 || p > 3 || q < 2 || q > 4) slots.push([(p + 0.5) / SLOTS[0], (q + 0.5) / SLOTS[1]]);
  return slots;
}

/** The two large houses of a dedicated site. */
export const housesOnSite = (random: Random, lattice: CrookedLattice, i: number, j: number): House[] =>
  [0.46, 0.54].map((v) => house(random, ...lattice.within(i, j, 0.5, v), 0));

const house = (random: Random, x: number, y: number, angle: number): House => ({
  rings: [footprint(houseOutline(random), x, y, angle)],
  households: random.int(0, 13),
});

/** A rectangle, an L, a U or a stepped slab about a middle, 25 to 44 m by 10 to 15 m; 6 corners in the mean, as surveyed footprints have. */
export function houseOutline(random: Random): Line {
  const length = random.int(2600, 4300);
  const width = random.int(900, 1300);
  const wing = random.int(Math.ceil(width * 1.4), Math.ceil(width * 2));
  const [w, h] = [length / 2, width / 2];
  const kind = random.next();
  if (kind < 0.4) return [-w, -h, w, -h, w, h, -w, h];
  if (kind < 0.7) return [-w, -h, w, -h, w, h, h - w, h, h - w, wing, -w, wing];
  if (kind < 0.85) return [-w, -h, w, -h, w, wing, w - h, wing, w - h, h, h - w, h, h - w, wing, -w, wing];
  const steps = [-w, -h, 0, -h, 0, -h / 2, w / 2, -h / 2, w / 2, 0, w, 0];
  return [...steps, w, wing, 0, wing, 0, h, -w / 2, h, -w / 2, h / 2, -w, h / 2];
}

/** An outline put on its place, turned by an angle and drawn to a scale. */
export function footprint(outline: Line, x: number, y: number, angle: number, scale = 1): Ring {
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  const ring: number[] = [];
  for (let k = 0; k < outline.length; k += 2) {
    const [u, v] = [outline[k]!, outline[k + 1]!];
    ring.push(Math.round(x + u * cos - v * sin), Math.round(y + u * sin + v * cos));
  }
  return ring;
}

export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const k = random.int(0, i);
    [result[i], result[k]] = [result[k]!, result[i]!];
  }
  return result;
}
