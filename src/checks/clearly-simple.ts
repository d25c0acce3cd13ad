import type { Ring, Shape } from '../geometry/lattice';
import { orient } from '../geometry/orient';
import { eachClosePair } from '../geometry/edge-cells';
import { shapeEdges } from './shape-edges';

/**
 * Whether it can be told quickly that no two edges of a shape meet but where they follow each other in a ring. Nearly every grid of
 * a plan is so. false says nothing: then the slower way has to look.
 *
 * The edges go into cells, and those that share one are compared: few, since a border goes round and is not laid in folds. Two edges are
 * apart if their boxes are, or if one lies strictly to one side of the other's line.
 */
export const isClearlySimple = (shape: Shape): boolean => simplicityOf(shape) !== UNCLEAR;

/** Whether a shape is one ring that goes once round a place, counter-clockwise: more than clearly simple. */
export const isStarShaped = (shape: Shape): boolean => simplicityOf(shape) === STAR;

const UNCLEAR = 0;
const SIMPLE = 1;
const STAR = 2;

function simplicityOf(shape: Shape): number {
  let simplicity = known.get(shape);
  if (simplicity === undefined) {
    simplicity = isOneStar(shape) ? STAR : looksSimple(shape) ? SIMPLE : UNCLEAR;
    known.set(shape, simplicity);
  }
  return simplicity;
}

/** Shapes never change, and several rules ask. */
const known = new WeakMap<Shape, number>();

const isOneStar = (shape: Shape): boolean => shape.length === 1 && shape[0]!.length === 1 && isStar(shape[0]![0]!);

function looksSimple(shape: Shape): boolean {
  const { ends, next } = shapeEdges(shape);
  let isClear = true;
  const isAll = eachClosePair(ends, (e, f) => {
    isClear &&=
      next[e] === f
        ? leadsOn(ends, e * 4, f * 4)
        : next[f] === e
          ? leadsOn(ends, f * 4, e * 4)
          : areApart(ends, e * 4, f * 4);
  });
  return isAll && isClear;
}

/**
 * Whether a ring goes once round the middle of its places and never back, seen from there: then every ray from the middle meets it once.
 * So it is with most grids, and nothing has to be compared.
 */
function isStar(ring: Ring): boolean {
  const last = ring.length - 2;
  const [ox, oy] = [ring[0]!, ring[1]!];
  let [sumX, sumY] = [0, 0];
  for (let i = 0; i <= last; i += 2) {
    sumX += ring[i]! - ox;
    sumY += ring[i + 1]! - oy;
  }
  const cx = ox + Math.round((2 * sumX) / ring.length);
  const cy = oy + Math.round((2 * sumY) / ring.length);
  let rounds = 0;
  for (let i = 0, j = last; i <= last; j = i, i += 2) {
    const ay = ring[j + 1]!;
    const by = ring[i + 1]!;
    if (orient(cx, cy, ring[j]!, ay, ring[i]!, by) <= 0) return false;
    // a way that turns left about the middle crosses upwards east of it, and once in every round
    if (ay <= cy && by > cy) rounds++;
  }
  return rounds === 1;
}

/** Whether two edges do not meet. */
function areApart(ends: Int32Array, s: number, t: number): boolean {
  const ax = ends[s]!;
  const ay = ends[s + 1]!;
  const bx = ends[s + 2]!;
  const by = ends[s + 3]!;
  const cx = ends[t]!;
  const cy = ends[t + 1]!;
  const dx = ends[t + 2]!;
  const dy = ends[t + 3]!;
  if ((ay < cy && ay < dy && by < cy && by < dy) || (ay > cy && ay > dy && by > cy && by > dy)) return true;
  if ((ax < cx && ax < dx && bx < cx && bx < dx) || (ax > cx && ax > dx && bx > cx && bx > dx)) return true;
  const c = orient(ax, ay, bx, by, cx, cy);
  const d = orient(ax, ay, bx, by, dx, dy);
  if ((c > 0 && d > 0) || (c < 0 && d < 0)) return true;
  const a = orient(cx, cy, dx, dy, ax, ay);
  const b = orient(cx, cy, dx, dy, bx, by);
  return (a > 0 && b > 0) || (a < 0 && b < 0);
}

/** Whether the second edge, which begins where the first one ends, leads on from there and does not turn back on it. */
function leadsOn(ends: Int32Array, s: number, t: number): boolean {
  const ax = ends[s]!;
  const ay = ends[s + 1]!;
  const bx = ends[s + 2]!;
  const by = ends[s + 3]!;
  const dx = ends[t + 2]!;
  const dy = ends[t + 3]!;
  return orient(ax, ay, bx, by, dx, dy) !== 0 || (bx - ax) * (dx - bx) + (by - ay) * (dy - by) > 0;
}
