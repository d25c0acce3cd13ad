import type { Severity } from '../checks/finding';
import { GRID_STATES, type GridState } from '../plan/grid-state';
import { KINDS, type GridId, type Kind } from '../plan/grid';
import type { HouseholdClass } from '../plan/target';

/** By what the grids of a map are coloured; one at a time. */
export const SHADINGS = ['households', 'kind', 'state', 'findings', 'none'] as const;
export type Shading = (typeof SHADINGS)[number];

/** `unchecked`: no rule has been run yet, and nothing is known. */
export type FindingShade = 'clean' | Severity | 'unchecked';
export type Shade = HouseholdClass | Kind | GridState | FindingShade;

/** What each of them tells apart, in the order of the legend. */
export const SHADES = {
  households: ['far-above', 'above', 'within', 'below', 'far-below', 'dedicated', 'unknown'],
  kind: KINDS,
  state: [...GRID_STATES].reverse(),
  findings: ['error', 'warning', 'note', 'clean', 'unchecked'],
  none: [],
} as const satisfies Readonly<Record<Shading, readonly Shade[]>>;

/** What a grid's own row does not say: the shades of those that differ from the many. */
export interface ShadedGrids {
  readonly by: Shading;
  /** The shade of all others. */
  readonly base: Shade | null;
  readonly others: ReadonlyMap<GridId, Shade>;
}

/** By what the row says, nothing need be told. */
export const ofRows = (by: 'households' | 'kind' | 'none'): ShadedGrids => ({ by, base: null, others: new Map() });
