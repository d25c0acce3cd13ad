import type { Position } from '../../geometry/lattice';
import { buildingsInside, gridsInside } from '../../plan/mostly-inside';
import type { Roads } from '../../plan/roads';
import { gridsMeeting, type World } from '../../plan/world';
import { edgeAt, gridsAt, verticesNear } from '../../session/borders-at';
import { gapAt, overlapAt } from '../../session/ground-at';
import type { Session } from '../../session/session';
import { snapTo } from '../../session/snap/snap-to';
import type { Tracer } from '../../session/trace/tracer';
import type { Surroundings } from '../../tools/tool';

/** What the tools ask of the open plan, and of the roads under it. */
export function surroundingsOf(session: Session, roads: Roads | null, trace: Tracer): Surroundings {
  const { world } = session;
  const ground = { world, roads };
  return {
    gridAt: (at) => session.gridAt(at),
    buildingAt(at) {
      const row = session.buildingAt(at);
      return row === null ? null : (world.footprints.ids[row] ?? null);
    },
    snap: (at, tolerance, from) => snapTo(ground, at, tolerance, from) ?? { at, to: null },
    trace: (from, at, tolerance, way) => trace(ground, from, at, tolerance, way),
    vertexAt: (at, tolerance) => nearestVertex(world, at, tolerance),
    verticesNear: (at, tolerance) => verticesNear(world, at, tolerance),
    edgeAt: (at, tolerance) => edgeAt(world, at, tolerance),
    gridsAt: (at) => gridsAt(world, at),
    gapAt: (at, tolerance) => gapAt(world, session.findings, at, tolerance),
    overlapAt: (at, tolerance) => overlapAt(world, session.findings, at, tolerance),
    exists: (grid) => world.grids.has(grid),
    existsBuilding: (building) => world.rows.has(building),
    gridsInside: (ring) => gridsInside(world, ring),
    buildingsInside: (ring) => buildingsInside(world, ring, MOST_HOUSES),
  };
}

/** So many houses of a sweep are marked one by one; who sweeps over a whole city sees the outline of it. */
export const MOST_HOUSES = 20_000;

/** The nearest vertex of any grid, within so many units east–west; a unit of latitude is longer on the ground. */
function nearestVertex(world: World, [x, y]: Position, tolerance: number): Position | null {
  const flatten = Math.cos((y / 1e7) * (Math.PI / 180));
  const reach = { minX: x - tolerance, minY: y - tolerance, maxX: x + tolerance, maxY: y + tolerance };
  let nearest: Position | null = null;
  let least = tolerance;
  for (const { shape } of gridsMeeting(world, reach))
    for (const ring of shape.flat())
      for (let i = 0; i < ring.length; i += 2) {
        const distance = Math.hypot(ring[i]! - x, (ring[i + 1]! - y) / flatten);
        if (distance > least) continue;
        least = distance;
        nearest = [ring[i]!, ring[i + 1]!];
      }
  return nearest;
}
