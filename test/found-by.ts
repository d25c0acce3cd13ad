import { checkAll, findingsOf } from '../src/checks/check';
import type { Finding, RuleCode, RuleState } from '../src/checks/finding';
import { createWorld, type World, type WorldParts } from '../src/plan/world';

/** What one rule says of a plan. */
export const foundBy = (rule: RuleCode, world: World): Finding[] =>
  findingsOf(checkAll(world)).filter((finding) => finding.rule === rule);

/** Whether it could be checked, and if not, what it lacks. */
export const stateOf = (rule: RuleCode, world: World): RuleState =>
  checkAll(world).rules.find((state) => state.rule === rule)!;

/** The plan as drawn, with what a drawing does not have. */
export const withParts = (world: World, parts: Partial<WorldParts>): World =>
  createWorld({
    grids: world.grids.values(),
    divisions: world.divisions.values(),
    footprints: world.footprints,
    settings: world.settings,
    ...parts,
  });

/** A plan from a file of grids that had these columns, and no other. */
export const withColumns = (world: World, ...grids: readonly string[]): World =>
  withParts(world, { columns: { grids: new Set(grids), divisions: null, buildings: null } });
