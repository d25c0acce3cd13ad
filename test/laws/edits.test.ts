import { describe, expect, test } from 'vitest';
import { checkAll, recheck, type Checked } from '../../src/checks/check';
import { perform } from '../../src/edits/edits';
import type { Edit } from '../../src/plan/edit';
import { invert, squash, type Patch } from '../../src/plan/patch';
import { apply, createWorld, type World } from '../../src/plan/world';
import { Random } from '../random';
import { brokenEdges, brokenRings, cutBuildings, staleParts, unevenCommunities } from './laws';
import { randomEdit } from './random-edit';
import { randomPlan } from './random-plan';
import { facesOf } from './proof/faces';

/**
 * Laws of editing, over seeded random edits of a plan that is an exact partition:
 *   1. every community's grids fill it to the last unit, and every edge has two owners
 *   2. rings are simple and run the right way
 *   3. with keepBuildingsWhole no house that was whole is cut
 *   4. what an edit does not touch stays the very same object, and nothing changes before `apply`
 *   5. holders and tallies kept in step are those from scratch
 *   6. incremental checks are those from scratch, and find no gap and no overlap
 *   7. undoing all gives the identical plan; the squash of all patches is their sum
 */
const EDITS = 40;

describe('laws of editing', () => {
  for (let seed = 1; seed <= 40; seed++) test(`seed ${seed}`, () => run(seed));
});

function run(seed: number): void {
  const random = new Random(seed);
  // a grid of 600 units is six metres wide: cuts of cuts at a metre and less
  const cell = random.pick([600, 20_000, 20_000]);
  const world = randomPlan(random, { size: 6, cell, bends: 6, housesPerGrid: 8 });
  expect([...brokenEdges(world), ...unevenCommunities(world)]).toEqual([]);
  const start = rowsOf(world);
  const patches: Patch[] = [];
  let checked = checkAll(world);
  for (let n = 0; n < EDITS && world.grids.size < 120; n++) {
    const edit = { id: `e${n}`, at: '2026-01-01T00:00:00Z', ...randomEdit(random, world) } as Edit;
    const what = `edit ${n}: ${JSON.stringify(edit)}`;
    const before = rowsOf(world);
    const cut = new Set(cutBuildings(world));
    const patch = perform(world, edit);
    expect(rowsOf(world), what).toEqual(before);
    if ('refused' in patch) {
      expect(patch.refused, what).not.toBe('not-exact');
      continue;
    }
    apply(world, patch);
    patches.push(patch);
    expect([...brokenEdges(world), ...unevenCommunities(world)], what).toEqual([]);
    expect(brokenRings(world, Object.keys(patch.grids ?? {})), what).toEqual([]);
    if ('keepBuildingsWhole' in edit && edit.keepBuildingsWhole)
      expect(
        cutBuildings(world).filter((row) => !cut.has(row)),
        what,
      ).toEqual([]);
    for (const [id, grid] of before.grids)
      if (!patch.grids?.[id]) expect(world.grids.get(id) === grid, what).toBe(true);
    checked = recheck(checked, world, patch);
    if (n % 8 === 0) {
      const fresh = fromScratch(world);
      expect(staleParts(world, fresh), what).toEqual([]);
      expect(plain(checked), what).toEqual(plain(checkAll(fresh)));
      expect([...facesOf(checked, 'gap'), ...facesOf(checked, 'overlap')], what).toEqual([]);
    }
  }
  const sum = patches.reduce(squash, {});
  for (const [id, [from, to]] of Object.entries(sum.grids ?? {})) {
    expect(start.grids.get(id) ?? null).toBe(from);
    expect(world.grids.get(id) ?? null).toBe(to);
  }
  for (const patch of patches.reverse()) apply(world, invert(patch));
  const end = rowsOf(world);
  for (const table of ['grids', 'divisions'] as const) {
    expect(end[table].size).toBe(start[table].size);
    for (const [id, row] of start[table]) expect((end[table] as Map<string, unknown>).get(id) === row, id).toBe(true);
  }
}

const rowsOf = (world: World) => ({ grids: new Map(world.grids), divisions: new Map(world.divisions) });

const fromScratch = (world: World): World =>
  createWorld({ grids: world.grids.values(), divisions: world.divisions.values(), footprints: world.footprints });

const plain = ({ found }: Checked) =>
  [...found].map(([rule, subjects]) => [rule, [...subjects].sort(([a], [b]) => (a < b ? -1 : 1))]);
