import { boxOf } from '../geometry/box';
import type { Position } from '../geometry/lattice';
import { sideOfRings, sideOfShape } from '../geometry/ring';
import { buildingsIn, ringsOf } from '../plan/footprints';
import type { GridId } from '../plan/grid';
import { gridsMeeting, type World } from '../plan/world';

/** What lies at a place, asked of our own index and never of what is drawn. */

/** The grid that holds a place, or on whose border it lies. */
export function gridAt(world: World, at: Position): GridId | null {
  const near = gridsMeeting(world, boxOf(at));
  const sides = near.map(({ shape }) => sideOfShape(shape, at[0], at[1]));
  const found = near[sides.indexOf('inside')] ?? near[sides.indexOf('border')];
  return found?.id ?? null;
}

/** The row of the building at a place; of several the smallest. */
export function buildingAt(world: World, at: Position): number | null {
  const rows = buildingsIn(world.footprints, boxOf(at)).filter(
    (row) => sideOfRings(ringsOf(world.footprints, row), at[0], at[1]) !== 'outside',
  );
  rows.sort((a, b) => world.footprints.areas[a]! - world.footprints.areas[b]!);
  return rows[0] ?? null;
}
