import { boxOfShape } from '../geometry/box';
import type { Shape } from '../geometry/lattice';
import { communityByCode, communityHolding } from './community';
import type { Division, Grid } from './grid';
import { divisionsMeeting, type World } from './world';

/**
 * A locked grid never changes: by itself (`Grid.locked`) or with all of its community (`Division.locked`). Its neighbours may be
 * edited, and the vertices that they get on the common border go into its ring too; but like the border of a division it is held
 * to an outline, the one it had when it was locked:
 *
 *   1. of a grid locked by itself: `Grid.locked`;
 *   2. of one locked with its community: what it is now, until it takes its first vertex; from then on the shape it had before
 *      that, kept in `Division.lockedOutlines`. So locking a community changes one row, and unlocking it leaves nothing behind.
 */
export function lockedOutline(world: World, grid: Grid): Shape | null {
  if (grid.locked) return grid.locked;
  const community = lockingCommunity(world, grid);
  return community && (community.lockedOutlines?.[grid.id] ?? grid.shape);
}

export const isLocked = (world: World, grid: Grid): boolean => lockedOutline(world, grid) !== null;

/** The community that locks a grid with all of its others; null: none. */
export function lockingCommunity(world: World, grid: Grid): Division | null {
  const community = grid.community === '' ? lockedAround(world, grid) : communityByCode(world, grid.community);
  return community?.locked ? community : null;
}

/** Who holds most of a grid takes a cut to say: it is asked only where a community near it is locked. */
const lockedAround = (world: World, { shape }: Grid): Division | null =>
  divisionsMeeting(world, boxOfShape(shape)).some(({ locked }) => locked) ? communityHolding(world, shape) : null;
