import { gridFinding } from './grid-finding';
import { missingAllColumns } from './missing-column';
import type { Rule } from './rule';

/** A grid for which nobody answers (无责任人): neither a unit nor a person. */
export const noResponsible: Rule = {
  code: 'no-responsible',
  severity: 'note',
  reach: 'grid',
  missing: (world) => missingAllColumns(world, 'responsible', 'people'),
  inspect(subject, world) {
    const grid = world.grids.get(subject)!;
    const isAnswered = grid.people.length > 0 || (grid.responsible ?? '').trim() !== '';
    return grid.retired || isAnswered ? [] : [gridFinding(noResponsible, grid.id, [grid], {})];
  },
};
