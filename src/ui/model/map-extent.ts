import type { Box } from '../../geometry/box';
import { toDegrees, toUnits } from '../../geometry/lattice';
import type { Camera, Insets } from '../ports';

/** CSS pixels round the world at zoom 0. */
const WORLD = 512;

/** What of the plan is to be seen: the part of a map of this size that no panel covers, in units. */
export function mapExtent({ center, zoom }: Camera, width: number, height: number, insets: Insets): Box {
  const world = WORLD * 2 ** zoom;
  const [middleX, middleY] = [width / 2, height / 2];
  const x = (pixel: number): number => toUnits(toDegrees(center[0]) + ((pixel - middleX) * 360) / world);
  const origin = mercator(toDegrees(center[1]));
  const y = (pixel: number): number => toUnits(latitude(origin - ((pixel - middleY) * 2 * Math.PI) / world));
  return {
    minX: x(insets.left),
    maxX: x(width - insets.right),
    minY: y(height - insets.bottom),
    maxY: y(insets.top),
  };
}

const RADIANS = Math.PI / 180;
const mercator = (degrees: number): number => Math.log(Math.tan(Math.PI / 4 + (degrees * RADIANS) / 2));
const latitude = (y: number): number => (2 * Math.atan(Math.exp(y)) - Math.PI / 2) / RADIANS;
