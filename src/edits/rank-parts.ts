import { area2OfShape } from '../geometry/ring';
import { boxOfShape } from '../geometry/box';
import type { Grid } from '../plan/grid';
import { talliesWith, type World } from '../plan/world';

/** Grids in the order in which they have a claim to code and name: most households, then larger, then western, then southern. */
export function byHouseholds(world: World, grids: readonly Grid[]): Grid[] {
  const tallies = talliesWith(world, grids);
  const rank = grids.map((grid) => {
    const box = boxOfShape(grid.shape);
    return [-tallies.get(grid.id)!.households, -area2OfShape(grid.shape), box.minX, box.minY];
  });
  return grids
    .map((grid, i) => ({ grid, key: rank[i]! }))
    .sort((a, b) => {
      for (let i = 0; i < a.key.length; i++) if (a.key[i] !== b.key[i]) return a.key[i]! - b.key[i]!;
      return a.grid.id < b.grid.id ? -1 : 1;
    })
    .map(({ grid }) => grid);
}
