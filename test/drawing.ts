import { assemble } from '../src/geometry/dissolve';
import type { Line, Position, Ring, Shape } from '../src/geometry/lattice';
import { boxOfShape, EMPTY, union } from '../src/geometry/box';
import { canonicalShape, sideOfShape } from '../src/geometry/ring';
import type { Division, Grid } from '../src/plan/grid';
import type { Settings } from '../src/plan/settings';
import { createWorld, type World } from '../src/plan/world';
import { makeFootprints } from './make-footprints';

/**
 * Plans drawn in letters, so that a test can be read: each letter a grid of square cells, `.` nobody's. The top row is the north.
 * Places are said in cells: x to the east, y to the north, from the south-western corner of the drawing.
 */

/** Side of a cell, in units: about 10 m. */
export const CELL = 1000;

/** South-western corner of every drawing: a place in Hangzhou, where a unit of longitude is shorter than one of latitude. */
export const ORIGIN: Position = [1_201_000_000, 302_000_000];

/** West, south, east, north in cells, and households (10 when left out). */
export type DrawnHouse = readonly [west: number, south: number, east: number, north: number, households?: number];

export interface PlanOptions {
  /** A drawing of the same size: each letter a community; without it there are none, and grids name none. */
  readonly communities?: string | undefined;
  /** A sub-district over all communities. */
  readonly street?: boolean;
  /** Codes in the order of the letters, from 001 in every community. */
  readonly numbered?: boolean;
  readonly houses?: Readonly<Record<string, DrawnHouse>>;
  /** What is special about a grid. */
  readonly grids?: Readonly<Record<string, Partial<Grid>>>;
  readonly settings?: Settings;
  readonly issued?: readonly string[];
}

export const STREET = '330199009';

/** `a` → 330199009001, `b` → 330199009002, … */
export const communityCode = (letter: string): string =>
  STREET + String(letter.toLowerCase().charCodeAt(0) - 96).padStart(3, '0');

/** A plan as drawn; the id of a grid is its letter. Borders are matched: where borders meet, everybody has the vertex. */
export function plan(drawing: string, options: PlanOptions = {}): World {
  const cells = cellsOf(drawing);
  const areas = options.communities === undefined ? null : cellsOf(options.communities);
  const isNode = nodesOf([cells, ...(areas ? [areas] : [])]);
  const serials = new Map<string, number>();
  const grids = lettersOf(cells).map((letter): Grid => {
    const community = areas ? communityCode(letterAt(areas, ...firstCell(cells, letter))) : '';
    const serial = (serials.get(community) ?? 0) + 1;
    serials.set(community, serial);
    return {
      id: letter,
      code: options.numbered ? community + String(serial).padStart(3, '0') : '',
      name: `${letter}网格`,
      community,
      kind: 'urban',
      category: null,
      introduction: '',
      people: [],
      shape: outline(cells, (found) => found === letter, isNode),
      locked: null,
      retired: null,
      extra: {},
      ...options.grids?.[letter],
    };
  });
  const divisions = areas
    ? lettersOf(areas).map((letter) =>
        community(
          letter,
          outline(areas, (l) => l === letter, isNode),
        ),
      )
    : [];
  if (areas && options.street)
    divisions.push(
      division(
        STREET,
        'street',
        '街道',
        outline(areas, (l) => l !== '.', isNode),
      ),
    );
  const houses = Object.entries(options.houses ?? {}).map(([id, [west, south, east, north, households]]) => ({
    id,
    rings: [rectangle(west, south, east, north)],
    ...(households === undefined ? {} : { households }),
  }));
  return createWorld({
    grids,
    divisions,
    footprints: makeFootprints(houses),
    ...(options.settings ? { settings: options.settings } : {}),
    ...(options.issued ? { issued: options.issued } : {}),
  });
}

/**
 * The plan as a drawing again, read off in the middle of every cell up to the last row and column that anybody has. New grids are 1,
 * 2, … in the order of their ids; `#` several grids, `+` a border through the middle.
 */
export function draw(world: World): string {
  const rows = [...world.grids.values(), ...world.divisions.values()];
  const { maxX, maxY } = rows.map(({ shape }) => boxOfShape(shape)).reduce(union, EMPTY);
  const made = [...world.grids.keys()].filter((id) => id.length > 1).sort();
  const sign = (id: string): string => (id.length === 1 ? id : String(made.indexOf(id) + 1));
  const cell = (i: number, j: number): string => {
    const [x, y] = place(i + 0.5, j + 0.5);
    const sides = [...world.grids.values()].map(({ id, shape }) => ({ id, side: sideOfShape(shape, x, y) }));
    if (sides.some(({ side }) => side === 'border')) return '+';
    const held = sides.filter(({ side }) => side === 'inside');
    return held.length > 1 ? '#' : held.length === 1 ? sign(held[0]!.id) : '.';
  };
  const count = (most: number, from: number): number => Math.ceil((most - from) / CELL);
  const [columns, lines] = [count(maxX, ORIGIN[0]), count(maxY, ORIGIN[1])];
  return Array.from({ length: lines }, (_, n) =>
    Array.from({ length: columns }, (_, i) => cell(i, lines - 1 - n)).join(''),
  ).join('\n');
}

/** A place said in cells. */
export const place = (x: number, y: number): Position => [
  ORIGIN[0] + Math.round(x * CELL),
  ORIGIN[1] + Math.round(y * CELL),
];

/** A line or ring said in cells: x0, y0, x1, y1, … */
export function path(...flat: number[]): Line {
  return Array.from({ length: flat.length / 2 }, (_, i) => place(flat[2 * i]!, flat[2 * i + 1]!)).flat();
}

/** A ring round a rectangle of cells. */
export const rectangle = (west: number, south: number, east: number, north: number): Ring =>
  path(west, south, east, south, east, north, west, north);

export const community = (letter: string, shape: Shape): Division =>
  division(communityCode(letter), 'community', `${letter}社区`, shape);

const division = (code: string, level: Division['level'], name: string, shape: Shape): Division => ({
  id: code,
  code,
  level,
  name,
  shape,
  original: shape,
  locked: false,
  extra: {},
});

/** Rows from south to north. */
type Cells = readonly string[];

const cellsOf = (drawing: string): Cells => drawing.split('\n').reverse();

const letterAt = (cells: Cells, i: number, j: number): string => cells[j]?.[i] ?? '.';

const lettersOf = (cells: Cells): string[] => [...new Set(cells.join(''))].filter((letter) => letter !== '.').sort();

function firstCell(cells: Cells, letter: string): [number, number] {
  const j = cells.findIndex((row) => row.includes(letter));
  return [cells[j]!.indexOf(letter), j];
}

/** Corners of cells at which borders do more than pass straight through. */
function nodesOf(layers: readonly Cells[]): (i: number, j: number) => boolean {
  const label = (i: number, j: number): string => layers.map((cells) => letterAt(cells, i, j)).join('');
  return (i, j) => {
    const [nw, ne, sw, se] = [label(i - 1, j), label(i, j), label(i - 1, j - 1), label(i, j - 1)];
    return !((nw === ne && sw === se) || (nw === sw && ne === se));
  };
}

/** What the cells with a property bound together: edges of cells that have no reverse, traced with the inside on the left. */
function outline(cells: Cells, isIn: (letter: string) => boolean, isNode: (i: number, j: number) => boolean): Shape {
  const ends = new Map<string, (readonly [number, number])[]>();
  const has = (i: number, j: number): boolean => isIn(letterAt(cells, i, j));
  const edge = (i: number, j: number, di: number, dj: number): void => {
    ends.set(`${i},${j}`, [...(ends.get(`${i},${j}`) ?? []), [di, dj]]);
  };
  cells.forEach((row, j) =>
    [...row].forEach((letter, i) => {
      if (!isIn(letter)) return;
      if (!has(i, j - 1)) edge(i, j, 1, 0);
      if (!has(i + 1, j)) edge(i + 1, j, 0, 1);
      if (!has(i, j + 1)) edge(i + 1, j + 1, -1, 0);
      if (!has(i - 1, j)) edge(i, j + 1, 0, -1);
    }),
  );
  const rings: Ring[] = [];
  for (const key of ends.keys())
    while (ends.get(key)!.length > 0) rings.push(...trace(ends, key.split(',').map(Number) as [number, number]));
  const kept = rings.map((ring) =>
    path(
      ...pairs(ring)
        .filter(([i, j]) => isNode(i, j))
        .flat(),
    ),
  );
  return canonicalShape(assemble(kept));
}

/** One walk from a corner back to it, cut into simple rings where it comes by a corner again. */
function trace(ends: Map<string, (readonly [number, number])[]>, [i0, j0]: readonly [number, number]): number[][] {
  const rings: number[][] = [];
  const walked: (readonly [number, number])[] = [];
  let [i, j, di, dj] = [i0, j0, 0, 0];
  do {
    const since = walked.findIndex(([x, y]) => x === i && y === j);
    if (since >= 0) rings.push(walked.splice(since).flat());
    walked.push([i, j]);
    const open = ends.get(`${i},${j}`)!;
    // where two cells touch in a corner, the walk stays with its own: it turns left
    const left = open.findIndex(([x, y]) => x === -dj && y === di);
    [[di, dj]] = open.splice(Math.max(left, 0), 1) as [readonly [number, number]];
    [i, j] = [i + di, j + dj];
  } while (i !== i0 || j !== j0);
  return [...rings, walked.flat()];
}

const pairs = (flat: readonly number[]): [number, number][] =>
  Array.from({ length: flat.length / 2 }, (_, n) => [flat[2 * n]!, flat[2 * n + 1]!]);
