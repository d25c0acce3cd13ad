import type { Box } from '../../geometry/box';
import type { Shape } from '../../geometry/lattice';

/**
 * Directed edges by their four numbers, in columns: edge matching is most of what the rules do, and a table of plain integers does
 * it ten times as fast as maps of maps.
 */
export interface EdgeTable {
  /** Edges held; their numbers are 0 … count() − 1. */
  count(): number;
  /** The number of an edge that is put in; that of its equal where there is one. */
  add(ax: number, ay: number, bx: number, by: number): number;
  /** The number of an edge; −1: it is not there. */
  find(ax: number, ay: number, bx: number, by: number): number;
  /** Ends of the edges, four numbers each. */
  readonly ends: Int32Array;
}

/** An empty table for at most `capacity` edges. */
export function edgeTable(capacity: number): EdgeTable {
  // half empty at the most, so that an edge is found within two or three looks
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(capacity * 2 + 2)));
  const ends = new Int32Array(capacity * 4);
  const mask = slots.length - 1;
  let count = 0;
  /** The slot of an edge, or the empty one where it would stand. A slot holds the number + 1, so 0 is empty. */
  const slotOf = (ax: number, ay: number, bx: number, by: number): number => {
    let slot = hash(ax, ay, bx, by) & mask;
    for (let e = slots[slot]! * 4 - 4; e >= 0; e = slots[(slot = (slot + 1) & mask)]! * 4 - 4)
      if (ends[e] === ax && ends[e + 1] === ay && ends[e + 2] === bx && ends[e + 3] === by) break;
    return slot;
  };
  return {
    ends,
    count: () => count,
    add(ax, ay, bx, by) {
      const slot = slotOf(ax, ay, bx, by);
      if (slots[slot]! > 0) return slots[slot]! - 1;
      const e = count * 4;
      ends[e] = ax;
      ends[e + 1] = ay;
      ends[e + 2] = bx;
      ends[e + 3] = by;
      slots[slot] = ++count;
      return count - 1;
    },
    find: (ax, ay, bx, by) => slots[slotOf(ax, ay, bx, by)]! - 1,
  };
}

/** How many edges shapes have. */
export function edgesIn(shapes: readonly Shape[]): number {
  let places = 0;
  for (const shape of shapes) for (const polygon of shape) for (const ring of polygon) places += ring.length;
  return places / 2;
}

/** Whether an edge lies wholly to one side of a box, so that it has nothing to do with what is in it. */
export const isBeside = ({ minX, minY, maxX, maxY }: Box, ax: number, ay: number, bx: number, by: number): boolean =>
  (ax < minX && bx < minX) || (ax > maxX && bx > maxX) || (ay < minY && by < minY) || (ay > maxY && by > maxY);

/** Multipliers of well-known integer hashes (Knuth, murmur3, xxhash); neighbouring places fall far apart. */
function hash(ax: number, ay: number, bx: number, by: number): number {
  let h = Math.imul(ax, 0x9e3779b1) ^ Math.imul(ay, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35) ^ Math.imul(bx, 0x27d4eb2f) ^ Math.imul(by, 0x165667b1);
  h = Math.imul(h ^ (h >>> 13), 0x9e3779b1);
  return h ^ (h >>> 16);
}
