import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveBy } from './moves/move';
import { planOf } from './plans/plan-spec';
import { DRIFT } from './proof/by-edit';
import { isWithin } from './proof/hausdorff';
import { wander } from './proof/wander';

/**
 * A thousand edits that bring vertices to the borders of communities, none of them taken back, and every outline lies within 3 units of
 * the one that came in: the Hausdorff distance of the two lines. Merges keep the plan from growing, and leave the vertices where they are.
 */
const ALONG = 1_000;
const MOST_MOVES = 8_000;

describe.each([600, 20_000])('communities of grids %d units wide', (cell) => {
  test.each([1])('seed %d', (seed) => {
    const world = planOf({
      seed,
      size: 4,
      cell,
      housesPerGrid: 1,
      holes: 0,
      parts: 0,
      faults: 0,
      listed: 0,
      locked: 0,
    });
    const verbs = { split: 8, draw: 6, assign: 6, reshape: 6, carve: 4, merge: 20, 'add-vertex': 2, straighten: 1 };
    const snaps = { division: 12, free: 4, beside: 2, vertex: 1 };
    const moves = fc.sample(moveBy({ verbs, snaps }), { seed, numRuns: MOST_MOVES });
    let along = 0;
    for (const { answer } of wander(world, moves)) {
      if (!('refused' in answer) && answer.divisions) along++;
      if (along === ALONG) break;
    }
    expect(along).toBe(ALONG);
    for (const { code, shape, original } of world.divisions.values())
      expect(isWithin(shape, original, DRIFT), code).toBe(true);
  });
});
