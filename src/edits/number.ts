import { boxOfShape } from '../geometry/box';
import { insidePoint } from '../geometry/inside-point';
import { isCommunityCode, nextCodes } from '../plan/codes';
import { communityCodeOf } from '../plan/community';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { Grid } from '../plan/grid';
import { isLocked } from '../plan/locks';
import type { Patch, RowChange } from '../plan/patch';
import type { World } from '../plan/world';
import { placeOf } from './grid-to-edit';

/**
 * Numbers every grid that has no code yet, community by community: rows from north to south, each as high as the median grid;
 * within a row west to east, by a point inside the grid. What is not drawn comes last, by name. Numbers go on after the highest
 * ever used in the band. Locked grids, and retired ones, are left as they are.
 */
export function number(world: World, _edit: Edit & { edit: 'number' }): Patch | Refusal {
  const waiting = new Map<string, Grid[]>();
  let locked: Grid | null = null;
  for (const grid of world.grids.values()) {
    if (grid.code !== '' || grid.retired) continue;
    if (isLocked(world, grid)) {
      locked ??= grid;
      continue;
    }
    const community = communityCodeOf(world, grid);
    if (!isCommunityCode(world.settings, community)) continue;
    const grids = waiting.get(community);
    if (grids) grids.push(grid);
    else waiting.set(community, [grid]);
  }
  if (waiting.size === 0)
    return locked ? refuse('locked', placeOf(locked), { grid: locked.name }) : refuse('nothing-changes');
  const changes: Record<string, RowChange<Grid>> = {};
  for (const [community, grids] of [...waiting].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ordered = inReadingOrder(grids);
    const codes = nextCodes(
      world,
      community,
      ordered.map(({ kind }) => kind),
    );
    if (!codes) return refuse('band-full', null, { community });
    ordered.forEach((grid, i) => (changes[grid.id] = [grid, { ...grid, community, code: codes[i]! }]));
  }
  return { grids: changes };
}

/** Rows from north to south, each as high as the median grid, counted from the northernmost point; a row west to east. */
export function inReadingOrder(grids: readonly Grid[]): Grid[] {
  const drawn = grids.filter(({ shape }) => shape.length > 0);
  const listed = grids.filter(({ shape }) => shape.length === 0).sort((a, b) => (a.name < b.name ? -1 : 1));
  const places = drawn.map((grid) => ({ grid, at: insidePoint(grid.shape) }));
  const heights = drawn.map(({ shape }) => boxOfShape(shape)).map(({ minY, maxY }) => maxY - minY);
  heights.sort((a, b) => a - b);
  const median = Math.max(1, heights[Math.floor(heights.length / 2)] ?? 1);
  const north = places.reduce((most, { at }) => Math.max(most, at[1]), -Infinity);
  const row = (y: number) => Math.floor((north - y) / median);
  places.sort(
    (a, b) => row(a.at[1]) - row(b.at[1]) || a.at[0] - b.at[0] || b.at[1] - a.at[1] || (a.grid.id < b.grid.id ? -1 : 1),
  );
  return [...places.map(({ grid }) => grid), ...listed];
}
