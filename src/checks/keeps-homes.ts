import { eachEdge } from '../geometry/ring';
import { passesPixel } from '../geometry/orient';
import type { Division } from '../plan/grid';
import type { Patch, RowChange } from '../plan/patch';
import { treeOf, type World } from '../plan/world';
import { changesAlike, type Shaped } from './changes-alike';
import { edgesIn, edgeTable } from './partition/edge-table';
import { isSound } from './partition/sound';

/**
 * Whether the divisions that a patch reaches are in order because their grids are: of these and of their grids nothing was wrong, and of the
 * grids nothing is now. `divisions`: those reached, by id. The tree of divisions must be as it was.
 *
 *   1. take for every place how many of those at home in a division hold it, less one where the division does. It was nought, and it still
 *      is: the outline of the division gained and lost the very edges that those at home in it gained and lost together;
 *   2. every grid lies in its home and overlaps with none. So by 1, from the lowest level upwards, a place in a division is held by one at
 *      home in it, and no two divisions hold it; and none is held beyond its home;
 *   3. no vertex lies on another's edge where a new edge runs or ends, so that none is missing.
 *
 * Whatever cannot be told so is false.
 */
export function keepsHomes(world: World, patch: Patch, divisions: ReadonlySet<string>): boolean {
  const changes = changesByHome(world, patch);
  if (changes === null) return false;
  for (const [home, contents] of changes) {
    const own: RowChange<Shaped> = patch.divisions?.[home] ?? [null, null];
    if (!changesAlike(own, contents)) return false;
  }
  for (const [before, after] of Object.values(patch.divisions ?? {}))
    if (!before || !after || !isSound(before.shape) || !isSound(after.shape)) return false;
  return !meetsOtherwise(world, patch, divisions);
}

/** By division what changes in it: of what is at home there, and of itself nothing. null: who is at home where is not plain. */
function changesByHome(world: World, patch: Patch): Map<string, RowChange<Shaped>[]> | null {
  const { communities, parentOf, levelsBelow } = treeOf(world);
  const changes = new Map<string, RowChange<Shaped>[]>();
  const put = (home: string, change: RowChange<Shaped>): void => {
    const list = changes.get(home);
    if (list) list.push(change);
    else changes.set(home, [change]);
  };
  for (const [before, after] of Object.values(patch.grids ?? {}))
    for (const side of [0, 1] as const) {
      const grid = [before, after][side]!;
      if (!grid || grid.shape.length === 0) continue;
      const home = communities.get(grid.community);
      if (home === undefined || !isSound(grid.shape)) return null;
      put(home, side === 0 ? [grid, null] : [null, grid]);
    }
  for (const [id, change] of Object.entries(patch.divisions ?? {})) {
    if (!changes.has(id)) changes.set(id, []);
    const home = parentOf(id);
    if (home !== null) put(home, change);
  }
  for (const home of changes.keys()) if (levelsBelow(home).size > 1) return null;
  return changes;
}

/** Whether an edge that a division gains runs by a vertex of a division or one of their grids, or ends on the edge of one. */
function meetsOtherwise(world: World, patch: Patch, divisions: ReadonlySet<string>): boolean {
  const gained: number[] = [];
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [before, after] of Object.values(patch.divisions ?? {}) as RowChange<Division>[]) {
    const had = edgeTable(edgesIn([before!.shape]));
    for (const ring of before!.shape.flat()) eachEdge(ring, had.add);
    for (const ring of after!.shape.flat())
      eachEdge(ring, (ax, ay, bx, by) => {
        if (had.find(ax, ay, bx, by) >= 0) return;
        gained.push(ax, ay, bx, by);
        [minX, minY] = [Math.min(minX, ax, bx), Math.min(minY, ay, by)];
        [maxX, maxY] = [Math.max(maxX, ax, bx), Math.max(maxY, ay, by)];
      });
  }
  if (gained.length === 0) return false;
  const isOn = (ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean =>
    !((ax === x && ay === y) || (bx === x && by === y)) && passesPixel(ax, ay, bx, by, x, y);
  let does = false;
  const look = (ax: number, ay: number, bx: number, by: number): void => {
    if (does || (ax < minX - 1 && bx < minX - 1) || (ax > maxX + 1 && bx > maxX + 1)) return;
    if ((ay < minY - 1 && by < minY - 1) || (ay > maxY + 1 && by > maxY + 1)) return;
    for (let i = 0; i < gained.length; i += 4) {
      const [px, py, qx, qy] = [gained[i]!, gained[i + 1]!, gained[i + 2]!, gained[i + 3]!];
      if (isOn(px, py, qx, qy, ax, ay) || isOn(ax, ay, bx, by, px, py) || isOn(ax, ay, bx, by, qx, qy)) does = true;
    }
  };
  const shapes = [
    ...Array.from(divisions, (id) => world.divisions.get(id)?.shape ?? []),
    ...Object.values(patch.grids ?? {}).map(([, after]) => after?.shape ?? []),
  ];
  for (const ring of shapes.flat(2)) eachEdge(ring, look);
  return does;
}
