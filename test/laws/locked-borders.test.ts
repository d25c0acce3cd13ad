import { describe, expect, test } from 'vitest';
import { DRIFT, distanceToSegment } from '../../src/edits/division-line';
import { perform } from '../../src/edits/edits';
import type { Line } from '../../src/geometry/lattice';
import { eachEdge, places } from '../../src/geometry/ring';
import type { Edit } from '../../src/plan/edit';
import { neighboursOf } from '../../src/plan/neighbours';
import { apply, gridsMeeting, type World } from '../../src/plan/world';
import { Random } from '../random';
import { editedPlan } from './dirty-plan';
import { brokenEdges, unevenCommunities } from './laws';
import { randomEdit } from './random-edit';

/**
 * Laws of locked borders, over seeded random edits of a plan in which some borders are locked:
 *   1. where a locked border ran there is a border of two grids, within 3 units, from end to end; measured here place by place
 *   2. the plan stays an exact partition, and goes on being edited; what is refused as locked says where
 */
const EDITS = 50;
const LOCKS = 4;

describe('laws of locked borders', () => {
  let held = 0;
  for (let seed = 1; seed <= 16; seed++) test(`seed ${seed}`, () => void (held += run(seed)));
  test('and they were put to the test', () => expect(held).toBeGreaterThan(16));
});

/** How many edits the locks refused. */
function run(seed: number): number {
  const random = new Random(seed);
  const world = editedPlan(random, { size: 4, edits: 6 });
  for (let n = 0; n < LOCKS; n++) lockOne(random, world, n);
  const locked = [...world.borders.values()];
  let [done, held] = [0, 0];
  for (let n = 0; n < EDITS; n++) {
    const edit = { id: `e${n}`, at: '2026-01-01T00:00:00Z', ...randomEdit(random, world) } as Edit;
    const what = `edit ${n}: ${JSON.stringify(edit)}`;
    const patch = perform(world, edit);
    if ('refused' in patch) {
      expect(patch.refused, what).not.toBe('not-exact');
      if (patch.refused === 'locked') expect(patch.at, what).not.toBeNull();
      held += Number(patch.refused === 'locked');
      continue;
    }
    apply(world, patch);
    done++;
    for (const lock of locked) {
      expect(world.borders.get(lock.id), what).toBe(lock);
      for (const line of lock.lines) expect(bareIn(world, line), what).toEqual([]);
    }
    expect([...brokenEdges(world), ...unevenCommunities(world)], what).toEqual([]);
  }
  expect(done).toBeGreaterThan(0);
  return held;
}

function lockOne(random: Random, world: World, n: number): void {
  const grid = random.pick([...world.grids.values()]);
  const beside = neighboursOf(world, [grid.id]);
  if (beside.length === 0) return;
  const patch = perform(world, {
    edit: 'lock-border',
    grids: [grid.id, random.pick(beside).id],
    id: `lock${n}`,
    at: '2026-01-01T00:00:00Z',
  });
  if (!('refused' in patch)) apply(world, patch);
}

/** Places along a locked line, some units apart, that no border of two grids is near to. */
function bareIn(world: World, line: Line): readonly number[][] {
  const corners = places(line);
  return corners.slice(1).flatMap(([bx, by], i) => {
    const [ax, ay] = corners[i]!;
    const steps = Math.min(12, Math.max(2, Math.ceil(Math.hypot(bx - ax, by - ay) / 40)));
    return Array.from({ length: steps + 1 }, (_, k) => [
      ax + ((bx - ax) * k) / steps,
      ay + ((by - ay) * k) / steps,
    ]).filter(([x, y]) => !hasBorder(world, x!, y!));
  });
}

function hasBorder(world: World, x: number, y: number): boolean {
  const near = gridsMeeting(world, { minX: x - 4, minY: y - 4, maxX: x + 4, maxY: y + 4 }).filter(({ shape }) => {
    let least = Infinity;
    for (const ring of shape.flat())
      eachEdge(ring, (ax, ay, bx, by) => (least = Math.min(least, distanceToSegment(ax, ay, bx, by, x, y))));
    return least <= DRIFT;
  });
  return near.length >= 2;
}
