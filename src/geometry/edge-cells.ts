/** How near counts, in units: a little more than rounding moves. */
export const NEAR = 2;

/**
 * Calls for pairs of edges that may come near each other, of any two that do at least once; first the one that stands further behind.
 * `ends`: four numbers an edge. false: the edges are of such different lengths that cells do not help, and not all pairs were called for.
 *
 * The edges go into square cells one by one, and meet those that are there. An edge lies in every cell that it comes near to; cells are
 * about as wide as edges are long, so few edges lie in more than four, and few are in one cell. Cells have slots by a number that
 * several may have in common, so that it does not matter over how much land the edges are spread: a rim is a thin line round a city.
 */
export function eachClosePair(ends: Int32Array, visit: (e: number, f: number) => void): boolean {
  const count = ends.length / 4;
  if (count === 0) return true;
  const { west, south, shift } = rasterOf(ends, Infinity);
  const mask = 2 ** Math.ceil(Math.log2(count * SLOTS_PER_EDGE)) - 1;
  /** By slot its last entry, by entry its edge and the entry before it in the slot; entries count from 1. */
  const last = new Int32Array(mask + 1);
  let entries: Int32Array = new Int32Array(count * 2 * ENTRIES_PER_EDGE);
  let entry = 0;
  const cells = eachCell(ends, { west, south, shift, columns: ROW }, count * MOST_CELLS_OF_AN_EDGE, (cell, e) => {
    const slot = cell & mask;
    for (let i = last[slot]!; i > 0; i = entries[i * 2 - 1]!)
      if (entries[i * 2 - 2] !== e) visit(e, entries[i * 2 - 2]!);
    if (entry * 2 === entries.length) entries = grown(entries);
    entries[entry * 2] = e;
    entries[entry * 2 + 1] = last[slot]!;
    last[slot] = ++entry;
  });
  return cells !== null;
}

/** What the number of a cell grows by from row to row: odd and large (Knuth's), so that the cells of a small piece of land have slots of their own. */
const ROW = 0x9e3779b1;

const SLOTS_PER_EDGE = 4;

/** To begin with. */
const ENTRIES_PER_EDGE = 3;

function grown(column: Int32Array): Int32Array {
  const longer = new Int32Array(column.length * 2);
  longer.set(column);
  return longer;
}

/** Square cells over an extent. */
export interface Raster {
  readonly west: number;
  readonly south: number;
  /** Cells are 2 ** shift units wide. */
  readonly shift: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Cells over all edges and a margin, `width` times as wide as edges are long in the mean (up to the next power of two); wider where they
 * would be more than `most`.
 */
export function rasterOf(ends: Int32Array, most: number, width = 1): Raster {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  let sum = 0;
  for (let e = 0; e < ends.length; e += 4) {
    const ax = ends[e]!;
    const ay = ends[e + 1]!;
    // every place begins an edge, so the beginnings are all there is
    if (ax < minX) minX = ax;
    if (ax > maxX) maxX = ax;
    if (ay < minY) minY = ay;
    if (ay > maxY) maxY = ay;
    sum += Math.max(Math.abs(ends[e + 2]! - ax), Math.abs(ends[e + 3]! - ay));
  }
  const count = ends.length / 4;
  let shift = Math.max(3, Math.ceil(Math.log2((sum / count) * width + 1)));
  const along = (length: number): number => Math.floor((length + 2 * NEAR) / 2 ** shift) + 1;
  while (along(maxX - minX) * along(maxY - minY) > most) shift++;
  return { west: minX - NEAR, south: minY - NEAR, shift, columns: along(maxX - minX), rows: along(maxY - minY) };
}

/** In the mean; with more, the edges are too different for one size of cells. */
const MOST_CELLS_OF_AN_EDGE = 12;

/** Cells in the box of an edge up to which it is not worth asking where in the box the edge runs. */
const SHORT = 6;

/**
 * Calls for every cell that an edge comes near to, with its number (modulo 2^32), row by row; answers how many that were, or null where
 * they are more than `most`.
 */
export function eachCell(
  ends: Int32Array,
  { west, south, shift, columns }: Omit<Raster, 'rows'>,
  most: number,
  use: (cell: number, edge: number) => void,
): number | null {
  const size = 2 ** shift;
  let entries = 0;
  for (let i = 0, e = 0; i < ends.length; i += 4, e++) {
    const ax = ends[i]! - west;
    const ay = ends[i + 1]! - south;
    const bx = ends[i + 2]! - west;
    const by = ends[i + 3]! - south;
    const c0 = ((ax < bx ? ax : bx) - NEAR) >> shift;
    const c1 = ((ax < bx ? bx : ax) + NEAR) >> shift;
    const r0 = ((ay < by ? ay : by) - NEAR) >> shift;
    const r1 = ((ay < by ? by : ay) + NEAR) >> shift;
    const isShort = (c1 - c0 + 1) * (r1 - r0 + 1) <= SHORT;
    for (let r = r0; r <= r1; r++) {
      let from = c0;
      let to = c1;
      if (!isShort && ay !== by) {
        // the stretch of the edge in this row and a margin round it
        const p = ax + (bx - ax) * Math.min(1, Math.max(0, (r * size - NEAR - ay) / (by - ay)));
        const q = ax + (bx - ax) * Math.min(1, Math.max(0, ((r + 1) * size + NEAR - ay) / (by - ay)));
        from = Math.max(c0, Math.floor((Math.min(p, q) - NEAR) / size));
        to = Math.min(c1, Math.floor((Math.max(p, q) + NEAR) / size));
      }
      for (let c = from; c <= to; c++) use((Math.imul(r, columns) + c) | 0, e);
      entries += to - from + 1;
    }
    if (entries > most) return null;
  }
  return entries;
}
