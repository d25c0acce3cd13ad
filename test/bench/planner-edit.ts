import { boxOfShape, type Box } from '../../src/geometry/box';
import { insidePoint } from '../../src/geometry/inside-point';
import type { Position, Ring } from '../../src/geometry/lattice';
import { places } from '../../src/geometry/ring';
import type { EditBody } from '../../src/plan/edit';
import { buildingsIn, idOf } from '../../src/plan/footprints';
import type { Grid } from '../../src/plan/grid';
import { gridsMeeting, type World } from '../../src/plan/world';
import type { Random } from '../random';

/** The verbs that redraw borders, as a planner uses them: every one at the size of grids and houses. */
export const PLANNER_VERBS = ['split', 'draw', 'carve', 'merge', 'assign', 'move-vertex'] as const;
export type PlannerVerb = (typeof PLANNER_VERBS)[number];

type Maker = (random: Random, world: World, grid: Grid, keepBuildingsWhole: boolean) => EditBody;

/** An edit somewhere in the plan. It may be refused: then another one is tried. */
export const plannerEdit = (random: Random, world: World, verb: PlannerVerb, ids: readonly string[]): EditBody =>
  // houses are kept whole unless the planner switches that off
  MAKERS[verb](random, world, world.grids.get(random.pick(ids))!, random.chance(0.8));

const MAKERS: { readonly [V in PlannerVerb]: Maker } = {
  // a line of two to five places from one side of the grid to the other, a little beyond its border
  split(random, _world, grid, keepBuildingsWhole) {
    const box = boxOfShape(grid.shape);
    const [cx, cy] = centre(box);
    const reach = (box.maxX - box.minX) * 0.6;
    const angle = random.next() * Math.PI;
    const count = random.int(2, 5);
    const line = Array.from({ length: count }, (_, k) => {
      const along = (2 * k) / (count - 1) - 1;
      return polar(cx, cy, angle, reach * along, angle + Math.PI / 2, reach * 0.3 * (random.next() - 0.5));
    }).flat();
    return { edit: 'split', grid: grid.id, lines: [line], keepBuildingsWhole };
  },
  // a ring round a place on a border, of a third of a grid
  draw: (random, _world, grid, keepBuildingsWhole) => ({
    edit: 'draw',
    ring: ringRound(random, random.pick(places(grid.shape[0]![0]!)), widthOf(grid) * 0.3),
    keepBuildingsWhole,
  }),
  // a compound: a few houses, or a ring inside the grid
  carve: (random, world, grid, keepBuildingsWhole) => ({
    edit: 'carve',
    ...(random.chance(0.5)
      ? { buildings: housesOf(random, world, grid, random.int(1, 4)) }
      : { ring: ringRound(random, insidePoint(grid.shape), widthOf(grid) * 0.2) }),
    category: '学校',
    name: `学校${random.int(1, 1e9)}`,
    introduction: '九年一贯制学校',
    keepBuildingsWhole,
  }),
  merge: (random, world, grid) => ({ edit: 'merge', grids: [grid.id, neighbourOf(random, world, grid).id] }),
  // houses of a neighbour, or a bay beyond the border
  assign(random, world, grid, keepBuildingsWhole) {
    const giver = neighbourOf(random, world, grid);
    const region = random.chance(0.5)
      ? { buildings: housesOf(random, world, giver, random.int(1, 3)) }
      : { ring: ringRound(random, random.pick(places(grid.shape[0]![0]!)), widthOf(grid) * 0.15) };
    return { edit: 'assign', to: grid.id, ...region, keepBuildingsWhole };
  },
  // a few metres
  'move-vertex'(random, _world, grid, keepBuildingsWhole) {
    const from = random.pick(places(random.pick(random.pick(grid.shape))));
    const to: Position = [from[0] + random.int(-600, 600), from[1] + random.int(-600, 600)];
    return { edit: 'move-vertex', from, to, keepBuildingsWhole };
  },
};

/** Another grid of the community whose box meets; the grid itself where there is none: then the edit is refused. */
function neighbourOf(random: Random, world: World, grid: Grid): Grid {
  const near = gridsMeeting(world, boxOfShape(grid.shape)).filter(
    ({ id, community }) => id !== grid.id && community === grid.community,
  );
  return near.length === 0 ? grid : random.pick(near);
}

/** Houses of a grid that stand near each other, by id. */
function housesOf(random: Random, world: World, grid: Grid, count: number): string[] {
  const rows = buildingsIn(world.footprints, boxOfShape(grid.shape)).filter(
    (row) => world.holders[row]![0]?.grid === grid.id,
  );
  const start = random.int(0, Math.max(0, rows.length - count));
  return rows.slice(start, start + count).map((row) => idOf(world.footprints, row));
}

function ringRound(random: Random, [x, y]: Position, radius: number): Ring {
  const count = random.int(5, 9);
  return Array.from({ length: count }, (_, k) =>
    polar(x, y, (k / count) * 2 * Math.PI, radius * (0.7 + 0.3 * random.next())),
  ).flat();
}

/** So far in one direction, and so far in another one. */
const polar = (x: number, y: number, angle: number, reach: number, across = 0, aside = 0): Position => [
  Math.round(x + reach * Math.cos(angle) + aside * Math.cos(across)),
  Math.round(y + reach * Math.sin(angle) + aside * Math.sin(across)),
];

const centre = ({ minX, minY, maxX, maxY }: Box): Position => [(minX + maxX) / 2, (minY + maxY) / 2];

function widthOf({ shape }: Grid): number {
  const { minX, maxX } = boxOfShape(shape);
  return maxX - minX;
}
