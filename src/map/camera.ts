import type { Box } from '../geometry/box';
import { EMPTY, union } from '../geometry/box';
import { toDegrees, toUnits } from '../geometry/lattice';
import { boxOfBuilding, countOf } from '../plan/footprints';
import type { World } from '../plan/world';
import type { CameraReport } from './map-view';

/** Metres around the equator. */
const EQUATOR = 40_075_016.686;

/** West, south, east, north in degrees. */
export const boundsOf = ({ minX, minY, maxX, maxY }: Box): [number, number, number, number] => [
  toDegrees(minX),
  toDegrees(minY),
  toDegrees(maxX),
  toDegrees(maxY),
];

export const cameraReport = (longitude: number, latitude: number, zoom: number): CameraReport => ({
  center: [toUnits(longitude), toUnits(latitude)],
  zoom,
  metresPerPixel: (EQUATOR * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom),
});

/** What a plan covers: its grids and divisions; its buildings where it has neither; null where it is empty. */
export function extentOf(world: World): Box | null {
  // boxes that are kept anyway: going through the vertices of a city would take longer than all else that is done at once
  let extent = EMPTY;
  for (const id of world.grids.keys()) extent = union(extent, world.gridBoxes.boxOf(id) ?? EMPTY);
  for (const id of world.divisions.keys()) extent = union(extent, world.divisionBoxes.boxOf(id) ?? EMPTY);
  if (extent.minX > extent.maxX)
    for (let row = 0; row < countOf(world.footprints); row++)
      extent = union(extent, boxOfBuilding(world.footprints, row));
  return extent.minX > extent.maxX ? null : extent;
}
