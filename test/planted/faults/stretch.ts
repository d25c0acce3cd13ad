import type { Line, Position } from '../../../src/geometry/lattice';
import type { Random } from '../../random';
import { countOf, partOf, placeAt, stepRight, turnedBack } from '../paths';
import { FROM_CORNER, type Border } from '../places';

/** Some places of a border, one after the other, with what comes before and after them, which stays where it is. */
export interface Stretch {
  readonly before: Position;
  readonly inner: readonly Position[];
  readonly after: Position;
  /** All of them. */
  readonly path: Line;
  /** A step of so many units to the right of the border's way: into the neighbour. */
  out(units: number): Position;
}

/** A stretch of so many inner places, away from the ends of the path. */
export function stretchOf(path: Line, random: Random, inner: number): Stretch {
  const first = random.int(FROM_CORNER, countOf(path) - FROM_CORNER - inner);
  return stretchAt(path, first, inner);
}

export function stretchAt(path: Line, first: number, inner: number): Stretch {
  const before = placeAt(path, first - 1);
  const after = placeAt(path, first + inner);
  return {
    before,
    inner: Array.from({ length: inner }, (_, k) => placeAt(path, first + k)),
    after,
    path: partOf(path, first - 1, first + inner),
    out: (units) => stepRight(before, after, units),
  };
}

/** The border from the side of either of its grids. */
export const eitherSide = (border: Border, random: Random): Border =>
  random.chance(1 / 2) ? border : { a: border.b, b: border.a, path: turnedBack(border.path) };
