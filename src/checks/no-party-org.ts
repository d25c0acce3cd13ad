import { gridFinding } from './grid-finding';
import { missingAllColumns } from './missing-column';
import type { Rule } from './rule';

/** A grid whose one slot for a party branch or group is empty (无党组织): neither its type nor its name is said. */
export const noPartyOrg: Rule = {
  code: 'no-party-org',
  severity: 'note',
  reach: 'grid',
  missing: (world) => missingAllColumns(world, 'party_org', 'party_type'),
  inspect(subject, world) {
    const grid = world.grids.get(subject)!;
    const { type = '', name = '' } = grid.party ?? {};
    return grid.retired || (type + name).trim() !== '' ? [] : [gridFinding(noPartyOrg, grid.id, [grid], {})];
  },
};
