import { boxOf, grown, type Box } from '../geometry/box';
import type { Line, Position, Ring } from '../geometry/lattice';
import { crosses, onSegment, passesPixel } from '../geometry/orient';
import { eachEdge, places, sideOfRing } from '../geometry/ring';

/** A piece of border that comes to run elsewhere, with the same two ends; or with one end, where the other is a vertex that moves. */
export interface Bend {
  readonly before: Line;
  readonly after: Line;
}

/** What lies near bends and stays as it is. */
export interface Surroundings {
  /** Vertices, flat; those that go with the bends are left out. */
  readonly vertices: readonly number[];
  /** Edges, flat: ax, ay, bx, by, … */
  readonly edges: readonly number[];
}

export function surroundings(rings: readonly Ring[], bends: readonly Bend[], around: Box): Surroundings {
  const { minX, minY, maxX, maxY } = around;
  const bent = new Set(
    edgesOf(bends, 'before').flatMap(([ax, ay, bx, by]) => [`${ax} ${ay} ${bx} ${by}`, `${bx} ${by} ${ax} ${ay}`]),
  );
  const gone = keysOf(gonePlaces(bends));
  const vertices: number[] = [];
  const edges: number[] = [];
  for (const ring of rings)
    eachEdge(ring, (ax, ay, bx, by) => {
      if ((ax < minX && bx < minX) || (ax > maxX && bx > maxX)) return;
      if ((ay < minY && by < minY) || (ay > maxY && by > maxY)) return;
      if (ax >= minX && ax <= maxX && ay >= minY && ay <= maxY && !gone.has(`${ax} ${ay}`)) vertices.push(ax, ay);
      if (!bent.has(`${ax} ${ay} ${bx} ${by}`)) edges.push(ax, ay, bx, by);
    });
  return { vertices, edges };
}

/**
 * The first place that stands in the way. No vertex may lie in what a bend sweeps, but its own; no edge may cross the new border, run
 * along it or through a new vertex; nor along the old border or through an old vertex, for it would stay behind.
 */
export function obstacle({ vertices, edges }: Surroundings, bends: readonly Bend[]): Position | null {
  for (const { before, after } of bends) {
    const swept = [...before, ...places(after).reverse().flat()];
    const own = keysOf(places(before));
    const inSwept = inside(boxOf(swept));
    for (let i = 0; i < vertices.length; i += 2) {
      const [x, y] = [vertices[i]!, vertices[i + 1]!];
      if (inSwept(x, y) && !own.has(`${x} ${y}`) && sideOfRing(swept, x, y) !== 'outside') return [x, y];
    }
  }
  const fixed = [...gonePlaces(bends), ...newPlaces(bends)];
  const [old, fresh] = [edgesOf(bends, 'before'), edgesOf(bends, 'after')];
  const both = [...old, ...fresh];
  for (let i = 0; i < edges.length; i += 4) {
    const [ax, ay, bx, by] = [edges[i]!, edges[i + 1]!, edges[i + 2]!, edges[i + 3]!];
    for (const [x, y] of fixed) if (onSegment(ax, ay, bx, by, x, y)) return [x, y];
    for (const [px, py, qx, qy] of fresh) if (crosses(ax, ay, bx, by, px, py, qx, qy)) return [ax, ay];
    for (const [px, py, qx, qy] of both)
      if (onSegment(ax, ay, bx, by, px, py) && onSegment(ax, ay, bx, by, qx, qy)) return [px, py];
  }
  return null;
}

/** Whether the new border stays out of the pixels of all vertices, and its new vertices out of those of all edges. */
export function isClear({ vertices, edges }: Surroundings, bends: readonly Bend[]): boolean {
  for (const [x, y] of newPlaces(bends))
    for (let i = 0; i < edges.length; i += 4)
      if (passesPixel(edges[i]!, edges[i + 1]!, edges[i + 2]!, edges[i + 3]!, x, y)) return false;
  for (const [ax, ay, bx, by] of edgesOf(bends, 'after')) {
    const isNear = inside(grown(boxOf([ax, ay, bx, by]), 1));
    for (let i = 0; i < vertices.length; i += 2) {
      const [x, y] = [vertices[i]!, vertices[i + 1]!];
      const isEnd = (x === ax && y === ay) || (x === bx && y === by);
      if (!isEnd && isNear(x, y) && passesPixel(ax, ay, bx, by, x, y)) return false;
    }
  }
  return true;
}

const gonePlaces = (bends: readonly Bend[]): Position[] => placesOnlyIn(bends, 'before', 'after');
const newPlaces = (bends: readonly Bend[]): Position[] => placesOnlyIn(bends, 'after', 'before');

type Side = keyof Bend;

function placesOnlyIn(bends: readonly Bend[], side: Side, other: Side): Position[] {
  const known = keysOf(bends.flatMap((bend) => places(bend[other])));
  const found = new Map<string, Position>();
  for (const bend of bends)
    for (const [x, y] of places(bend[side])) if (!known.has(`${x} ${y}`)) found.set(`${x} ${y}`, [x, y]);
  return [...found.values()];
}

const keysOf = (list: readonly Position[]): Set<string> => new Set(list.map(([x, y]) => `${x} ${y}`));

function edgesOf(bends: readonly Bend[], side: Side): (readonly [number, number, number, number])[] {
  return bends.flatMap((bend) =>
    places(bend[side])
      .slice(1)
      .map(([bx, by], i) => [bend[side][2 * i]!, bend[side][2 * i + 1]!, bx, by] as const),
  );
}

const inside =
  ({ minX, minY, maxX, maxY }: Box) =>
  (x: number, y: number): boolean =>
    x >= minX && x <= maxX && y >= minY && y <= maxY;
