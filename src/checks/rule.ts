import type { World } from '../plan/world';
import type { Finding, RuleCode, Severity } from './finding';

/**
 * A rule looks at one subject and says what it finds; it never knows whether it runs on all or on a few. Its reach tells the runner
 * which subjects a change may concern:
 *
 *   grid        the grids that changed
 *   neighbours  these, and all grids whose box meets theirs
 *   division    the divisions that changed, and all whose box meets a changed grid
 *   building    the buildings in the boxes of what changed, and those that changed themselves
 */
export interface Rule {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly reach: 'grid' | 'neighbours' | 'division' | 'building';
  /** Whether the layers that the rule needs are there; where they are not, nothing can be said. */
  applies(world: World): boolean;
  /** What is wrong with one subject (the id of a grid or division, the row of a building); [] where nothing is. */
  inspect(subject: string, world: World): Finding[];
}
