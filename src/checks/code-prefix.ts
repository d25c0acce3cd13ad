import { parseCode } from '../plan/codes';
import { gridsOfCommunity } from '../plan/grids-of-community';
import { treeOf } from '../plan/world';
import { gridFinding } from './grid-finding';
import { missingColumn, missingCommunities } from './missing-column';
import type { Rule } from './rule';

/**
 * A code that begins with the digits of another community (编码与社区不符). A grid belongs to the community that its record names,
 * else to the one that holds most of it. What is no code by the layout is another rule's.
 */
export const codePrefix: Rule = {
  code: 'code-prefix',
  severity: 'error',
  reach: 'community',
  missing: (world) => missingColumn(world, 'code') ?? missingCommunities(world),
  inspect(community, world) {
    const id = treeOf(world).communities.get(community);
    return gridsOfCommunity(world, community).flatMap((grid) => {
      const parsed = grid.retired ? null : parseCode(world.settings, grid.code);
      if (!parsed || parsed.community === community) return [];
      return [gridFinding(codePrefix, grid.id, [grid], { code: grid.code, community }, id === undefined ? [] : [id])];
    });
  },
};
