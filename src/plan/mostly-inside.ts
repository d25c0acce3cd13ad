import { boxOf, boxOfShape, grown, type Box } from '../geometry/box';
import { clipRing } from '../geometry/clip-ring';
import type { Ring } from '../geometry/lattice';
import { overlapArea } from '../geometry/overlap-area';
import { boxOfBuilding, eachBuildingIn, idOf, ringsOf } from './footprints';
import type { BuildingId, GridId } from './grid';
import { liesInRing } from './lies-in-ring';
import { gridsMeeting, type World } from './world';

/**
 * What a ring drawn by hand takes: that of which more than half lies inside. It is the rule by which a house counts to a grid, and
 * by which an edit that keeps houses whole gives them to a side; so what is marked while the hand moves is what will go.
 */
export function buildingsInside({ footprints }: World, ring: Ring, most: number): BuildingId[] {
  const isInside = mostlyInside(ring);
  const rows: number[] = [];
  eachBuildingIn(footprints, boxOf(ring), (row) => {
    if (rows.length < most && isInside(boxOfBuilding(footprints, row), () => ringsOf(footprints, row))) rows.push(row);
  });
  return rows.sort((a, b) => a - b).map((row) => idOf(footprints, row));
}

export function gridsInside(world: World, ring: Ring): GridId[] {
  const isInside = mostlyInside(ring);
  return gridsMeeting(world, boxOf(ring))
    .filter(({ shape }) => isInside(boxOfShape(shape), () => shape.flat()))
    .map(({ id }) => id);
}

/** Areas are computed only for what lies on the line: the rest is inside or outside as a whole. */
function mostlyInside(ring: Ring): (box: Box, rings: () => readonly Ring[]) => boolean {
  const lies = liesInRing(ring);
  return (box, ringsOfIt) => {
    const where = lies(box);
    if (where !== 'near') return where === 'inside';
    const rings = ringsOfIt();
    // a hand may go round either way
    const inside = Math.abs(overlapArea(rings, [clipRing(ring, grown(box, 4))]));
    return inside * 2 > overlapArea(rings, rings);
  };
}
