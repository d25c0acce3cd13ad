import { boxOf, EMPTY, grown, union } from '../../../src/geometry/box';
import { crosses, passesPixel } from '../../../src/geometry/orient';
import { eachEdge } from '../../../src/geometry/ring';
import type { Shape } from '../../../src/geometry/lattice';
import type { Grid } from '../../../src/plan/grid';
import type { Patch } from '../../../src/plan/patch';
import { gridsMeeting, type World } from '../../../src/plan/world';

type Edge = readonly [ax: number, ay: number, bx: number, by: number];

/**
 * Where a patch brings in an edge or a vertex that stands too near to another: no vertex lies in the pixel of an edge that does not end
 * there, and no two edges cross, whoever's they are. So cutting what was cut changes nothing. `world` has the patch already.
 */
export function crowded(world: World, patch: Patch): string[] {
  const rows = Object.values(patch.grids ?? {}).filter(([before, after]) => before?.shape !== after?.shape);
  const [old, present] = [partsOf(rows, 0), partsOf(rows, 1)];
  const edges = [...present.edges].filter(
    ([key, [ax, ay, bx, by]]) => !old.edges.has(key) && !old.edges.has(keyOf(bx, by, ax, ay)),
  );
  const vertices = [...present.vertices].filter(([key]) => !old.vertices.has(key)).map(([, place]) => place);
  const fresh = edges.map(([, edge]) => edge);
  const around = grown([...fresh, ...vertices].map(boxOf).reduce(union, EMPTY), 1);
  const near = gridsMeeting(world, around).map(({ shape }) => shape);
  const broken: string[] = [];
  for (const ring of near.flat(2))
    eachEdge(ring, (cx, cy, dx, dy) => {
      if (isOff(around, cx, cy, dx, dy)) return;
      for (const [ax, ay, bx, by] of fresh) {
        if (isInPixel(ax, ay, bx, by, cx, cy))
          broken.push(`${cx},${cy} lies in the pixel of ${ax},${ay} → ${bx},${by}`);
        if (crosses(ax, ay, bx, by, cx, cy, dx, dy))
          broken.push(`${ax},${ay} → ${bx},${by} crosses ${cx},${cy} → ${dx},${dy}`);
      }
      for (const [x, y] of vertices)
        if (isInPixel(cx, cy, dx, dy, x, y)) broken.push(`${x},${y} lies in the pixel of ${cx},${cy} → ${dx},${dy}`);
    });
  return broken;
}

const isInPixel = (ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean =>
  (x !== ax || y !== ay) && (x !== bx || y !== by) && passesPixel(ax, ay, bx, by, x, y);

const isOff = (
  { minX, minY, maxX, maxY }: ReturnType<typeof boxOf>,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): boolean =>
  (ax < minX && bx < minX) || (ax > maxX && bx > maxX) || (ay < minY && by < minY) || (ay > maxY && by > maxY);

const keyOf = (ax: number, ay: number, bx: number, by: number): string => `${ax},${ay},${bx},${by}`;

/** Edges and vertices of one side of the changes. */
function partsOf(rows: readonly (readonly [Grid | null, Grid | null])[], side: 0 | 1) {
  const edges = new Map<string, Edge>();
  const vertices = new Map<string, readonly [number, number]>();
  const shapes: Shape[] = rows.map((row) => row[side]?.shape ?? []);
  for (const ring of shapes.flat(2))
    eachEdge(ring, (ax, ay, bx, by) => {
      edges.set(keyOf(ax, ay, bx, by), [ax, ay, bx, by]);
      vertices.set(`${ax},${ay}`, [ax, ay]);
    });
  return { edges, vertices };
}
