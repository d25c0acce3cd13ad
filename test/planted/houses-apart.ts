import { boxOf } from '../../src/geometry/box';
import type { Ring, Shape } from '../../src/geometry/lattice';
import { eachEdge } from '../../src/geometry/ring';
import type { CrookedLattice } from '../bench/crooked-lattice';
import { footprint, houseOutline, shuffled, slotsOf } from '../bench/generate-houses';
import type { Random } from '../random';

/** How far every house keeps from every border, at the least, in units: 6 m, so that a fault less wide concerns no house. */
export const CLEARANCE = 600;

/** A house that would stand too near to a border is built smaller, or not at all. */
const SCALES = [0.85, 0.6, 0.4, 0.25, 0.15];

/** Up to so many houses in a cell, each in a slot of its own and away from the borders of the grid that has the cell. */
export function housesApart(
  random: Random,
  lattice: CrookedLattice,
  i: number,
  j: number,
  count: number,
  shape: Shape,
): Ring[] {
  const angle = (random.next() - 0.5) * 0.15;
  const houses: Ring[] = [];
  for (const [u, v] of shuffled(random, slotsOf(shape[0]!.length > 1))) {
    if (houses.length === count) break;
    const house = houseApart(random, lattice.within(i, j, MARGIN + u * INNER, MARGIN + v * INNER), angle, shape);
    if (house) houses.push(house);
  }
  return houses;
}

/** The slots leave this share of the cell free on every side. */
const MARGIN = 0.06;
const INNER = 1 - 2 * MARGIN;

/** The two large houses of a dedicated site. */
export const housesOnSite = (random: Random, lattice: CrookedLattice, i: number, j: number, shape: Shape): Ring[] =>
  [0.46, 0.54].map((v) => {
    const house = houseApart(random, lattice.within(i, j, 0.5, v), 0, shape);
    if (!house) throw new Error(`city: no room for a house on the site of cell ${i}, ${j}`);
    return house;
  });

function houseApart(random: Random, [x, y]: readonly [number, number], angle: number, shape: Shape): Ring | null {
  const outline = houseOutline(random);
  for (const scale of SCALES) {
    const house = footprint(outline, x, y, angle, scale);
    if (isApart(house, shape)) return house;
  }
  return null;
}

/** Whether no border comes near to the box of a house. */
export function isApart(house: Ring, shape: Shape): boolean {
  const box = boxOf(house);
  const [west, east] = [box.minX - CLEARANCE, box.maxX + CLEARANCE];
  const [south, north] = [box.minY - CLEARANCE, box.maxY + CLEARANCE];
  let apart = true;
  for (const ring of shape.flat())
    eachEdge(ring, (ax, ay, bx, by) => {
      if (ax < west && bx < west) return;
      if (ax > east && bx > east) return;
      if (ay < south && by < south) return;
      if (ay > north && by > north) return;
      apart = false;
    });
  return apart;
}
