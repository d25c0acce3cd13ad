import type { World } from '../plan/world';
import type { Finding, Missing, RuleCode, Severity } from './finding';

/**
 * A rule looks at one subject and says what it finds; it never knows whether it runs on all or on a few. Its reach tells the runner
 * which subjects a change may concern:
 *
 *   grid        the grids that changed
 *   neighbours  these, all whose box meets theirs, and those that hold of a building there or of one that changed
 *   area        the grids and divisions that changed, and all whose box meets theirs, as `grid:ID`, `division:ID`
 *   community   codes of communities: of those that a changed grid names or named, and of those whose box meets it where it names
 *               none; of those that changed themselves, and all whose box meets theirs
 *   code        codes: those that a changed grid has or had
 *   building    the buildings in the boxes of what changed, and those that changed themselves
 *   site        numbers of the plan's sites (sitesOf): those whose box meets the boxes of what changed
 */
export interface Rule {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly reach: 'grid' | 'neighbours' | 'area' | 'community' | 'code' | 'building' | 'site';
  /** What the rule needs and the plan does not have; null: it can be checked. */
  missing(world: World): Missing | null;
  /** What is wrong with one subject (the id of a grid, a code, the row of a building or site); [] where nothing is. */
  inspect(subject: string, world: World): Finding[];
}
