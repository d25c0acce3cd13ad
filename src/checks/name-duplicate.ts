import type { Grid } from '../plan/grid';
import { gridsOfCommunity } from '../plan/grids-of-community';
import { treeOf } from '../plan/world';
import { byId, gridFinding } from './grid-finding';
import { missingColumn, missingCommunities } from './missing-column';
import type { Rule } from './rule';

/** Grids of one community with one name (名称重复): one finding for each name. The name of a retired grid is free again. */
export const nameDuplicate: Rule = {
  code: 'name-duplicate',
  severity: 'warning',
  reach: 'community',
  missing: (world) => missingColumn(world, 'name') ?? missingCommunities(world),
  inspect(code, world) {
    const named = new Map<string, Grid[]>();
    for (const grid of gridsOfCommunity(world, code)) {
      if (grid.retired || grid.name === '') continue;
      const same = named.get(grid.name);
      if (same) same.push(grid);
      else named.set(grid.name, [grid]);
    }
    const id = treeOf(world).communities.get(code);
    const community = (id === undefined ? '' : world.divisions.get(id)!.name) || code;
    return [...named]
      .filter(([, grids]) => grids.length > 1)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, grids]) =>
        gridFinding(
          nameDuplicate,
          `${code}:${name}`,
          grids.sort(byId),
          { name, community, n: grids.length },
          id === undefined ? [] : [id],
        ),
      );
  },
};
