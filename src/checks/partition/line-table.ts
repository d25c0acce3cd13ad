/** The lines that directed edges run along: an edge and its reverse are one. */
export interface LineTable {
  readonly count: number;
  /** By edge its line; they are numbered as they are met. */
  readonly lines: Int32Array;
  /** By edge: 0 where it runs as the first edge of its line does, 1 where it runs the other way. */
  readonly turns: Uint8Array;
}

/** `ends`: four numbers an edge. */
export function linesOf(ends: Int32Array): LineTable {
  // nearly every line has two edges or more, so that there are about half as many; else once more with a larger table
  let size = 2 ** Math.ceil(Math.log2(ends.length / 6 + 2));
  for (;;) {
    const table = fill(ends, size);
    if (table) return table;
    size *= 2;
  }
}

/** An open table of lines by the sum of their ends, which is the same from both sides; null where it gets too full. */
function fill(ends: Int32Array, size: number): LineTable | null {
  const edges = ends.length / 4;
  const lines = new Int32Array(edges);
  const turns = new Uint8Array(edges);
  // the first edge of a line, plus one
  const slots = new Int32Array(size);
  const mask = size - 1;
  const most = size * FULL;
  let count = 0;
  for (let e = 0, i = 0; e < edges; e++, i += 4) {
    const ax = ends[i]!;
    const ay = ends[i + 1]!;
    const bx = ends[i + 2]!;
    const by = ends[i + 3]!;
    let h = Math.imul(ax + bx, 0x9e3779b1) ^ Math.imul(ay + by, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
    for (let slot = (h ^ (h >>> 13)) & mask; ; slot = (slot + 1) & mask) {
      const first = slots[slot]! - 1;
      if (first < 0) {
        if (count >= most) return null;
        slots[slot] = e + 1;
        lines[e] = count++;
        break;
      }
      const f = first * 4;
      const cx = ends[f]!;
      const cy = ends[f + 1]!;
      const isReverse = cx === bx && cy === by && ends[f + 2] === ax && ends[f + 3] === ay;
      if (!isReverse && !(cx === ax && cy === ay && ends[f + 2] === bx && ends[f + 3] === by)) continue;
      lines[e] = lines[first]!;
      if (isReverse) turns[e] = 1;
      break;
    }
  }
  return { count, lines, turns };
}

/** Fuller, and an edge is found after too many looks. */
const FULL = 0.7;
