import { toDegrees, type Position } from '../geometry/lattice';

/** Whether two places lie within so many units (counted east–west) of each other; northwards a unit is longer by 1/cos φ. */
export function near(a: Position, b: Position, tolerance: number): boolean {
  const narrowing = Math.cos((toDegrees(a[1]) * Math.PI) / 180);
  return Math.hypot(b[0] - a[0], (b[1] - a[1]) / narrowing) <= tolerance;
}

/** Whether two places are the same. */
export const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];
