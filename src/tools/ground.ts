import { sideOfShape } from '../geometry/ring';
import type { Ground, PointerEvent, Surroundings } from './tool';

type Finder = Surroundings['gapAt'];

/** The ground under the pointer; while it stays inside the same one nobody is asked again. */
export const groundUnder = (last: Ground | null, { at, tolerance }: PointerEvent, find: Finder): Ground | null =>
  last && sideOfShape(last.shape, ...at) === 'inside' ? last : find(at, tolerance);

/** What was taken in hand, if it is there after the plan changed. */
export const stillThere = (taken: Ground | null, find: Finder): Ground | null => taken && find(taken.place, 0);
