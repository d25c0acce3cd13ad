import Flatbush from 'flatbush';
import { boxOf, type Box } from '../geometry/box';
import type { Line } from '../geometry/lattice';

/** A piece of a road's middle line. */
export interface Road {
  /** '' where the file gives none. */
  readonly name: string;
  readonly line: Line;
}

/** The roads of the background, to snap to and to follow; nothing of the plan is computed from them. */
export interface Roads {
  readonly pieces: readonly Road[];
  readonly index: Flatbush | null;
}

/** Edges of a piece: a ring road as one box would be near everywhere, an edge each would make the index of a city slow to build. */
const EDGES = 16;
/** Pieces of a step. */
const STEP = 4096;

/** Roads as they come, cut into pieces and indexed; in steps of some milliseconds. */
export function* indexingRoads(roads: Iterable<Road>): Generator<void, Roads> {
  const pieces: Road[] = [];
  for (const { name, line } of roads)
    for (let from = 0; from + 2 < line.length; from += EDGES * 2) {
      pieces.push({ name, line: line.slice(from, from + EDGES * 2 + 2) });
      if (pieces.length % STEP === 0) yield;
    }
  if (pieces.length === 0) return { pieces, index: null };
  const index = new Flatbush(pieces.length);
  for (const { line } of pieces) {
    const { minX, minY, maxX, maxY } = boxOf(line);
    index.add(minX, minY, maxX, maxY);
  }
  yield;
  index.finish();
  return { pieces, index };
}

/** Pieces whose box meets the given one, in the order of the file. */
export const roadsIn = ({ pieces, index }: Roads, { minX, minY, maxX, maxY }: Box): Road[] =>
  index
    ? index
        .search(minX, minY, maxX, maxY)
        .sort((a, b) => a - b)
        .map((i) => pieces[i]!)
    : [];
