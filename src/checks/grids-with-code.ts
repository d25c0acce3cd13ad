import { layoutOf } from '../plan/code-layout';
import type { Grid } from '../plan/grid';
import type { World } from '../plan/world';
import { byId } from './grid-finding';

/** The grids that have a code, retired ones too, by id. */
export function gridsWithCode(world: World, code: string): Grid[] {
  const { community } = layoutOf(world.settings);
  return Array.from(world.numbered.get(code.slice(0, community)) ?? [], (id) => world.grids.get(id)!)
    .filter((grid) => grid.code === code)
    .sort(byId);
}
