import type { Kind } from './grid';
import type { Settings } from './settings';

/** How households stand to the target of a kind. */
export interface Standing {
  readonly target: number;
  /** The green range, in households. */
  readonly from: number;
  readonly to: number;
  readonly side: 'below' | 'within' | 'above';
  /** 0 green, 1 amber, 2 beyond. */
  readonly degree: 0 | 1 | 2;
  /** Share of the target by which it is off: 0.61 for 322 of 200. */
  readonly off: number;
}

export type Targets = Pick<Settings, 'target' | 'green' | 'amber'>;

/** null for dedicated grids: they have no target. */
export function standingOf(households: number, kind: Kind, { target, green, amber }: Targets): Standing | null {
  if (kind === 'dedicated') return null;
  const goal = target[kind];
  // a quotient of whole numbers is rounded to the very double that 0.3 is written as, a product is not
  const off = (households - goal) / goal;
  const degree = Math.abs(off) <= green ? 0 : Math.abs(off) <= amber ? 1 : 2;
  return {
    target: goal,
    from: Math.round(goal * (1 - green)),
    to: Math.round(goal * (1 + green)),
    side: degree === 0 ? 'within' : off < 0 ? 'below' : 'above',
    degree,
    off,
  };
}

/** The same in one word, for what is coloured by it. */
export type HouseholdClass = 'far-below' | 'below' | 'within' | 'above' | 'far-above' | 'dedicated' | 'unknown';

/** Dedicated grids are exempt; null households: nothing is known. */
export function householdClass(kind: Kind, households: number | null, settings: Targets): HouseholdClass {
  if (kind === 'dedicated') return 'dedicated';
  const standing = households === null ? null : standingOf(households, kind, settings);
  if (!standing) return 'unknown';
  return standing.side !== 'within' && standing.degree === 2 ? `far-${standing.side}` : standing.side;
}
