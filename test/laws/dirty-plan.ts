import { checkAll, findingsOf } from '../../src/checks/check';
import type { Finding, RuleCode } from '../../src/checks/finding';
import { perform } from '../../src/edits/edits';
import type { Edit } from '../../src/plan/edit';
import type { Grid } from '../../src/plan/grid';
import { apply, createWorld, type World } from '../../src/plan/world';
import type { Random } from '../random';
import { randomEdit } from './random-edit';
import { randomPlan } from './random-plan';

/** A plan of crooked borders, as some edits left it: an exact partition, in which tests then plant faults. */
export function editedPlan(random: Random, { size, edits }: { size: number; edits: number }): World {
  const world = randomPlan(random, { size, cell: random.pick([600, 20_000]), bends: 5, housesPerGrid: 0 });
  for (let n = 0; n < edits; n++) {
    const edit = { id: `made${n}`, at: '2026-01-01T00:00:00Z', ...randomEdit(random, world) } as Edit;
    const patch = perform(world, edit);
    if (!('refused' in patch)) apply(world, patch);
  }
  return world;
}

/** The same plan with other grids: as a file could bring it in. */
export const withGrids = (world: World, grids: readonly Grid[]): World =>
  createWorld({ grids, divisions: world.divisions.values() });

/** What one rule finds in a plan; of gaps and overlaps also those that are too narrow to be land, which other rules tell. */
export const foundBy = (world: World, rule: RuleCode): Finding[] =>
  findingsOf(checkAll(world)).filter((finding) => finding.rule === rule || finding.of === rule);
