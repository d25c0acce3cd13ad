import Flatbush from 'flatbush';
import { boxOfShape, grown, type Box } from '../../geometry/box';
import type { Position, Ring, Shape } from '../../geometry/lattice';
import { orient, passesPixel } from '../../geometry/orient';
import { eachEdge, places, sideOfShape } from '../../geometry/ring';
import type { Division } from '../../plan/grid';
import { divisionsMeeting, treeOf, type World } from '../../plan/world';
import { divisionArea, type Area } from './area';
import { edgesIn, edgeTable, isBeside, type EdgeTable } from './edge-table';
import type { VertexFault } from './fault';

export interface Beside {
  readonly rivals: readonly Area[];
  readonly home: Division | null;
  readonly contents: readonly Area[];
}

/**
 * Vertices of others that lie on the border of an area where it has none itself: as land the borders agree, but not as what an editor
 * or another program needs, the same vertices on both sides. Told once for all places with the same others.
 *
 * A corner of a gap or an overlap lies on somebody's border as well, and is no missing vertex. It is one where borders of others run along
 * this one on both sides of the place (where three meet: one of them on each side), or where they do on one side, and on the
 * other there is nothing beyond, the rim of the plan.
 */
export function missingVertices(world: World, area: Area, { rivals, home, contents }: Beside): VertexFault[] {
  const others: readonly Other[] = [
    ...rivals.map((of) => ({ of, role: 'rival' as const })),
    ...contents.map((of) => ({ of, role: 'content' as const })),
    ...(home ? [{ of: divisionArea(home), role: 'home' as const }] : []),
  ];
  const faults = new Map<string, { readonly holders: readonly Area[]; readonly places: Position[] }>();
  for (const { at, edge, corners } of placesOn(area.shape, others)) {
    const runs = corners.map((corner) => ({ ...corner, ...runOf(edge, at, corner) }));
    if (runs.some(({ enters }) => enters)) continue;
    const ahead = runs.some((run) => run.ahead);
    const behind = runs.some((run) => run.behind);
    if (!ahead && !behind) continue;
    if (!(ahead && behind) && !(runs.some((run) => run.other.role === 'rival') && isRim(world, area, edge, at, ahead)))
      continue;
    const along = others.filter(({ of }) => runs.some((run) => run.other.of === of && (run.ahead || run.behind)));
    const key = along.map(({ of }) => of.subject).join();
    const fault = faults.get(key) ?? { holders: [area, ...along.map(({ of }) => of)], places: [] };
    if (!fault.places.some(([x, y]) => x === at[0] && y === at[1])) fault.places.push(at);
    faults.set(key, fault);
  }
  return [...faults.values()].map((fault) => ({ kind: 'vertices', ...fault }));
}

/** A rival lies beyond the border and runs along it the other way; home and contents lie on this side and run the same way. */
interface Other {
  readonly of: Area;
  readonly role: 'rival' | 'content' | 'home';
}

/** A vertex of another on an edge of the area, with its neighbours in that ring. */
interface Corner {
  readonly other: Other;
  readonly before: Position;
  readonly after: Position;
}

type Edge = readonly [ax: number, ay: number, bx: number, by: number];

interface PlaceOn {
  readonly at: Position;
  readonly edge: Edge;
  readonly corners: readonly Corner[];
}

/**
 * Places in whose pixel an edge of the shape runs, and that are no vertices of it. An edge that a rival has from the other side has nothing
 * of the rivals on it, and one that somebody on this side has as well nothing of these: mostly nothing is left to look for.
 */
function placesOn(shape: Shape, others: readonly Other[]): PlaceOn[] {
  const found = new Map<string, { readonly at: Position; readonly edge: Edge; readonly corners: Corner[] }>();
  const box = grown(boxOfShape(shape), 1);
  const own = edgeTable(edgesIn([shape]));
  for (const ring of shape.flat()) eachEdge(ring, own.add);
  let vertices: Set<number> | null = null;
  for (const role of ['rival', 'content', 'home'] as const) {
    const these = others.filter((other) => other.role === role);
    const loose = these.length === 0 ? [] : looseOf(own, box, these);
    if (loose.length === 0) continue;
    vertices ??= new Set(shape.flat().flatMap((ring) => places(ring).map(([x, y]) => keyOf(box, x, y))));
    addPlaces(found, box, vertices, loose, these);
  }
  return [...found.values()];
}

/** Edges that none of the others has: the other way round where they lie beyond. */
function looseOf(own: EdgeTable, box: Box, others: readonly Other[]): Edge[] {
  const isMatched = new Uint8Array(own.count());
  const isReverse = others[0]!.role === 'rival';
  for (const { of } of others)
    for (const polygon of of.shape)
      for (const ring of polygon) {
        const last = ring.length - 2;
        for (let i = 0, j = last; i <= last; j = i, i += 2) {
          const ax = ring[j]!;
          const ay = ring[j + 1]!;
          const bx = ring[i]!;
          const by = ring[i + 1]!;
          if (isBeside(box, ax, ay, bx, by)) continue;
          const e = isReverse ? own.find(bx, by, ax, ay) : own.find(ax, ay, bx, by);
          if (e >= 0) isMatched[e] = 1;
        }
      }
  const loose: Edge[] = [];
  for (let e = 0; e < isMatched.length; e++)
    if (isMatched[e] === 0)
      loose.push([own.ends[e * 4]!, own.ends[e * 4 + 1]!, own.ends[e * 4 + 2]!, own.ends[e * 4 + 3]!]);
  return loose;
}

function addPlaces(
  found: Map<string, { readonly at: Position; readonly edge: Edge; readonly corners: Corner[] }>,
  box: Box,
  own: ReadonlySet<number>,
  edges: readonly Edge[],
  others: readonly Other[],
): void {
  if (edges.length === 0) return;
  const index = new Flatbush(edges.length);
  for (const [ax, ay, bx, by] of edges)
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  index.finish();
  for (const other of others)
    for (const ring of other.of.shape.flat())
      for (let i = 0; i < ring.length; i += 2) {
        const x = ring[i]!;
        const y = ring[i + 1]!;
        if (x < box.minX || x > box.maxX || y < box.minY || y > box.maxY || own.has(keyOf(box, x, y))) continue;
        for (const e of index.search(x - 1, y - 1, x + 1, y + 1).sort((p, q) => p - q)) {
          const edge = edges[e]!;
          if (!passesPixel(...edge, x, y)) continue;
          const key = `${edge.join()} ${x} ${y}`;
          const place = found.get(key) ?? { at: [x, y] as const, edge, corners: [] };
          place.corners.push({ other, before: placeAt(ring, i - 2), after: placeAt(ring, i + 2) });
          found.set(key, place);
        }
      }
}

/** A place of the box as one number: its sides are below 2^26. */
const keyOf = ({ minX, minY }: Box, x: number, y: number): number => (x - minX) * 2 ** 26 + (y - minY);

const placeAt = (ring: Ring, i: number): Position => {
  const k = (i + ring.length) % ring.length;
  return [ring[k]!, ring[k + 1]!];
};

/** Whether the border of another runs along an edge from a place on it, towards its end (ahead) and its beginning (behind). */
function runOf(edge: Edge, at: Position, { other, before, after }: Corner) {
  const [ax, ay, bx, by] = edge;
  const [towardsEnd, towardsStart] = other.role === 'rival' ? [before, after] : [after, before];
  const ahead = runsAlong(edge, at, towardsEnd, [bx, by]);
  const behind = runsAlong(edge, at, towardsStart, [ax, ay]);
  const isLeft = ([x, y]: Position): boolean => orient(ax, ay, bx, by, x, y) > 0;
  // a rival that turns to this side overlaps
  const enters = other.role === 'rival' && ((!ahead && isLeft(towardsEnd)) || (!behind && isLeft(towardsStart)));
  return { ahead, behind, enters };
}

/** Whether the way from a place to `next` runs within the pixels of the way from it to the end of the edge, as far as both go. */
function runsAlong(edge: Edge, [x, y]: Position, next: Position, end: Position): boolean {
  const [nx, ny, ex, ey] = [next[0] - x, next[1] - y, end[0] - x, end[1] - y];
  if (nx * ex + ny * ey <= 0) return false;
  if (nx * nx + ny * ny <= ex * ex + ey * ey) return passesPixel(...edge, ...next);
  return passesPixel(x, y, ...next, ...end);
}

/** Whether nothing is beyond the part of the edge that no other runs along: else it is a gap that has its corner here. */
function isRim(world: World, { level }: Area, [ax, ay, bx, by]: Edge, [x, y]: Position, ahead: boolean): boolean {
  const [ex, ey] = ahead ? [ax, ay] : [bx, by];
  // two units to the right of the middle: nearer, it could be rounded onto the border itself
  const length = Math.hypot(bx - ax, by - ay);
  const px = Math.round((x + ex) / 2 + (2 * (by - ay)) / length);
  const py = Math.round((y + ey) / 2 - (2 * (bx - ax)) / length);
  const tree = treeOf(world);
  const isJudged = (id: string): boolean => (level === null ? tree.leaves.has(id) : tree.levelsBelow(id).has(level));
  return !divisionsMeeting(world, { minX: px, minY: py, maxX: px, maxY: py }).some(
    ({ id, shape }) => isJudged(id) && sideOfShape(shape, px, py) !== 'outside',
  );
}
