import type { Position, Ring } from '../geometry/lattice';
import type { BuildingId } from '../plan/grid';
import { near } from './near';
import { simplified } from './simplified';
import type { PointerEvent } from './tool';

/** How a drag takes what lies under it: by a box, or by a line drawn freehand around it. */
export type SweepKind = 'box' | 'lasso';

/**
 * A part of the map said by a drag. A plain drag is the map's, which pans; with Shift held when the button goes down it draws a box,
 * with Alt a lasso. Where there are no such keys (a finger, or a system to which Alt means its windows) the page says with the press
 * which of them is meant.
 */
export interface Sweep {
  readonly kind: SweepKind;
  /** Of a box two opposite corners; of a lasso the places on its way. */
  readonly path: readonly Position[];
  /** What counted as near when it began, in units. */
  readonly tolerance: number;
}

/** Houses that a sweep took, and its outline: the ground between them goes where they go. */
export interface Swept {
  readonly ring: Ring;
  readonly buildings: readonly BuildingId[];
}

/** What a press begins; null where it is not the beginning of a sweep. */
export function sweepFrom({ at, tolerance, shift, alt, sweep }: PointerEvent): Sweep | null {
  const kind = sweep ?? (alt ? 'lasso' : shift ? 'box' : null);
  return kind && { kind, path: [at], tolerance };
}

export function sweptTo(sweep: Sweep, { at }: PointerEvent): Sweep {
  const { kind, path, tolerance } = sweep;
  if (kind === 'box') return { ...sweep, path: [path[0]!, at] };
  return near(path.at(-1)!, at, tolerance * STEP) ? sweep : { ...sweep, path: [...path, at] };
}

/** The outline as it is drawn; empty while it holds nothing, since a hand that only clicks trembles a little. */
export function ringOfSweep({ kind, path, tolerance }: Sweep): Ring {
  const [from, to] = [path[0]!, path.at(-1)!];
  if (path.every((place) => near(from, place, tolerance * STILL))) return [];
  if (kind === 'lasso') return path.length < 3 ? [] : path.flat();
  const [west, east] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const [south, north] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  return west === east || south === north ? [] : [west, south, east, south, east, north, west, north];
}

/** The outline once the hand lets go: of a lasso without its tremor, since it may become a border. */
export function ringLetGo(sweep: Sweep): Ring {
  const ring = ringOfSweep(sweep);
  return sweep.kind === 'box' || ring.length === 0 ? ring : simplified(sweep.path, sweep.tolerance * TREMOR).flat();
}

// parts of the tolerance, which is 8 px of a mouse
/** Two places of a lasso are so far apart at least. */
const STEP = 0.5;
/** A drag that stays within so much is a click. */
const STILL = 0.375;
/** What leaves a straight line by less was not meant. */
const TREMOR = 0.4;
