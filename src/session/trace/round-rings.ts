import type { Line, Position, Ring } from '../../geometry/lattice';
import { eachEdge } from '../../geometry/ring';
import { onEdge } from '../snap/nearest';

/** Both ways round every ring that has both places, as the places between them. `most`: how far beside it a place may lie, units. */
export const roundRings = (
  rings: readonly Ring[],
  begin: Position,
  end: Position,
  stretch: number,
  most: number,
): Line[] =>
  rings.flatMap((ring) => {
    const [from, to] = [placeOn(ring, begin, stretch, most), placeOn(ring, end, stretch, most)];
    if (!from || !to) return [];
    return [between(ring, from, to), backwards(between(ring, to, from))].map((line) => without(line, begin, end));
  });

/** Where on a ring a place lies: the edge, by the index of its first place, and how far along it. */
interface OnRing {
  readonly edge: number;
  readonly along: number;
}

function placeOn(ring: Ring, at: Position, stretch: number, most: number): OnRing | null {
  let best: OnRing | null = null;
  let least = most;
  let edge = 0;
  eachEdge(ring, (ax, ay, bx, by) => {
    const a: Position = [ax, ay];
    const found = onEdge({ a, b: [bx, by] }, at, stretch);
    if (found.away < least || (best === null && found.away === least)) {
      best = { edge, along: Math.hypot(found.at[0] - ax, (found.at[1] - ay) * stretch) };
      least = found.away;
    }
    edge += 2;
  });
  return best;
}

/** The vertices that a walk along the ring's own direction passes. */
function between(ring: Ring, from: OnRing, to: OnRing): Line {
  const passed: number[] = [];
  // on one edge it goes straight there, or all the way round
  const direct = from.edge === to.edge && from.along <= to.along;
  for (let at = from.edge; !(direct && passed.length === 0);) {
    at = (at + 2) % ring.length;
    passed.push(ring[at]!, ring[at + 1]!);
    if (at === to.edge) break;
  }
  return passed;
}

const backwards = (line: Line): Line => {
  const result: number[] = [];
  for (let i = line.length - 2; i >= 0; i -= 2) result.push(line[i]!, line[i + 1]!);
  return result;
};

/** A way that begins or ends in a vertex has it at its end already. */
function without(line: Line, begin: Position, end: Position): Line {
  const is = (i: number, place: Position): boolean => line[i] === place[0] && line[i + 1] === place[1];
  let [from, to] = [0, line.length];
  if (to > from && is(from, begin)) from += 2;
  if (to > from && is(to - 2, end)) to -= 2;
  return line.slice(from, to);
}
