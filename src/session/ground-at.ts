import type { Finding } from '../checks/finding';
import { blindSpotAt } from '../edits/blind-spot';
import { distanceToOutline } from '../edits/division-line';
import { boxOf, grown, meets } from '../geometry/box';
import { toUnits, type Position, type Shape } from '../geometry/lattice';
import { sideOfShape } from '../geometry/ring';
import type { GridId } from '../plan/grid';
import { gridsMeeting, type World } from '../plan/world';
import { gridAt } from './look-up';

/**
 * Ground that no grid holds, or several, at a place. What the rules found is asked first: that is known for the whole plan, and
 * what is too thin to be hit can be pointed at. Where they have not run yet, the ground itself answers.
 */
export interface GroundAt {
  /** Inside it, the same for every place of it that is known: what is previewed for one need not be for the next. */
  readonly place: Position;
  /** Empty where it is not known. */
  readonly shape: Shape;
  readonly grids: readonly GridId[];
}

export function gapAt(world: World, findings: readonly Finding[], at: Position, tolerance: number): GroundAt | null {
  const place = nearest(findings, 'gap', at, tolerance)?.place ?? (gridAt(world, at) === null ? at : null);
  if (place === null) return null;
  // what the edit will fill: of a gap over several communities the part in one of them
  const spot = blindSpotAt(world, place);
  return 'refused' in spot ? null : { place, shape: [spot.polygon], grids: [] };
}

export function overlapAt(
  world: World,
  findings: readonly Finding[],
  at: Position,
  tolerance: number,
): GroundAt | null {
  const known = nearest(findings, 'overlap', at, tolerance);
  if (known) return known;
  const grids = gridsMeeting(world, boxOf(at))
    .filter(({ shape }) => sideOfShape(shape, ...at) === 'inside')
    .map(({ id }) => id);
  return grids.length > 1 ? { place: at, shape: [], grids } : null;
}

/** The gap or overlap of the findings that holds a place, else the one that comes nearest to it within the tolerance. */
function nearest(
  findings: readonly Finding[],
  kind: 'gap' | 'overlap',
  at: Position,
  tolerance: number,
): GroundAt | null {
  const around = grown(boxOf(at), tolerance);
  let best: GroundAt | null = null;
  let least = tolerance;
  for (const finding of findings) {
    const { rule, of, box, at: place, polygon, grids } = finding;
    if ((of ?? rule) !== kind || !box || !place || !polygon || !meets(box, around)) continue;
    // divisions overlap, too; there only a grid can be given anything
    if (kind === 'overlap' && grids.length < 2) continue;
    const shape = shapeOf(polygon);
    const distance = sideOfShape(shape, ...at) === 'outside' ? distanceToOutline(shape, ...at) : 0;
    if (distance > least || (best !== null && distance === least)) continue;
    least = distance;
    best = { place, shape, grids };
  }
  return best;
}

const shapeOf = ({ coordinates }: NonNullable<Finding['polygon']>): Shape =>
  coordinates.map((polygon) =>
    polygon.map((ring) => ring.slice(0, -1).flatMap(([x, y]) => [toUnits(x!), toUnits(y!)])),
  );
