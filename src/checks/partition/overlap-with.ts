import { boxOf, EMPTY, meets, union } from '../../geometry/box';
import type { Shape } from '../../geometry/lattice';
import { eachEdge } from '../../geometry/ring';
import { edgesIn, edgeTable, isBeside } from './edge-table';
import { entering } from './entering';
import { isSound } from './sound';

export const doOverlap = (a: Shape, b: Shape): boolean => overlapWith(a)(b);

/**
 * Whether a shape overlaps with others, one after the other: its edges are put into a table once for all of them. Two shapes overlap
 * exactly where an edge of one enters the other, or where they have an edge in the same direction; a common border, run through both
 * ways, is neither. Of shapes that are not sound the directions say nothing: they may overlap wherever their boxes meet.
 */
export function overlapWith(shape: Shape): (other: Shape) => boolean {
  const rings = shape.flat();
  // of all rings: in a broken shape a hole may lie outside its shell
  const box = rings.map(boxOf).reduce(union, EMPTY);
  const edges = edgeTable(edgesIn([shape]));
  for (const ring of rings) eachEdge(ring, edges.add);
  const { ends } = edges;
  // for each edge the last of the others that has its reverse
  const matched = new Int32Array(edges.count());
  let turn = 0;
  let enters: ReturnType<typeof entering> | null = null;
  return (other) => {
    turn++;
    const otherRings = other.flat();
    if (!isSound(shape) || !isSound(other)) return meets(box, otherRings.map(boxOf).reduce(union, EMPTY));
    for (const ring of otherRings) {
      const last = ring.length - 2;
      for (let i = 0, j = last; i <= last; j = i, i += 2) {
        const ax = ring[j]!;
        const ay = ring[j + 1]!;
        const bx = ring[i]!;
        const by = ring[i + 1]!;
        if (isBeside(box, ax, ay, bx, by)) continue;
        const reverse = edges.find(bx, by, ax, ay);
        if (reverse >= 0) matched[reverse] = turn;
        else if (edges.find(ax, ay, bx, by) >= 0 || (enters ??= entering(shape))(ax, ay, bx, by)) return true;
      }
    }
    const entersOther = entering(other);
    for (let e = 0; e < matched.length; e++) {
      if (matched[e] === turn) continue;
      const ax = ends[e * 4]!;
      const ay = ends[e * 4 + 1]!;
      const bx = ends[e * 4 + 2]!;
      const by = ends[e * 4 + 3]!;
      if (entersOther(ax, ay, bx, by)) return true;
    }
    return false;
  };
}
