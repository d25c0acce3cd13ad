import type { Grid, GridId } from '../plan/grid';

/** Who has a piece of ground once borders are bent. */
export interface Claims {
  /** In the order of the hosts. */
  readonly holders: readonly GridId[];
  /** Whether they are those whose new outlines hold it, no more and no less. */
  readonly asDrawn: boolean;
}

/**
 *   1. A grid whose border is not bent keeps what it has; one whose border is, has what its new outline holds (`come`).
 *   2. No overlap grows: where that would be more grids than had it, the first of those who come has it alone. First by id, so that the
 *      answer does not hang on the order in which an index finds them.
 */
export function claimsAfter(
  hosts: readonly Grid[],
  bent: ReadonlyMap<GridId, unknown>,
  held: readonly GridId[],
  come: ReadonlySet<GridId>,
): Claims {
  const drawn = hosts.map(({ id }) => id).filter((id) => (bent.has(id) ? come.has(id) : held.includes(id)));
  if (drawn.length <= Math.max(held.length, 1)) return { holders: drawn, asDrawn: true };
  const [first] = drawn.filter((id) => !held.includes(id)).sort();
  return { holders: [first!], asDrawn: false };
}
