import { boxOf, grown } from '../geometry/box';
import type { Line, Position, Shape } from '../geometry/lattice';
import { places } from '../geometry/ring';
import { refuse, type Refusal } from '../plan/edit';
import type { DivisionId, GridId } from '../plan/grid';
import type { Patch } from '../plan/patch';
import { divisionsMeeting, gridsMeeting, type World } from '../plan/world';
import { bendBorder } from './bend-border';
import { middleOf, runsAlong, withPath } from './border-path';
import { distanceToOutline, distanceToSegment, DRIFT } from './division-line';

/**
 * A piece of border takes another way between its ends, in every grid and division that has it. The outline of a division does so
 * only within rounding of the imported one (`division-border`).
 */
export function bendPath(world: World, before: Line, after: Line, keepBuildingsWhole: boolean): Patch | Refusal {
  const box = boxOf(before);
  const grids = new Map<GridId, Shape>();
  const divisions = new Map<DivisionId, Shape>();
  for (const { id, name, shape, original } of divisionsMeeting(world, box)) {
    if (!runsAlong(shape, before)) continue;
    const stray = strayPlace(original, before, after);
    if (stray) return refuse('division-border', stray, { division: name });
    const bent = withPath(shape, before, after);
    if (typeof bent === 'string') return refuse(bent, middleOf(before), { division: name });
    divisions.set(id, bent);
  }
  for (const { id, name, shape } of gridsMeeting(world, box)) {
    if (!runsAlong(shape, before)) continue;
    const bent = withPath(shape, before, after);
    if (typeof bent === 'string') return refuse(bent, middleOf(before), { grid: name });
    grids.set(id, bent);
  }
  return bendBorder(world, [{ before, after }], { grids, divisions }, keepBuildingsWhole);
}

/**
 * A place where the outline would leave the original one by more than rounding: a new vertex too far from it, or a vertex of the
 * original that the old path followed and the new one does not; null: none. Between two places near a segment everything is near it.
 */
function strayPlace(original: Shape, before: Line, after: Line): Position | null {
  for (const [x, y] of places(after)) if (distanceToOutline(original, x, y) > DRIFT) return [x, y];
  const { minX, minY, maxX, maxY } = grown(boxOf(before), DRIFT);
  for (const ring of original.flat())
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [ring[i]!, ring[i + 1]!];
      if (x < minX || x > maxX || y < minY || y > maxY) continue;
      if (distanceToPath(before, x, y) <= DRIFT && distanceToPath(after, x, y) > DRIFT) return [x, y];
    }
  return null;
}

function distanceToPath(path: Line, x: number, y: number): number {
  let least = Infinity;
  for (let i = 0; i + 3 < path.length; i += 2)
    least = Math.min(least, distanceToSegment(path[i]!, path[i + 1]!, path[i + 2]!, path[i + 3]!, x, y));
  return least;
}
