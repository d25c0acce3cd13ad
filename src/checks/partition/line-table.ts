/** The lines that directed edges run along, numbered as they are met; an edge and its reverse are one line. */
export interface LineTable {
  readonly count: number;
  /** By edge its line. */
  readonly lines: Int32Array;
  /** By edge: 0 where it runs as the first edge of its line does, 1 where it runs the other way. */
  readonly turns: Uint8Array;
}

/** `ends`: four numbers an edge. An open table of lines by the sum of their ends, which is the same from both sides. */
export function linesOf(ends: Int32Array): LineTable {
  const edges = ends.length / 4;
  const lines = new Int32Array(edges);
  const turns = new Uint8Array(edges);
  // the first edge of each line; nearly every line has two edges, so the table is half full
  const firsts = new Int32Array(edges);
  const mask = 2 ** Math.ceil(Math.log2(edges + 2)) - 1;
  const slots = new Int32Array(mask + 1);
  let count = 0;
  for (let e = 0, i = 0; e < edges; e++, i += 4) {
    const ax = ends[i]!;
    const ay = ends[i + 1]!;
    const bx = ends[i + 2]!;
    const by = ends[i + 3]!;
    let h = Math.imul(ax + bx, 0x9e3779b1) ^ Math.imul(ay + by, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
    let slot = (h ^ (h >>> 13)) & mask;
    for (;;) {
      const line = slots[slot]! - 1;
      if (line < 0) {
        slots[slot] = ++count;
        firsts[count - 1] = i;
        lines[e] = count - 1;
        break;
      }
      const f = firsts[line]!;
      if (ends[f] === bx && ends[f + 1] === by && ends[f + 2] === ax && ends[f + 3] === ay) {
        lines[e] = line;
        turns[e] = 1;
        break;
      }
      if (ends[f] === ax && ends[f + 1] === ay && ends[f + 2] === bx && ends[f + 3] === by) {
        lines[e] = line;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return { count, lines, turns };
}
