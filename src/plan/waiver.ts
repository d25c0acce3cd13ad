import type { Box } from '../geometry/box';
import type { BuildingId, DivisionId, GridId } from './grid';

/**
 * A finding that somebody answers for and lets stand (豁免), with the reason. It covers what was found as it was then: `evidence` is
 * a hash of the geometry, and where that is another one the finding is open again.
 */
export interface Waiver {
  /** That of the edit. */
  readonly id: string;
  /** Rule and subjects of the finding, without the number that tells several of the same subjects apart: `gap:d3`. */
  readonly finding: string;
  readonly rule: string;
  readonly grids: readonly GridId[];
  readonly buildings: readonly BuildingId[];
  readonly divisions: readonly DivisionId[];
  /** Where it was; null where it had no place. */
  readonly box: Box | null;
  readonly evidence: string;
  readonly reason: string;
  readonly author: string;
  /** Time of the edit, ISO 8601, UTC. */
  readonly at: string;
}
