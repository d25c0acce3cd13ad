import type { Finding } from '../checks/finding';
import { toUnits, type Ring, type Shape } from '../geometry/lattice';
import type { Division, Grid } from '../plan/grid';
import { boxOf } from '../geometry/box';
import { sideOfShape } from '../geometry/ring';
import { lowestLevel } from '../plan/community';
import { divisionsMeeting, type World } from '../plan/world';

/** The ground that a finding shows, in units again: degrees of 7 decimals are places of the lattice, so nothing is lost. */
export const groundOf = ({ polygon }: Finding): Shape =>
  polygon ? polygon.coordinates.map((rings) => rings.map(open)) : [];

function open(ring: readonly (readonly number[])[]): Ring {
  return ring.slice(0, -1).flatMap(([x, y]) => [toUnits(x!), toUnits(y!)]);
}

/** The division on which the cover is judged that holds a place; null: none does. */
export function homeAt(world: World, [x, y]: readonly [number, number]): Division | null {
  const level = lowestLevel(world);
  return (
    divisionsMeeting(world, boxOf([x, y])).find(
      (division) => division.level === level && sideOfShape(division.shape, x, y) !== 'outside',
    ) ?? null
  );
}

/** What a grid is called on a button: its name, else its code. */
export const called = ({ name, code, id }: Grid): string => name || code || id;
