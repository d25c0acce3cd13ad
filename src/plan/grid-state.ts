import { isLocked } from './locks';
import type { Grid, GridId } from './grid';
import type { World } from './world';

/**
 * How far a grid is, in the order in which it is told: a grid is in the first of the states that it has.
 *
 *   retired     given up; its row stays for the history of its code
 *   undrawn     listed, without a shape yet
 *   locked      by itself or with its community: no edit changes it
 *   unnumbered  drawn, without a code
 *   changed     drawn and numbered, and not what it was when the plan was opened first
 *   unchanged
 */
export const GRID_STATES = ['retired', 'undrawn', 'locked', 'unnumbered', 'changed', 'unchanged'] as const;
export type GridState = (typeof GRID_STATES)[number];

/** Tells the states of a plan's grids; `changed` are those that were edited. */
export function gridStates(world: World, changed: ReadonlySet<GridId>): (grid: Grid) => GridState {
  const locked = new Set<string>();
  for (const { level, code, locked: is } of world.divisions.values()) if (level === 'community' && is) locked.add(code);
  const held = (grid: Grid): boolean => {
    if (grid.locked) return true;
    if (locked.size === 0) return false;
    // one that names no community is asked where it lies
    return grid.community === '' ? isLocked(world, grid) : locked.has(grid.community);
  };
  return (grid) => {
    if (grid.retired) return 'retired';
    if (grid.shape.length === 0) return 'undrawn';
    if (held(grid)) return 'locked';
    if (grid.code === '') return 'unnumbered';
    return changed.has(grid.id) ? 'changed' : 'unchanged';
  };
}
