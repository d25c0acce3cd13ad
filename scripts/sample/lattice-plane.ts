import type { Place } from './plane';

/** South-western corner of the plan in units of 1e-7 degree; the plan is laid out in metres from here. */
const ORIGIN = { x: 1_201_400_000, y: 302_400_000 };
/** Metres of one unit at the middle of the plan (GRS80 at 30.248° north). */
const METRES_X = 0.0096274;
const METRES_Y = 0.0110862;

/** A place of the plan as the two integers of the lattice. */
export const toLattice = ([x, y]: Place): readonly [number, number] => [
  ORIGIN.x + Math.round(x / METRES_X),
  ORIGIN.y + Math.round(y / METRES_Y),
];

/** The nearest place that is exactly on the lattice. */
export function onLattice(place: Place): Place {
  const [x, y] = toLattice(place);
  return [(x - ORIGIN.x) * METRES_X, (y - ORIGIN.y) * METRES_Y];
}
