import { layoutOf } from '../plan/code-layout';
import type { Grid } from '../plan/grid';
import type { World } from '../plan/world';
import { byId } from './grid-finding';

/** The grids that have a code, retired ones too, by id. */
export function gridsWithCode(world: World, code: string): Grid[] {
  const { community } = layoutOf(world.settings);
  const found: Grid[] = [];
  for (const id of world.numbered.get(code.slice(0, community)) ?? []) {
    const grid = world.grids.get(id)!;
    if (grid.code === code) found.push(grid);
  }
  return found.sort(byId);
}
