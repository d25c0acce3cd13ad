import type { Shape } from '../geometry/lattice';

/**
 * Rows of a plan on their way between threads and into the database. As they are, a city's grids are a million small objects, and
 * copying these stops whoever posts or receives them for a third of a second; packed they are a few texts and columns, which are
 * copied in no time, and packing is done in steps between which others have their turn.
 */
export type RowPack = readonly RowPortion[];

export interface RowPortion {
  /** The rows as JSON, their shapes left out. */
  readonly text: string;
  /** Of every row and every field of SHAPES how it is kept; of a shape its polygons, of each its rings, of each its places. */
  readonly structure: Uint32Array;
  /** x, y, x, y, … of all rings. */
  readonly coords: Int32Array;
}

/** Fields that hold shapes, where they hold any. */
const SHAPES = ['shape', 'original', 'locked'] as const;

/** As the text has it; in the columns; the very object that `shape` is. */
const [IN_TEXT, IN_COLUMNS, AS_SHAPE] = [0, 1, 2];

/** Rows and numbers in a portion: some milliseconds of work. */
const ROWS = 256;
const NUMBERS = 40_000;

type Row = Readonly<Record<string, unknown>>;

/** Packs rows that are plain JSON, a portion a step. */
export function* packRows(rows: readonly object[]): Generator<void, RowPack> {
  const portions: RowPortion[] = [];
  let held: Row[] = [];
  let structure: number[] = [];
  let coords: number[] = [];
  const end = (): void => {
    portions.push({
      text: JSON.stringify(held),
      structure: Uint32Array.from(structure),
      coords: Int32Array.from(coords),
    });
    [held, structure, coords] = [[], [], []];
  };
  for (const row of rows as readonly Row[]) {
    const rest: Record<string, unknown> = { ...row };
    for (const field of SHAPES) {
      const shape = row[field];
      if (!Array.isArray(shape)) structure.push(IN_TEXT);
      else if (field !== 'shape' && shape === row['shape']) structure.push(AS_SHAPE);
      else addShape(shape as Shape, structure, coords);
      // the field keeps its place
      if (Array.isArray(shape)) rest[field] = null;
    }
    held.push(rest);
    if (held.length < ROWS && coords.length < NUMBERS) continue;
    end();
    yield;
  }
  if (held.length > 0) end();
  return portions;
}

/** The rows again, a portion a step. */
export function* unpackRows<R extends object>(pack: RowPack): Generator<void, R[]> {
  const rows: R[] = [];
  for (const { text, structure, coords } of pack) {
    const next = reader(structure, coords);
    for (const row of JSON.parse(text) as Record<string, unknown>[]) {
      for (const field of SHAPES) {
        const kept = next.word();
        if (kept === IN_COLUMNS) row[field] = next.shape();
        else if (kept === AS_SHAPE) row[field] = row['shape'];
      }
      rows.push(row as R);
    }
    yield;
  }
  return rows;
}

/** What of a pack may be handed over without a copy. */
export const buffersOf = (pack: RowPack): ArrayBuffer[] =>
  pack.flatMap(({ structure, coords }) => [structure.buffer as ArrayBuffer, coords.buffer as ArrayBuffer]);

function addShape(shape: Shape, structure: number[], coords: number[]): void {
  structure.push(IN_COLUMNS, shape.length);
  for (const polygon of shape) {
    structure.push(polygon.length);
    for (const ring of polygon) {
      structure.push(ring.length);
      for (let i = 0; i < ring.length; i++) coords.push(ring[i]!);
    }
  }
}

function reader(structure: Uint32Array, coords: Int32Array) {
  let [word, place] = [0, 0];
  const next = (): number => structure[word++]!;
  const many = <T>(read: () => T): T[] => {
    const items: T[] = [];
    for (let n = next(); n > 0; n--) items.push(read());
    return items;
  };
  const ring = (): number[] => {
    const length = next();
    return Array.from(coords.subarray(place, (place += length)));
  };
  return { word: next, shape: (): Shape => many(() => many(ring)) };
}
