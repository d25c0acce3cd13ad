import type { Line, Position } from '../../src/geometry/lattice';
import { sideOfRing } from '../../src/geometry/ring';
import type { BuildingId, GridId } from '../../src/plan/grid';
import { sideOfShape } from '../../src/geometry/ring';
import type { BorderEdge, Ground, Surroundings } from '../../src/tools/tool';

/** Side of a cell of the drawing, in units. */
export const CELL = 100;

/** West, south, east, north in units. */
export type House = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** A rectangle that several grids claim. */
export interface Overlap {
  readonly box: House;
  readonly grids: readonly GridId[];
}

/**
 * A plan drawn in letters, each a grid of unit cells, `.` no grid, a gap within the drawing; the last row stands on y = 0, the first
 * column on x = 0. Its vertices are the corners where the four cells around are not all the same. Houses are rectangles. Ways along
 * its borders go over the corners of cells in between: first east or west and then north or south, and the other way about.
 */
export function town(
  drawing: string,
  houses: Readonly<Record<BuildingId, House>> = {},
  overlaps: readonly Overlap[] = [],
): Surroundings {
  const rows = drawing.split('\n').reverse();
  const width = Math.max(...rows.map((row) => row.length));
  const cell = (column: number, row: number): GridId | null => {
    const letter = rows[row]?.[column] ?? '.';
    return letter === '.' ? null : letter;
  };
  const corners: Position[] = [];
  const borders: (readonly [Position, Position])[] = [];
  for (let row = 0; row <= rows.length; row++) {
    for (let column = 0; column <= width; column++) {
      const here = cell(column, row);
      const [x, y] = [column * CELL, row * CELL];
      const around = [here, cell(column - 1, row), cell(column, row - 1), cell(column - 1, row - 1)];
      if (new Set(around).size > 1) corners.push([x, y]);
      if (here !== cell(column, row - 1))
        borders.push([
          [x, y],
          [x + CELL, y],
        ]);
      if (here !== cell(column - 1, row))
        borders.push([
          [x, y],
          [x, y + CELL],
        ]);
    }
  }
  const houseCorners = Object.values(houses).flatMap(([w, s, e, n]): Position[] => [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
  ]);
  const onBorders = ([x, y]: Position) =>
    borders.map(([a, b]): Position => [clamp(x, a[0], b[0]), clamp(y, a[1], b[1])]);

  const gridAt = ([x, y]: Position) => cell(Math.floor(x / CELL), Math.floor(y / CELL));
  const isCorner = ([x, y]: Position) => corners.some((corner) => corner[0] === x && corner[1] === y);
  const disputes = overlaps.map(({ box, grids }): Ground => ({ ...squareGround(box), grids }));
  // every open cell is a gap of its own
  const gaps = rows.flatMap((_, row) =>
    Array.from({ length: width }, (_, column) => ({ row, column }))
      .filter(({ row, column }) => cell(column, row) === null)
      .map(({ row, column }) => squareGround([column * CELL, row * CELL, (column + 1) * CELL, (row + 1) * CELL])),
  );
  const within = (grounds: readonly Ground[], at: Position) =>
    grounds.find(({ shape }) => sideOfShape(shape, ...at) === 'inside') ?? null;

  return {
    gridAt,
    buildingAt: ([x, y]) =>
      Object.entries(houses).find(([, [w, s, e, n]]) => w <= x && x <= e && s <= y && y <= n)?.[0] ?? null,
    snap(at, tolerance) {
      const vertex = nearest(corners, at, tolerance);
      if (vertex) return { at: vertex, to: 'vertex' };
      const corner = nearest(houseCorners, at, tolerance);
      if (corner) return { at: corner, to: 'building' };
      const border = nearest(onBorders(at), at, tolerance);
      return border ? { at: border, to: 'border' } : { at, to: null };
    },
    trace(from, at, tolerance, number) {
      const end = tolerance === 0 ? at : (nearest(corners, at, tolerance) ?? nearest(onBorders(at), at, tolerance));
      if (!nearest(onBorders(from), from, 0)) return { place: { at, to: null }, way: 'off-begin' };
      if (!end) return { place: { at, to: null }, way: 'off-line' };
      const length = Math.abs(end[0] - from[0]) + Math.abs(end[1] - from[1]);
      const bends: Line[] = [
        [end[0], from[1]],
        [from[0], end[1]],
      ];
      const way = number % 2;
      return { place: { at: end, to: 'border' }, way: { between: bends[way]!, length, way, ways: 2 } };
    },
    vertexAt: (at, tolerance) => nearest(corners, at, tolerance),
    verticesNear: (at, tolerance) => corners.filter((corner) => nearest([corner], at, tolerance) !== null),
    edgeAt(at, tolerance) {
      const place = nearest(onBorders(at), at, tolerance);
      if (!place) return null;
      // unit edges that run on through a corner that is none of the grids'
      let [from, to] = borders[onBorders(at).findIndex((found) => found.join() === place.join())]!;
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      while (!isCorner(from)) from = [from[0] - dx, from[1] - dy];
      while (!isCorner(to)) to = [to[0] + dx, to[1] + dy];
      const middle: Position = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
      return { from, to, place: nearest([middle], at, tolerance) ?? place } satisfies BorderEdge;
    },
    gridsAt([x, y]) {
      const disputed = within(disputes, [x, y]);
      const around = [-1, 1].flatMap((dx) => [-1, 1].map((dy) => gridAt([x + dx, y + dy])));
      return [...new Set([...(disputed?.grids ?? []), ...around.flatMap((grid) => grid ?? [])])];
    },
    gapAt: (at) => within(gaps, at),
    overlapAt: (at) => within(disputes, at),
    exists: (grid) => drawing.includes(grid),
    existsBuilding: (building) => building in houses,
    gridsInside(ring) {
      const cells = rows.flatMap((letters, row) =>
        [...letters].map((letter, column) => ({ letter, at: [(column + 0.5) * CELL, (row + 0.5) * CELL] as const })),
      );
      const count = (letter: string, all: typeof cells) => all.filter((each) => each.letter === letter).length;
      const inside = cells.filter(({ at: [x, y] }) => sideOfRing(ring, x, y) === 'inside');
      return [...new Set(inside.map(({ letter }) => letter))].filter(
        (letter) => letter !== '.' && count(letter, inside) * 2 > count(letter, cells),
      );
    },
    buildingsInside: (ring) =>
      Object.entries(houses).flatMap(([id, [w, s, e, n]]) =>
        sideOfRing(ring, (w + e) / 2, (s + n) / 2) === 'inside' ? [id] : [],
      ),
  };
}

const squareGround = ([w, s, e, n]: House): Ground => ({
  place: [(w + e) / 2, (s + n) / 2],
  shape: [[[w, s, e, s, e, n, w, n]]],
  grids: [],
});

function nearest(places: readonly Position[], at: Position, tolerance: number): Position | null {
  const distance = (place: Position) => Math.hypot(place[0] - at[0], place[1] - at[1]);
  return places
    .filter((place) => distance(place) <= tolerance)
    .reduce<Position | null>((best, place) => (best && distance(best) <= distance(place) ? best : place), null);
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
