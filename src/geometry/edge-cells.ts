/**
 * Directed edges in square cells, so that those that come near each other are found in one cell. An edge lies in every cell that it
 * comes near to; cells are about as wide as edges are long, so few edges lie in more than four, and few are in one cell.
 */
export interface Cells {
  readonly count: number;
  /** The edges of cell c: edges[start[c]] … edges[start[c + 1]]. */
  readonly start: Int32Array;
  readonly edges: Int32Array;
}

/** How near counts, in units: a little more than rounding moves. */
export const NEAR = 2;

/** `ends`: four numbers an edge. null: edges of such different lengths that cells do not help. */
export function cellsOf(ends: Int32Array): Cells | null {
  const count = ends.length / 4;
  if (count === 0) return null;
  const raster = rasterOf(ends, count * CELLS_PER_EDGE + 64);
  const cells = raster.columns * raster.rows;
  const start = new Int32Array(cells + 1);
  const entries = eachCell(ends, raster, count * MOST_CELLS_OF_AN_EDGE, (cell) => start[cell + 1]!++);
  if (entries === null) return null;
  for (let c = 0; c < cells; c++) start[c + 1]! += start[c]!;
  const edges = new Int32Array(entries);
  const next = start.slice();
  eachCell(ends, raster, entries, (cell, e) => (edges[next[cell]!++] = e));
  return { count: cells, start, edges };
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

const CELLS_PER_EDGE = 2;

/** In the mean; with more, the edges are too different for one size of cells. */
const MOST_CELLS_OF_AN_EDGE = 12;

/** Cells in the box of an edge up to which it is not worth asking where in the box the edge runs. */
const SHORT = 6;

/** Calls for every cell that an edge comes near to; answers how many that were, or null where they are more than `most`. */
export function eachCell(
  ends: Int32Array,
  { west, south, shift, columns }: Raster,
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
      for (let c = from; c <= to; c++) use(r * columns + c, e);
      entries += to - from + 1;
    }
    if (entries > most) return null;
  }
  return entries;
}
