import { describe, expect, test } from 'vitest';
import { perform } from '../../src/edits/edits';
import { DRIFT, driftedPlace } from '../../src/edits/division-line';
import type { Shape } from '../../src/geometry/lattice';
import { area2OfShape, eachEdge } from '../../src/geometry/ring';
import type { Edit } from '../../src/plan/edit';
import { isLocked } from '../../src/plan/locks';
import { apply, createWorld, type World } from '../../src/plan/world';
import { Random } from '../random';
import { editedPlan } from './dirty-plan';
import { brokenEdges, brokenRings, unevenCommunities } from './laws';
import { randomEdit } from './random-edit';

/**
 * Laws of locks, over seeded random edits of a plan in which one community and some other grids are locked:
 *   1. the row of a locked grid stays what it is, but for vertices in its ring
 *   2. its outline stays within 3 units of the one it had when it was locked, and its area within what that can make of it
 *   3. the plan stays an exact partition, and goes on being edited
 *   4. what is refused as locked says where
 */
const EDITS = 60;

describe('laws of locks', () => {
  for (let seed = 1; seed <= 40; seed++) test(`seed ${seed}`, () => run(seed));
});

function run(seed: number): void {
  const random = new Random(seed);
  const world = lockSome(random, editedPlan(random, { size: 6, edits: 8 }));
  const locked = [...world.grids.values()].filter((grid) => isLocked(world, grid));
  let changed = 0;
  for (let n = 0; n < EDITS; n++) {
    const edit = { id: `e${n}`, at: '2026-01-01T00:00:00Z', ...randomEdit(random, world) } as Edit;
    const what = `edit ${n}: ${JSON.stringify(edit)}`;
    const patch = perform(world, edit);
    if ('refused' in patch) {
      expect(patch.refused, what).not.toBe('not-exact');
      if (patch.refused === 'locked') expect(patch.at, what).not.toBeNull();
      continue;
    }
    apply(world, patch);
    changed++;
    for (const before of locked) {
      const after = world.grids.get(before.id)!;
      if (after === before) continue;
      expect({ ...after, shape: null }, what).toEqual({ ...before, shape: null });
      expect(driftedPlace({ shape: before.shape, original: before.shape }, after.shape), what).toBeNull();
      const drift = Math.abs(area2OfShape(after.shape) - area2OfShape(before.shape)) / 2;
      expect(drift, what).toBeLessThanOrEqual(DRIFT * outlineOf(before.shape));
    }
    expect([...brokenEdges(world), ...unevenCommunities(world)], what).toEqual([]);
    expect(brokenRings(world, Object.keys(patch.grids ?? {})), what).toEqual([]);
  }
  expect(changed).toBeGreaterThan(0);
}

/** One community of four, and a fifth of the other grids. */
function lockSome(random: Random, world: World): World {
  const communities = [...world.divisions.values()].filter(({ level }) => level === 'community');
  const chosen = random.pick(communities).id;
  return createWorld({
    divisions: [...world.divisions.values()].map((row) => ({ ...row, locked: row.id === chosen })),
    grids: [...world.grids.values()].map((row) => ({
      ...row,
      locked: row.community !== chosen && random.chance(0.2) ? row.shape : null,
    })),
  });
}

function outlineOf(shape: Shape): number {
  let length = 0;
  for (const ring of shape.flat())
    eachEdge(ring, (ax, ay, bx, by) => {
      length += Math.hypot(bx - ax, by - ay);
    });
  return length;
}
