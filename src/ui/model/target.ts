import type { Kind } from '../../plan/grid';
import type { Settings } from '../../plan/settings';

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

/** null for dedicated grids: they have no target. */
export function standingOf(households: number, kind: Kind, { target, green, amber }: Settings): Standing | null {
  if (kind === 'dedicated') return null;
  const goal = target[kind];
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
