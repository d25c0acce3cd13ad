import type { Kind } from '../plan/grid';
import type { Settings } from '../plan/settings';

/** Where a grid stands against its target: within the green band, in the amber one, or far beyond it. */
export type HouseholdClass = 'far-below' | 'below' | 'within' | 'above' | 'far-above' | 'dedicated' | 'unknown';

/** The class of so many households in a grid of a kind. Dedicated grids are exempt; null households: nothing is known. */
export function householdClass(
  kind: Kind,
  households: number | null,
  settings: Pick<Settings, 'target' | 'green' | 'amber'>,
): HouseholdClass {
  if (kind === 'dedicated') return 'dedicated';
  if (households === null) return 'unknown';
  const target = settings.target[kind];
  const off = Math.abs(households - target);
  const side = households < target ? 'below' : 'above';
  if (off <= settings.green * target) return 'within';
  return off <= settings.amber * target ? side : `far-${side}`;
}
