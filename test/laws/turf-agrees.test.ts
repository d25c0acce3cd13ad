import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAll, findingsOf } from '../../src/checks/check';
import { secondCheck } from '../../src/session/second-check';
import { moveBy } from './moves/move';
import { planOf } from './plans/plan-spec';
import { wander } from './proof/wander';

/**
 * After a batch of edits Turf alone, from plain GeoJSON, says of every grid that is not as it came what the engine's own rules say: the
 * same gaps, overlaps and cut houses, over the same areas. In plans that came clean, and in plans that came with faults.
 */
const BATCH = 30;
const unhurried = { signal: new AbortController().signal, progress: () => undefined };

const CLEAN = { size: 3, housesPerGrid: 4, holes: 2, parts: 1, faults: 0, listed: 1, locked: 0 } as const;
const FAULTY = { ...CLEAN, faults: 8 } as const;

describe.each([
  ['clean', CLEAN, 16],
  ['with faults', FAULTY, 16],
] as const)('plans that came %s', (_name, kind, seeds) => {
  test.each(Array.from({ length: seeds }, (_, i) => i + 1))('seed %d', async (seed) => {
    const world = planOf({ ...kind, seed, cell: seed % 3 === 0 ? 600 : 20_000 });
    const imported = { grids: [...world.grids.values()] };
    const verbs = {
      split: 4,
      draw: 2,
      carve: 2,
      merge: 4,
      reshape: 3,
      assign: 3,
      'move-vertex': 2,
      'fill-gap': 1,
      settle: 1,
    };
    for (const { checked } of wander(world, fc.sample(moveBy({ verbs }), { seed, numRuns: BATCH }))) void checked;
    const findings = findingsOf(checkAll(world));
    const { grids, disagreements } = await secondCheck({ world, findings }, imported, unhurried);
    expect(grids).toBeGreaterThan(5);
    expect(disagreements).toEqual([]);
  });
});
