import Flatbush from 'flatbush';
import { boxOf, grown, type Box } from '../geometry/box';
import type { Line } from '../geometry/lattice';
import { withCrossings } from './road-crossings';

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
/** Pieces joined in a step. */
const JOINED = 64;

/** Roads as they come, cut into pieces, indexed, and joined where they cross (`withCrossings`); in steps of some milliseconds. */
export function* indexingRoads(roads: Iterable<Road>): Generator<void, Roads> {
  const bare: Road[] = [];
  for (const { name, line } of roads)
    for (let from = 0; from + 2 < line.length; from += EDGES * 2) {
      bare.push({ name, line: line.slice(from, from + EDGES * 2 + 2) });
      if (bare.length % STEP === 0) yield;
    }
  if (bare.length === 0) return { pieces: bare, index: null };
  const index = new Flatbush(bare.length);
  for (const { line } of bare) {
    // a crossing may bend it by the rounding
    const { minX, minY, maxX, maxY } = grown(boxOf(line), 1);
    index.add(minX, minY, maxX, maxY);
  }
  yield;
  index.finish();
  const pieces: Road[] = [];
  for (const { name, line } of bare) {
    const near = roadsIn({ pieces: bare, index }, boxOf(line));
    pieces.push({
      name,
      line: withCrossings(
        line,
        near.map((road) => road.line),
      ),
    });
    if (pieces.length % JOINED === 0) yield;
  }
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
