import { checkAll } from '../../../src/checks/check';
import { conform, DEFAULT_TOLERANCE } from '../../../src/conform/conform';
import { perform } from '../../../src/edits/edits';
import type { Shape } from '../../../src/geometry/lattice';
import { canonicalShape } from '../../../src/geometry/ring';
import { isRefusal } from '../../../src/plan/edit';
import type { Division, Grid } from '../../../src/plan/grid';
import { apply, createWorld, type World } from '../../../src/plan/world';
import type { GeosOverlay } from '../../bench/geos-overlay';
import { facesOf } from '../proof/faces';

/**
 * Conforms what came in and settles by hand every overlap that is left: the first of its claimants keeps it. What the grids of one
 * community then fill is its outline: it comes without one, or with one by another hand that matches it nowhere.
 */
export function conformedPlan(grids: readonly Grid[], geos: GeosOverlay): World {
  const result = conform([], grids, { tolerance: DEFAULT_TOLERANCE });
  if (isRefusal(result)) throw new Error(JSON.stringify(result));
  const world = createWorld({ grids: grids.map((row) => ({ ...row, shape: result.grids.get(row.id) ?? row.shape })) });
  for (let round = 0; round < ROUNDS && overlapsOf(world).length > 0; round++)
    overlapsOf(world).forEach(({ at, grids: [first] }, n) => {
      const to = first!;
      const patch = perform(world, {
        edit: 'settle',
        place: at!,
        to,
        id: `s${round}.${n}`,
        at: '2026-01-01T00:00:00Z',
      });
      if (!isRefusal(patch)) apply(world, patch);
    });
  const settled = [...world.grids.values()];
  return createWorld({ grids: settled, divisions: communitiesOf(settled, geos) });
}

/** One overlap settled may part another, or take it along. */
const ROUNDS = 4;

const overlapsOf = (world: World) => facesOf(checkAll(world), 'overlap');

/** For each community code the union of its grids, by GEOS. */
function communitiesOf(grids: readonly Grid[], geos: GeosOverlay): Division[] {
  const groups = new Map<string, Shape[]>();
  for (const { community, shape } of grids) {
    const group = groups.get(community);
    if (group) group.push(shape);
    else groups.set(community, [shape]);
  }
  return Array.from(groups, ([code, shapes]) => {
    const shape = canonicalShape(geos.get(geos.coverageUnion(shapes)));
    geos.release();
    return { id: code, code, level: 'community', name: code, shape, original: shape, locked: false, extra: {} };
  });
}
