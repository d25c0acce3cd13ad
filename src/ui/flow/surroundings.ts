import { idOf, rowOf } from '../../plan/footprints';
import { buildingsInside, gridsInside } from '../../plan/mostly-inside';
import type { Roads } from '../../plan/roads';
import { edgeAt, gridsAt, vertexAt, verticesNear } from '../../session/borders-at';
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
      return row === null ? null : idOf(world.footprints, row);
    },
    snap: (at, tolerance, from) => snapTo(ground, at, tolerance, from) ?? { at, to: null },
    trace: (from, at, tolerance, way) => trace(ground, from, at, tolerance, way),
    vertexAt: (at, tolerance) => vertexAt(world, at, tolerance),
    verticesNear: (at, tolerance) => verticesNear(world, at, tolerance),
    edgeAt: (at, tolerance) => edgeAt(world, at, tolerance),
    gridsAt: (at) => gridsAt(world, at),
    gapAt: (at, tolerance) => gapAt(world, session.findings, at, tolerance),
    overlapAt: (at, tolerance) => overlapAt(world, session.findings, at, tolerance),
    exists: (grid) => world.grids.has(grid),
    existsBuilding: (building) => rowOf(world.footprints, building) !== undefined,
    gridsInside: (ring) => gridsInside(world, ring),
    buildingsInside: (ring) => buildingsInside(world, ring, MOST_HOUSES),
  };
}

/** So many houses of a sweep are marked one by one; who sweeps over a whole city sees the outline of it. */
export const MOST_HOUSES = 20_000;
