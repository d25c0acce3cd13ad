import { toDegrees, type Position } from '../../geometry/lattice';
import type { Camera, Insets } from '../ports';

/** CSS pixels round the world at zoom 0. */
const WORLD = 512;

/** Where a place lies on a map of this size, CSS pixels from its upper left corner; the reverse of `mapExtent`. */
export function screenPlace(
  [x, y]: Position,
  { center, zoom }: Camera,
  width: number,
  height: number,
): [x: number, y: number] {
  const world = WORLD * 2 ** zoom;
  const across = ((toDegrees(x) - toDegrees(center[0])) * world) / 360;
  const down = ((mercator(toDegrees(center[1])) - mercator(toDegrees(y))) * world) / (2 * Math.PI);
  return [width / 2 + across, height / 2 + down];
}

/** The nearest pixel that no panel covers. */
export const betweenPanels = (
  [x, y]: readonly [number, number],
  { left, right, top, bottom }: Insets,
  width: number,
  height: number,
): [x: number, y: number] => [clamp(x, left, width - right), clamp(y, top, height - bottom)];

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
const mercator = (degrees: number): number => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360));
