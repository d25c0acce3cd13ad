import { eachCell, rasterOf, type Raster } from '../geometry/edge-cells';
import { sideOfRings } from '../geometry/ring';
import type { BoxTree } from '../geometry/box-tree';
import { boxOfBuilding, type FootprintOutlines } from './footprints';
import type { Grid, GridId } from './grid';
import { heldBy, holdersOf, type Holder } from './placement';

/**
 * Which grids hold each building, of a whole layer at once, in steps. The plan is divided into small square cells; wherever no border comes
 * near, neighbouring cells are held by the same grids, so that a row of them costs one question. A building all of whose cells are such
 * is held by who holds them; only those near a border are looked at by themselves.
 */
export function* placingBuildings(
  footprints: FootprintOutlines,
  grids: ReadonlyMap<GridId, Grid>,
  boxes: BoxTree<GridId>,
  known: HolderMap | null = null,
): Generator<void, (readonly Holder[])[]> {
  const count = footprints.buildingStart.length - 1;
  const holders: (readonly Holder[])[] = [];
  const map = known ?? (count < FEW ? null : yield* holderMap(grids, boxes));
  for (let row = 0; row < count; row++) {
    holders.push(map?.holdersOf(footprints, row) ?? placed(footprints, row, grids, boxes));
    if (row % STEP === STEP - 1) yield;
  }
  return holders;
}

/** Of fewer buildings each by itself is quicker. */
const FEW = 1000;

const STEP = 4096;

/** One building by itself. */
export function placed(
  footprints: FootprintOutlines,
  row: number,
  grids: ReadonlyMap<GridId, Grid>,
  boxes: BoxTree<GridId>,
): readonly Holder[] {
  const near = boxes.search(boxOfBuilding(footprints, row)).map((id) => grids.get(id)!);
  return holdersOf(footprints, row, near);
}

/** Who holds what, wherever no border is near. */
export interface HolderMap {
  /** null: a border is near, or the building is beyond the plan. */
  holdersOf(footprints: FootprintOutlines, row: number): readonly Holder[] | null;
}

/** So many cells fit into some megabytes; of a city each is about ten metres wide. */
const MOST_CELLS = 2 ** 23;

/** By cell: the list of its holders, numbered from 1, or one of these. */
const UNKNOWN = 0;
const BORDER = 0xffff;

/** The map of a plan, which needs no buildings yet; null: nothing is drawn. */
export function* holderMap(
  grids: ReadonlyMap<GridId, Grid>,
  boxes: BoxTree<GridId>,
): Generator<void, HolderMap | null> {
  const ends = endsOf([...grids.values()]);
  if (ends.length === 0) return null;
  // cells half as wide as edges are long: the narrower they are, the more of the plan is free of borders
  const raster = rasterOf(ends, MOST_CELLS, 0.5);
  const { columns, rows } = raster;
  // two bytes a cell, since most of the time goes into memory that is touched for the first time
  const cells = new Uint16Array(columns * rows);
  for (let from = 0; from < ends.length; from += EDGES * 4) {
    eachCell(ends.subarray(from, from + EDGES * 4), raster, Infinity, (cell) => (cells[cell] = BORDER));
    yield;
  }
  const lists: (readonly Holder[])[] = [];
  const numbers = new Map<string, number>();
  for (let r = 0; r < rows; r++) {
    const row = r * columns;
    for (let c = 0; c < columns; c++) {
      if (cells[row + c] === BORDER) continue;
      // a row of free cells, which have one list; that of a free cell south of any of them
      let end = c;
      let list = UNKNOWN;
      for (; end < columns && cells[row + end] !== BORDER; end++)
        if (list === UNKNOWN && r > 0 && cells[row + end - columns] !== BORDER) list = cells[row + end - columns]!;
      cells.fill(list === UNKNOWN ? listAt(raster, c, r) : list, row + c, row + end);
      c = end;
    }
    if (r % ROWS === ROWS - 1) yield;
  }
  return { holdersOf: (footprints, row) => lookUp(footprints, row) };

  function listAt({ west, south, shift }: Raster, c: number, r: number): number {
    const x = west + (c + 0.5) * 2 ** shift;
    const y = south + (r + 0.5) * 2 ** shift;
    const ids = boxes
      .search({ minX: x, minY: y, maxX: x, maxY: y })
      .filter((id) => grids.get(id)!.shape.some((polygon) => sideOfRings(polygon, x, y) === 'inside'));
    const key = ids.join('\n');
    let number = numbers.get(key);
    if (number !== undefined) return number;
    // more lists than numbers: what lies there is asked one by one, as near a border
    if (lists.length + 1 === BORDER) return BORDER;
    number = lists.push(ids.length === 1 ? heldBy(ids[0]!) : ids.map((grid) => ({ grid, share: 1 })));
    numbers.set(key, number);
    return number;
  }

  function lookUp(footprints: FootprintOutlines, row: number): readonly Holder[] | null {
    const { west, south, shift } = raster;
    const c0 = (footprints.boxes[row * 4]! - west) >> shift;
    const r0 = (footprints.boxes[row * 4 + 1]! - south) >> shift;
    const c1 = (footprints.boxes[row * 4 + 2]! - west) >> shift;
    const r1 = (footprints.boxes[row * 4 + 3]! - south) >> shift;
    if (c0 < 0 || r0 < 0 || c1 >= columns || r1 >= rows) return null;
    const list = cells[r0 * columns + c0]!;
    if (list === BORDER) return null;
    for (let r = r0; r <= r1; r++) for (let c = c0; c <= c1; c++) if (cells[r * columns + c] === BORDER) return null;
    return lists[list - 1]!;
  }
}

/** Edges, and rows of cells, of a step. */
const EDGES = 65_536;
const ROWS = 64;

/** All edges of grids, four numbers each. */
function endsOf(grids: readonly Grid[]): Int32Array {
  let places = 0;
  for (const { shape } of grids) for (const polygon of shape) for (const ring of polygon) places += ring.length;
  const ends = new Int32Array(places * 2);
  let e = 0;
  for (const { shape } of grids)
    for (const polygon of shape)
      for (const ring of polygon)
        for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
          ends[e++] = ring[j]!;
          ends[e++] = ring[j + 1]!;
          ends[e++] = ring[i]!;
          ends[e++] = ring[i + 1]!;
        }
  return ends;
}
