import { boxOf, grown, meets, type Box } from '../geometry/box';
import type { Line, Position } from '../geometry/lattice';

/** How far beside a road the end of another may lie that joins it, units. */
const JOINS = 1;

/**
 * A road with a place wherever another crosses it, or ends on it: files often give each road by itself, and there would be no way
 * from one into the other. `others` are lines that come near; the road itself may be among them. Both roads of a crossing get the same
 * place, whichever is asked. It bends an edge by the rounding, which is no matter here: roads are only gone by.
 */
export function withCrossings(road: Line, others: readonly Line[]): Line {
  const result: number[] = [road[0]!, road[1]!];
  const around = others.map((line) => ({ line, box: grown(boxOf(line), JOINS) }));
  for (let i = 0; i + 3 < road.length; i += 2) {
    const [a, b]: [Position, Position] = [
      [road[i]!, road[i + 1]!],
      [road[i + 2]!, road[i + 3]!],
    ];
    const box = boxOf([...a, ...b]);
    const near = around.filter((other) => meets(other.box, box)).flatMap(({ line }) => placesOn(a, b, box, line));
    for (const place of near.sort((p, q) => p.along - q.along)) push(result, place.at);
    push(result, b);
  }
  return result;
}

interface OnEdge {
  readonly at: Position;
  readonly along: number;
}

/** Where a line crosses an edge, or has a vertex on it. */
function placesOn(a: Position, b: Position, box: Box, line: Line): OnEdge[] {
  const found: OnEdge[] = [];
  const reach = grown(box, JOINS);
  const put = (at: Position): void => {
    if (!same(at, a) && !same(at, b)) found.push({ at, along: Math.hypot(at[0] - a[0], at[1] - a[1]) });
  };
  for (let i = 0; i < line.length; i += 2) {
    const c: Position = [line[i]!, line[i + 1]!];
    const isNear = c[0] >= reach.minX && c[0] <= reach.maxX && c[1] >= reach.minY && c[1] <= reach.maxY;
    if (isNear && beside(a, b, c) <= JOINS) put(c);
    else if (i + 3 < line.length) {
      const d: Position = [line[i + 2]!, line[i + 3]!];
      const crossing = meets(boxOf([...c, ...d]), box) ? crossingOf(a, b, c, d) : null;
      if (crossing) put(crossing);
    }
  }
  return found;
}

/**
 * The place of the lattice where two edges cross in their inner parts; the same one whichever is named first. None where an end of
 * one lies on the other: there they join.
 */
function crossingOf(a: Position, b: Position, c: Position, d: Position): Position | null {
  const [p, q, r, s] = isBefore(a, c) ? [a, b, c, d] : [c, d, a, b];
  const [sr, ss] = [side(p, q, r), side(p, q, s)];
  const [sp, sq] = [side(r, s, p), side(r, s, q)];
  if (sr * ss >= 0 || sp * sq >= 0) return null;
  if (Math.min(beside(p, q, r), beside(p, q, s), beside(r, s, p), beside(r, s, q)) <= JOINS) return null;
  const share = sp / (sp - sq);
  return [Math.round(p[0] + (q[0] - p[0]) * share), Math.round(p[1] + (q[1] - p[1]) * share)];
}

const side = (a: Position, b: Position, c: Position): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** How far a place lies beside an edge; without end where it lies before or behind it. */
function beside(a: Position, b: Position, c: Position): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const along = (c[0] - a[0]) * dx + (c[1] - a[1]) * dy;
  const square = dx * dx + dy * dy;
  return along < 0 || along > square ? Infinity : Math.abs(side(a, b, c)) / Math.sqrt(square);
}

const isBefore = (a: Position, b: Position): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

function push(line: number[], [x, y]: Position): void {
  if (line.at(-2) !== x || line.at(-1) !== y) line.push(x, y);
}
