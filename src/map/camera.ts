import type { Box } from '../geometry/box';
import { boxOfShape, EMPTY, union } from '../geometry/box';
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
  const drawn = [...world.grids.values(), ...world.divisions.values()].map(({ shape }) => boxOfShape(shape));
  let extent = drawn.reduce(union, EMPTY);
  if (extent.minX > extent.maxX)
    for (let row = 0; row < countOf(world.footprints); row++)
      extent = union(extent, boxOfBuilding(world.footprints, row));
  return extent.minX > extent.maxX ? null : extent;
}
