import { gridFinding } from './grid-finding';
import type { Rule } from './rule';

/** A row without a shape (未标绘): lists come before borders are drawn, so it is normal, for a while. It has no place. */
export const undrawn: Rule = {
  code: 'undrawn',
  severity: 'warning',
  reach: 'grid',
  missing: ({ grids }) => (grids.size === 0 ? { layer: 'grids' } : null),
  inspect(subject, world) {
    const grid = world.grids.get(subject)!;
    return grid.retired || grid.shape.length > 0 ? [] : [gridFinding(undrawn, grid.id, [grid], {})];
  },
};
