import type { Position, Shape } from '../../geometry/lattice';
import { metresPerUnit } from '../../geometry/area';
import { isWiderThan } from '../../geometry/wider-than';
import type { Settings } from '../../plan/settings';
import type { Area } from './area';

/**
 * One place where areas do not fit. Every face of the plan that has a wrong number of holders on one level is one fault, however many
 * grids come together in it; where borders only lack each other's vertices there is no face, and the fault is the places.
 */
export type Fault = FaceFault | VertexFault;

export interface FaceFault {
  /** gap: of a division that nothing below it holds; overlap: held twice; outside: of an area beyond its home. */
  readonly kind: 'gap' | 'overlap' | 'outside';
  readonly size: Size;
  /** overlap: all that hold it; outside: the one; gap: none. */
  readonly holders: readonly Area[];
  /** gap: the division that is not covered; outside: the home. */
  readonly division: string | null;
  /** One polygon. */
  readonly shape: Shape;
}

export interface VertexFault {
  readonly kind: 'vertices';
  /** Whose border runs past the places, and whose vertices they are. */
  readonly holders: readonly Area[];
  readonly places: readonly Position[];
}

/** What a face would be called if it were land: beyond its home an area overlaps, with whoever the land is. */
export const kindOf = ({ kind }: FaceFault): 'gap' | 'overlap' => (kind === 'gap' ? 'gap' : 'overlap');

/** thin: as wide as what rounding moves; narrow: a sliver; wide: land. */
export type Size = 'thin' | 'narrow' | 'wide';

export function sizeOf(shape: Shape, { unmatched, sliver }: Settings): Size {
  const rings = shape.flat();
  if (!isWiderThan(rings, unmatched, 1, 1)) return 'thin';
  const { east, north } = metresPerUnit(rings[0]![1]!);
  return isWiderThan(rings, sliver, east, north) ? 'wide' : 'narrow';
}
