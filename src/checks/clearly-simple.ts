import type { Shape } from '../geometry/lattice';
import { orient } from '../geometry/orient';

/**
 * Whether it can be told quickly that no two edges of a shape meet but where they follow each other in a ring. Nearly every grid of
 * a plan is so. false says nothing: then the slower way has to look.
 *
 * The edges are sorted by their western ends and each one is compared with those that begin before it ends: few, since a border
 * goes round and is not laid in folds. Two edges are apart if their boxes are, or if one lies strictly to one side of the other's line.
 */
export function isClearlySimple(shape: Shape): boolean {
  let simple = known.get(shape);
  if (simple === undefined) known.set(shape, (simple = looksSimple(shape)));
  return simple;
}

/** Shapes never change, and several rules ask. */
const known = new WeakMap<Shape, boolean>();

function looksSimple(shape: Shape): boolean {
  const ends: number[] = [];
  // for each edge the one that follows it in its ring, both as places in `ends`
  const next: number[] = [];
  for (const polygon of shape)
    for (const ring of polygon) {
      const first = ends.length;
      const last = ring.length - 2;
      for (let i = 0, j = last; i <= last; j = i, i += 2) {
        next[ends.length] = i === last ? first : ends.length + 4;
        ends.push(ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!);
      }
    }
  const count = ends.length / 4;
  const order = fromWestToEast(ends);
  let budget = count * COMPARISONS;
  for (let k = 0; k < count; k++) {
    const s = order[k]!;
    const east = Math.max(ends[s]!, ends[s + 2]!);
    for (let l = k + 1; l < count && west(ends, order[l]!) <= east; l++) {
      if (--budget < 0) return false;
      const t = order[l]!;
      const clear = next[s] === t ? leadsOn(ends, s, t) : next[t] === s ? leadsOn(ends, t, s) : areApart(ends, s, t);
      if (!clear) return false;
    }
  }
  return true;
}

/** Comparisons an edge may cost in the mean: more, and an index is quicker. */
const COMPARISONS = 64;

const west = (ends: readonly number[], e: number): number => Math.min(ends[e]!, ends[e + 2]!);

/** The places of all edges in `ends`, by their western ends: sorted as numbers, which is quicker than by a function. */
function fromWestToEast(ends: readonly number[]): Float64Array {
  const count = ends.length / 4;
  const keys = new Float64Array(count);
  for (let e = 0; e < count; e++) keys[e] = (west(ends, e * 4) - ends[0]!) * count + e;
  keys.sort();
  return keys.map((key) => (((key % count) + count) % count) * 4);
}

/** Whether two edges do not meet. */
function areApart(ends: readonly number[], s: number, t: number): boolean {
  const ax = ends[s]!;
  const ay = ends[s + 1]!;
  const bx = ends[s + 2]!;
  const by = ends[s + 3]!;
  const cx = ends[t]!;
  const cy = ends[t + 1]!;
  const dx = ends[t + 2]!;
  const dy = ends[t + 3]!;
  if ((ay < cy && ay < dy && by < cy && by < dy) || (ay > cy && ay > dy && by > cy && by > dy)) return true;
  const c = orient(ax, ay, bx, by, cx, cy);
  const d = orient(ax, ay, bx, by, dx, dy);
  if ((c > 0 && d > 0) || (c < 0 && d < 0)) return true;
  const a = orient(cx, cy, dx, dy, ax, ay);
  const b = orient(cx, cy, dx, dy, bx, by);
  return (a > 0 && b > 0) || (a < 0 && b < 0);
}

/** Whether the second edge, which begins where the first one ends, leads on from there and does not turn back on it. */
function leadsOn(ends: readonly number[], s: number, t: number): boolean {
  const ax = ends[s]!;
  const ay = ends[s + 1]!;
  const bx = ends[s + 2]!;
  const by = ends[s + 3]!;
  const dx = ends[t + 2]!;
  const dy = ends[t + 3]!;
  return orient(ax, ay, bx, by, dx, dy) !== 0 || (bx - ax) * (dx - bx) + (by - ay) * (dy - by) > 0;
}
