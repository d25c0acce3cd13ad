import { boxOf, grown } from '../geometry/box';
import { WIDEST, type Position, type Ring, type Shape } from '../geometry/lattice';
import { crosses, onSegment, orient, passesPixel } from '../geometry/orient';
import { area2, canonicalShape, eachEdge } from '../geometry/ring';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { Grid, GridId } from '../plan/grid';
import type { Patch } from '../plan/patch';
import { divisionsMeeting, gridsMeeting, type World } from '../plan/world';
import { badPlace } from './good-geometry';
import { patchOf } from './patch-of';
import { redraw } from './redraw';
import { housesEnteredBy } from './whole-houses';

/**
 * A vertex goes elsewhere in every grid that has it, with the borders that end in it. Refused where a border would come to touch
 * or cross another (`would-cross`), and on the outline of a community or sub-district (`division-border`): those do not move.
 */
export function moveVertex(world: World, edit: Edit & { edit: 'move-vertex' }): Patch | Refusal {
  const { from, to } = edit;
  const bad = badPlace(from) ?? badPlace(to);
  if (bad) return bad;
  if (from[0] === to[0] && from[1] === to[1]) return refuse('nothing-changes', from);
  const star = gridsMeeting(world, boxOf(from)).filter(({ shape }) => hasVertex(shape, from));
  if (star.length === 0) return refuse('no-vertex-here', from);
  for (const division of divisionsMeeting(world, boxOf(from)))
    if (hasVertex(division.shape, from)) return refuse('division-border', from, { division: division.name });

  const ends = star.flatMap(({ shape }) => neighbours(shape, from));
  const around = grown(boxOf([...from, ...to, ...ends.flat()]), 1);
  const hosts = gridsMeeting(world, around);
  const outlines = [...hosts, ...divisionsMeeting(world, around)].map(({ shape }) => shape);
  const blocked = obstacle(outlines, from, to, ends);
  if (blocked) return refuse('would-cross', blocked);
  const moved = new Map(star.map((grid) => [grid.id, replaced(grid.shape, from, to)]));
  for (const [, shape] of moved) if (shape === null) return refuse('would-cross', to);

  const wanted = [...moved] as [GridId, Shape][];
  // nothing in the pixels of the new borders, no house in their way: they are what was wanted to the unit, and no vertex is
  // left where they cross the old ones
  const lines = ends.map((end) => [...end, ...to]);
  const goesRound = edit.keepBuildingsWhole && housesEnteredBy(world, hosts, lines).length > 0;
  const isNear = around.maxX - around.minX < WIDEST / 2 && around.maxY - around.minY < WIDEST / 2;
  if (!goesRound && isNear && isClear(outlines, from, to, ends))
    return patchOf(world, { grids: new Map(wanted), divisions: new Map() }, new Map());

  const drawn = redraw(world, {
    hosts,
    within: null,
    regions: wanted.map(([, shape]) => shape.flat()),
    lines: [],
    keepBuildingsWhole: edit.keepBuildingsWhole,
    owners: ({ count, hostsOf, isIn }) =>
      Array.from({ length: count }, (_, face) => {
        const taker = wanted.findIndex((_, region) => isIn(face, region));
        const held = hostsOf(face);
        if (taker >= 0) return held.includes(wanted[taker]![0]) ? undefined : wanted[taker]![0];
        return held.some((id) => moved.has(id)) ? null : undefined;
      }),
  });
  return 'refused' in drawn ? drawn : patchOf(world, drawn, new Map<GridId, Grid | null>());
}

const hasVertex = (shape: Shape, [x, y]: Position): boolean => shape.flat().some((ring) => indexOf(ring, x, y) >= 0);

function indexOf(ring: Ring, x: number, y: number): number {
  for (let i = 0; i < ring.length; i += 2) if (ring[i] === x && ring[i + 1] === y) return i;
  return -1;
}

/** The other ends of the edges that end in a vertex. */
function neighbours(shape: Shape, [x, y]: Position): Position[] {
  return shape.flat().flatMap((ring) => {
    const i = indexOf(ring, x, y);
    if (i < 0) return [];
    const n = ring.length;
    const [p, q] = [(i + n - 2) % n, (i + 2) % n];
    return [[ring[p]!, ring[p + 1]!] as const, [ring[q]!, ring[q + 1]!] as const];
  });
}

/**
 * The first place that stands in the way: the borders sweep triangles from the old place to the new one; no other vertex may lie
 * in these, and no other edge may cross the new borders or run through the new place.
 */
function obstacle(
  outlines: readonly Shape[],
  from: Position,
  to: Position,
  ends: readonly Position[],
): Position | null {
  const isFrom = (x: number, y: number) => x === from[0] && y === from[1];
  for (const ring of outlines.flat(2)) {
    let blocked: Position | null = null;
    eachEdge(ring, (ax, ay, bx, by) => {
      if (blocked || isFrom(ax, ay) || isFrom(bx, by)) return;
      if (onSegment(ax, ay, bx, by, to[0], to[1])) blocked = to;
      for (const [ex, ey] of ends) if (crosses(ax, ay, bx, by, ex, ey, to[0], to[1])) blocked = [ax, ay];
    });
    if (blocked) return blocked;
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [ring[i]!, ring[i + 1]!];
      if (isFrom(x, y)) continue;
      for (const [ex, ey] of ends) if ((x !== ex || y !== ey) && inTriangle(from, to, [ex, ey], x, y)) return [x, y];
    }
  }
  return null;
}

/** Whether the new borders stay out of the pixels of all vertices, and the new place out of those of all borders. */
function isClear(outlines: readonly Shape[], from: Position, to: Position, ends: readonly Position[]): boolean {
  const is = ([x, y]: Position, px: number, py: number) => px === x && py === y;
  for (const ring of outlines.flat(2)) {
    let clear = true;
    let visits = 0;
    eachEdge(ring, (ax, ay, bx, by) => {
      if (!is(from, ax, ay) && !is(from, bx, by) && passesPixel(ax, ay, bx, by, to[0], to[1])) clear = false;
      if (is(from, ax, ay)) {
        // a ring that comes by twice has more borders here than were moved
        if (++visits > 1) clear = false;
        return;
      }
      for (const [ex, ey] of ends)
        if (!is([ex, ey], ax, ay) && passesPixel(ex, ey, to[0], to[1], ax, ay)) clear = false;
    });
    if (!clear) return false;
  }
  return true;
}

function inTriangle(a: Position, b: Position, c: Position, x: number, y: number): boolean {
  const p = orient(a[0], a[1], b[0], b[1], x, y);
  const q = orient(b[0], b[1], c[0], c[1], x, y);
  const r = orient(c[0], c[1], a[0], a[1], x, y);
  // a degenerate triangle is a segment: what lies on it is in the way as well
  if (orient(a[0], a[1], b[0], b[1], c[0], c[1]) === 0)
    return onSegment(a[0], a[1], b[0], b[1], x, y) || onSegment(b[0], b[1], c[0], c[1], x, y);
  return (p >= 0 && q >= 0 && r >= 0) || (p <= 0 && q <= 0 && r <= 0);
}

/** The shape with the vertex elsewhere; null where a ring would turn over or lose its area. */
function replaced(shape: Shape, from: Position, to: Position): Shape | null {
  const result = shape.map((polygon) =>
    polygon.map((ring) => {
      const i = indexOf(ring, from[0], from[1]);
      if (i < 0) return ring;
      return [...ring.slice(0, i), to[0], to[1], ...ring.slice(i + 2)];
    }),
  );
  const turned = result.some((polygon, p) =>
    polygon.some((ring, r) => Math.sign(area2(ring)) !== Math.sign(area2(shape[p]![r]!))),
  );
  return turned ? null : canonicalShape(result);
}
