/** What a place can snap to. */
export type SnapTarget = 'vertex' | 'building' | 'border' | 'junction' | 'road' | 'right-angle' | 'parallel';

export interface SnapRule {
  readonly to: SnapTarget;
  /** How near it must be, as a share of the tolerance (8 px on the screen). */
  readonly reach: number;
  /** The widest tolerance, in metres, at which it is offered: from farther out nobody sees what he would point at. */
  readonly within: number;
}

/**
 * Everything that snaps, the first that is near enough. The order says what is meant where several are near:
 *
 *   1. points before lines: every point lies on a line that is nearer still, so who wants the line has all the rest of it;
 *   2. the plan before its surroundings: a border often runs beside the middle of a road, and there the border is meant;
 *   3. what is there before what is only imagined (a right angle, a parallel): those have less reach, too, so that a free
 *      place is never more than a hand's breadth away. Where one crosses a line that is near, the place is on both (`snapTo`).
 *
 * A right angle comes before a parallel: it is meant more often, and on a plan of blocks the two mostly say the same.
 */
export const SNAP_RULES: readonly SnapRule[] = [
  { to: 'vertex', reach: 1, within: 400 },
  { to: 'building', reach: 1, within: 20 },
  { to: 'border', reach: 1, within: 400 },
  { to: 'junction', reach: 1, within: 60 },
  { to: 'road', reach: 0.75, within: 60 },
  { to: 'right-angle', reach: 0.6, within: 400 },
  { to: 'parallel', reach: 0.5, within: 60 },
];

/** How far from the pointer, in tolerances, a line may be that a parallel is drawn to. */
export const BESIDE = 6;
/** How long, in tolerances, an edge must be for its direction to be seen. */
export const SEEN = 2;
/** How far from its beginning, in tolerances, a leg has a direction that can be meant. */
export const BEGUN = 2;
