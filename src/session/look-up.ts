import { metresPerUnit } from '../geometry/area';
import { boxOf, grown } from '../geometry/box';
import type { Position, Ring } from '../geometry/lattice';
import { eachEdge, sideOfRings, sideOfShape } from '../geometry/ring';
import { buildingsIn, ringsOf } from '../plan/footprints';
import type { GridId } from '../plan/grid';
import { divisionsMeeting, gridsMeeting, type World } from '../plan/world';
import type { Snap } from './session';

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

/**
 * The nearest vertex within a tolerance (units east–west); where there is none the nearest house corner, then the nearest place
 * on a border. Distances are as on the ground: a unit of latitude is longer than one of longitude.
 */
export function snapTo(world: World, at: Position, tolerance: number): Snap | null {
  const { east, north } = metresPerUnit(at[1]);
  const stretch = north / east;
  const near = grown(boxOf(at), tolerance);
  const outlines = [...gridsMeeting(world, near), ...divisionsMeeting(world, near)].flatMap(({ shape }) =>
    shape.flat(),
  );
  const vertex = nearestCorner(outlines, at, tolerance, stretch);
  if (vertex) return { to: 'vertex', at: vertex };
  const houses = buildingsIn(world.footprints, near).flatMap((row) => ringsOf(world.footprints, row));
  const corner = nearestCorner(houses, at, tolerance, stretch);
  if (corner) return { to: 'building', at: corner };
  const place = nearestOnEdge(outlines, at, tolerance, stretch);
  return place && { to: 'border', at: place };
}

function nearestCorner(rings: readonly Ring[], [x, y]: Position, tolerance: number, stretch: number): Position | null {
  let best: Position | null = null;
  let least = tolerance;
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) {
      const distance = Math.hypot(ring[i]! - x, (ring[i + 1]! - y) * stretch);
      if (distance > least || (best !== null && distance === least)) continue;
      best = [ring[i]!, ring[i + 1]!];
      least = distance;
    }
  return best;
}

function nearestOnEdge(rings: readonly Ring[], [x, y]: Position, tolerance: number, stretch: number): Position | null {
  let best: Position | null = null;
  let least = tolerance;
  for (const ring of rings)
    eachEdge(ring, (ax, ay, bx, by) => {
      const dx = bx - ax;
      const dy = (by - ay) * stretch;
      const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * stretch * dy) / (dx * dx + dy * dy || 1)));
      const distance = Math.hypot(ax + dx * share - x, (ay - y) * stretch + dy * share);
      if (distance > least || (best !== null && distance === least)) return;
      best = [Math.round(ax + dx * share), Math.round(ay + (by - ay) * share)];
      least = distance;
    });
  return best;
}
