import { gridFinding } from './grid-finding';
import { missingColumn } from './missing-column';
import type { Rule } from './rule';

/** A dedicated grid that does not say what it is for (专属网格信息不全): its category, and its introduction, both mandatory there. */
export const dedicatedDetails: Rule = {
  code: 'dedicated-details',
  severity: 'warning',
  reach: 'grid',
  missing: (world) => missingColumn(world, 'category', 'introduction'),
  inspect(subject, world) {
    const grid = world.grids.get(subject)!;
    if (grid.retired || grid.kind !== 'dedicated') return [];
    const lacks = [
      ...(grid.category === null ? ['category'] : []),
      ...(grid.introduction.trim() === '' ? ['introduction'] : []),
    ];
    return lacks.length === 0
      ? []
      : [gridFinding(dedicatedDetails, grid.id, [grid], { lacks: lacks.length === 2 ? 'both' : lacks[0]! })];
  },
};
