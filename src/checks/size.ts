import { countOf, type Footprints } from '../plan/footprints';
import { standingOf } from '../plan/target';
import { tallyOf, type World } from '../plan/world';
import { gridFinding } from './grid-finding';
import type { Rule } from './rule';

/**
 * A grid with many more or fewer households than one of its kind should have (规模不适度): amber beyond the green range, red beyond
 * the amber one. Dedicated grids are exempt; a grid without houses has 0.
 */
export const size: Rule = {
  code: 'size',
  severity: 'warning',
  // a house that changes hands counts in grids that did not change themselves
  reach: 'neighbours',
  missing(world) {
    if (world.grids.size === 0) return { layer: 'grids' };
    if (countOf(world.footprints) === 0) return { layer: 'buildings' };
    return hasHouseholds(world) ? null : { layer: 'buildings', column: 'households' };
  },
  inspect(subject, world) {
    const grid = world.grids.get(subject)!;
    if (grid.retired || grid.shape.length === 0) return [];
    const { households, estimated } = tallyOf(world, grid.id);
    const standing = standingOf(households, grid.kind, world.settings);
    if (!standing || standing.degree === 0) return [];
    const { target, off, side, degree } = standing;
    return [
      gridFinding(size, grid.id, [grid], {
        level: degree === 1 ? 'amber' : 'red',
        side,
        households,
        target,
        // per cent of the target, without sign
        off: Math.round(Math.abs(off) * 100),
        // buildings whose households are an estimate
        estimated,
      }),
    ];
  },
};

/** Whether any building says its households, or the planner does for it. */
function hasHouseholds({ footprints, buildings }: World): boolean {
  let inLayer = known.get(footprints);
  if (inLayer === undefined) known.set(footprints, (inLayer = footprints.households.some((count) => count > 0)));
  if (inLayer) return true;
  for (const { households } of buildings.values()) if (households !== null && households > 0) return true;
  return false;
}

const known = new WeakMap<Footprints, boolean>();
