import { boxOfShape, EMPTY, union, type Box } from '../../../src/geometry/box';
import type { Position, Ring, Shape } from '../../../src/geometry/lattice';
import { eachEdge, sideOfShape } from '../../../src/geometry/ring';
import type { Grid } from '../../../src/plan/grid';
import { divisionsMeeting, gridsMeeting, type World } from '../../../src/plan/world';
import type { Pick, Spot } from './move';

/** What picks and spots mean in a plan as it is. Everything is found by place, not by number. */

/** The box of the plan as it came: edits hardly change it, and to aim it is good enough. */
export function boxOfPlan(world: World): Box {
  let box = boxes.get(world);
  if (!box) {
    const rows = [...world.grids.values(), ...world.divisions.values()];
    boxes.set(world, (box = rows.map(({ shape }) => boxOfShape(shape)).reduce(union, EMPTY)));
  }
  return box;
}

const boxes = new WeakMap<World, Box>();

export const drawnGrids = (world: World): Grid[] => [...world.grids.values()].filter(({ shape }) => shape.length > 0);

/** The grid that is meant; some grid is, as long as one is drawn. */
export function gridAt(world: World, { latest, u, v }: Pick): Grid {
  const drawn = drawnGrids(world);
  if (latest > 0) return drawn[Math.max(0, drawn.length - latest)]!;
  const [x, y] = placeIn(boxOfPlan(world), u, v);
  const here = gridsMeeting(world, { minX: x, minY: y, maxX: x, maxY: y });
  return here.find(({ shape }) => sideOfShape(shape, x, y) !== 'outside') ?? nearest(world, drawn, x, y);
}

/** The place that is meant. */
export function placeOf(world: World, grid: Grid, spot: Spot): Position {
  const [x, y] = placeIn(boxOfShape(grid.shape), spot.u, spot.v);
  switch (spot.snap) {
    case 'free':
      return [x, y];
    case 'vertex':
      return vertexNear(grid.shape, x, y);
    case 'junction':
      return junctionNear(world, grid, x, y);
    case 'border':
      return pointOn(edgeNear([grid.shape], x, y), x, y);
    case 'division': {
      const near = divisionsMeeting(world, boxOfShape(grid.shape)).map(({ shape }) => shape);
      return near.length === 0 ? [x, y] : pointOn(edgeNear(near, x, y), x, y);
    }
    case 'beside': {
      const [px, py] = vertexNear(grid.shape, x, y);
      return [px + spot.dx, py + spot.dy];
    }
    case 'metre': {
      const [px, py] = vertexNear(grid.shape, x, y);
      return [px + spot.dx * 45, py + spot.dy * 45];
    }
  }
}

export type EdgeEnds = readonly [ax: number, ay: number, bx: number, by: number];

/** The edge nearest to a place. */
export function edgeNear(shapes: readonly Shape[], x: number, y: number): EdgeEnds {
  let best: EdgeEnds = [x, y, x, y];
  let least = Infinity;
  for (const ring of shapes.flat(2))
    eachEdge(ring, (ax, ay, bx, by) => {
      const [px, py] = along(ax, ay, bx, by, x, y);
      const distance = Math.hypot(px - x, py - y);
      if (distance < least) [best, least] = [[ax, ay, bx, by], distance];
    });
  return best;
}

export function vertexNear(shape: Shape, x: number, y: number): Position {
  let best: Position = [x, y];
  let least = Infinity;
  for (const ring of shape.flat())
    for (let i = 0; i < ring.length; i += 2) {
      const distance = Math.hypot(ring[i]! - x, ring[i + 1]! - y);
      if (distance < least) [best, least] = [[ring[i]!, ring[i + 1]!], distance];
    }
  return best;
}

/** The ring that passes a place, and where in it. */
export function ringThrough(shape: Shape, [x, y]: Position): { readonly ring: Ring; readonly start: number } | null {
  for (const ring of shape.flat())
    for (let i = 0; i < ring.length; i += 2) if (ring[i] === x && ring[i + 1] === y) return { ring, start: i };
  return null;
}

/** The nearest vertex that three grids have, or two on the rim; the nearest of all where there is none. */
function junctionNear(world: World, grid: Grid, x: number, y: number): Position {
  const around = gridsMeeting(world, boxOfShape(grid.shape)).filter(({ id }) => id !== grid.id);
  const uses = new Map<string, number>();
  for (const { shape } of around)
    for (const ring of shape.flat())
      for (let i = 0; i < ring.length; i += 2) {
        const key = `${ring[i]},${ring[i + 1]}`;
        uses.set(key, (uses.get(key) ?? 0) + 1);
      }
  const junctions = grid.shape.flatMap((polygon) =>
    polygon.map((ring) => ring.filter((_, i) => (uses.get(keyAt(ring, i)) ?? 0) > 1)),
  );
  return junctions.flat().length > 0
    ? vertexNear([junctions.filter((ring) => ring.length > 0)], x, y)
    : vertexNear(grid.shape, x, y);
}

const keyAt = (ring: Ring, i: number): string => `${ring[i - (i % 2)]},${ring[i - (i % 2) + 1]}`;

function nearest({ gridBoxes }: World, grids: readonly Grid[], x: number, y: number): Grid {
  const distance = ({ id }: Grid): number => {
    const { minX, minY, maxX, maxY } = gridBoxes.boxOf(id)!;
    return Math.hypot((minX + maxX) / 2 - x, (minY + maxY) / 2 - y);
  };
  return grids.reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

const placeIn = ({ minX, minY, maxX, maxY }: Box, u: number, v: number): Position => [
  Math.round(minX + ((maxX - minX) * u) / 10_000),
  Math.round(minY + ((maxY - minY) * v) / 10_000),
];

const pointOn = ([ax, ay, bx, by]: EdgeEnds, x: number, y: number): Position => {
  const [px, py] = along(ax, ay, bx, by, x, y);
  return [Math.round(px), Math.round(py)];
};

function along(ax: number, ay: number, bx: number, by: number, x: number, y: number): Position {
  const [dx, dy] = [bx - ax, by - ay];
  const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return [ax + dx * share, ay + dy * share];
}
