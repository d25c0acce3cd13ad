import type { Box } from '../geometry/box';
import type { Line } from '../geometry/lattice';
import type { GridId } from './grid';

/**
 * A border between two grids that somebody holds fast (锁定边界). What is kept is where it ran when it was locked: there a border stays,
 * whoever comes to lie on its sides. It is nobody's geometry, and goes out with no file.
 */
export interface BorderLock {
  /** That of the edit. */
  readonly id: string;
  /** Between whom it was locked; either may be another by now. */
  readonly grids: readonly [GridId, GridId];
  /** Open lines, or closed ones whose first place stands at the end again. */
  readonly lines: readonly Line[];
  readonly box: Box;
}
