import { boxOf } from '../../src/geometry/box';
import type { Ring } from '../../src/geometry/lattice';
import { canonicalShape } from '../../src/geometry/ring';
import type { Division, Grid } from '../../src/plan/grid';
import { createWorld, type World } from '../../src/plan/world';
import { makeFootprints, type House } from '../make-footprints';
import { Random } from '../random';

export interface PlanShape {
  /** Grids in a row and in a column of the plan; communities are blocks of 3 × 3 of them. */
  readonly size: number;
  /** Width of a grid in units. */
  readonly cell: number;
  /** Inner vertices of a border. */
  readonly bends: number;
  readonly housesPerGrid: number;
}

const ORIGIN: readonly [number, number] = [1_201_000_000, 302_000_000];

/**
 * A partition with crooked common borders, matched vertex for vertex: blocks of 3 × 3 grids are communities, all of it is a street.
 * Houses stand inside the grids; one in twenty stands on a border, and is cut from the start.
 */
export function randomPlan(random: Random, { size, cell, bends, housesPerGrid }: PlanShape): World {
  const jitter = Math.floor(cell / 5);
  const corners = Array.from({ length: size + 1 }, (_, j) =>
    Array.from({ length: size + 1 }, (_, i) => [
      ORIGIN[0] + i * cell + random.int(-jitter, jitter),
      ORIGIN[1] + j * cell + random.int(-jitter, jitter),
    ]),
  );
  const border = (a: readonly number[], b: readonly number[]): number[] => {
    // places along the border, a little to either side of it, without the last one
    const places = [a[0]!, a[1]!];
    const wobble = Math.floor(cell / (4 * (bends + 1)));
    for (let k = 1; k <= bends; k++) {
      const share = k / (bends + 1);
      places.push(
        Math.round(a[0]! + (b[0]! - a[0]!) * share) + random.int(-wobble, wobble),
        Math.round(a[1]! + (b[1]! - a[1]!) * share) + random.int(-wobble, wobble),
      );
    }
    return places;
  };
  const row = corners.map((line) => line.slice(1).map((end, i) => border(line[i]!, end)));
  const column = corners.slice(1).map((line, j) => line.map((end, i) => border(corners[j]![i]!, end)));
  const back = (path: readonly number[], end: readonly number[]): number[] => {
    // the border the other way: from its end, again without the last place
    const result = [end[0]!, end[1]!];
    for (let i = path.length - 2; i >= 2; i -= 2) result.push(path[i]!, path[i + 1]!);
    return result;
  };
  /** Round a block of cells, counter-clockwise. */
  const round = (i0: number, j0: number, i1: number, j1: number): Ring => {
    const ring: number[] = [];
    for (let i = i0; i < i1; i++) ring.push(...row[j0]![i]!);
    for (let j = j0; j < j1; j++) ring.push(...column[j]![i1]!);
    for (let i = i1 - 1; i >= i0; i--) ring.push(...back(row[j1]![i]!, corners[j1]![i + 1]!));
    for (let j = j1 - 1; j >= j0; j--) ring.push(...back(column[j]![i0]!, corners[j + 1]![i0]!));
    return ring;
  };
  const grids: Grid[] = [];
  const divisions: Division[] = [];
  const houses: House[] = [];
  const street = '330199009';
  for (let j0 = 0; j0 < size; j0 += 3)
    for (let i0 = 0; i0 < size; i0 += 3) {
      const code = street + String(divisions.length + 1).padStart(3, '0');
      const shape = canonicalShape([[round(i0, j0, Math.min(i0 + 3, size), Math.min(j0 + 3, size))]]);
      divisions.push({
        id: code,
        code,
        level: 'community',
        name: `社区${code.slice(9)}`,
        shape,
        original: shape,
        locked: false,
        extra: {},
      });
      let serial = 0;
      for (let j = j0; j < Math.min(j0 + 3, size); j++)
        for (let i = i0; i < Math.min(i0 + 3, size); i++) {
          const id = code + String(++serial).padStart(3, '0');
          const ring = round(i, j, i + 1, j + 1);
          grids.push({
            id,
            code: id,
            name: `第${serial}网格`,
            community: code,
            kind: 'urban',
            category: null,
            introduction: '',
            people: [],
            shape: canonicalShape([[ring]]),
            locked: null,
            retired: null,
            extra: {},
          });
          for (let h = 0; h < housesPerGrid; h++) houses.push(randomHouse(random, ring, cell, random.chance(0.05)));
        }
    }
  const whole = canonicalShape([[round(0, 0, size, size)]]);
  divisions.push({
    id: street,
    code: street,
    level: 'street',
    name: '街道',
    shape: whole,
    original: whole,
    locked: false,
    extra: {},
  });
  return createWorld({ grids, divisions, footprints: makeFootprints(houses) });
}

/** A turned rectangle or an L, sometimes with a courtyard, near the middle of a grid, or on its border. */
function randomHouse(random: Random, grid: Ring, cell: number, onBorder: boolean): House {
  const box = boxOf(grid);
  const length = random.int(Math.ceil(cell / 30), Math.ceil(cell / 8));
  const width = random.int(Math.ceil(cell / 40), Math.ceil(cell / 15));
  const corner = random.int(0, grid.length / 2 - 1) * 2;
  const inset = cell * 0.22;
  const x = onBorder ? grid[corner]! : Math.round(random.int(box.minX + inset, box.maxX - inset));
  const y = onBorder ? grid[corner + 1]! : Math.round(random.int(box.minY + inset, box.maxY - inset));
  const angle = random.chance(0.3) ? 0 : random.next() * Math.PI;
  const place = (u: number, v: number) => [
    Math.round(x + u * Math.cos(angle) - v * Math.sin(angle)),
    Math.round(y + u * Math.sin(angle) + v * Math.cos(angle)),
  ];
  const rectangle = (u0: number, v0: number, u1: number, v1: number) =>
    [place(u0, v0), place(u1, v0), place(u1, v1), place(u0, v1)].flat();
  const rings = random.chance(0.25)
    ? [
        [
          place(0, 0),
          place(length, 0),
          place(length, width),
          place(width, width),
          place(width, length),
          place(0, length),
        ].flat(),
      ]
    : [rectangle(0, 0, length, width)];
  if (rings[0]!.length === 8 && random.chance(0.1) && length > 60 && width > 60)
    rings.push(rectangle(length * 0.3, width * 0.3, length * 0.7, width * 0.7));
  return { rings, households: random.int(0, 40) };
}
