import { hasColumn, type GridColumn } from '../plan/columns';
import { treeOf, type World } from '../plan/world';
import type { Missing } from './finding';

/** The first of some columns of which nothing can be said, all being needed; null: there are grids, and all is there. */
export function missingColumn(world: World, ...needed: readonly GridColumn[]): Missing | null {
  if (world.grids.size === 0) return { layer: 'grids' };
  const column = needed.find((name) => !hasColumn(world, name));
  return column === undefined ? null : { layer: 'grids', column };
}

/** The same where one of several columns is enough; named is the first. */
export const missingAllColumns = (world: World, ...columns: readonly [GridColumn, ...GridColumn[]]): Missing | null =>
  world.grids.size > 0 && columns.some((column) => hasColumn(world, column)) ? null : missingColumn(world, columns[0]);

/** Communities are there where records name them, or where they are on the map. */
export const missingCommunities = (world: World): Missing | null =>
  treeOf(world).communities.size > 0 ? null : missingColumn(world, 'community');
