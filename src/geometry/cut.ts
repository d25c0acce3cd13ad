import type { Line, Ring, Shape } from './lattice';
import { oddOnes, type NodedEdge } from './edge-set';
import { node, type NodingProblem, type Placing } from './noding';
import { area2, sideOfRing } from './ring';

/**
 * The one cut under every edit: regions (anything with an outline: grids, communities, houses, a drawn ring) and free lines are
 * noded together and fall into faces. Each face knows the regions that hold it: none, one, or several where outlines overlap.
 *
 *   1. node (noding.ts): crossings become nodes, edges are bent to the nodes they pass;
 *   2. half-edges, sorted round every node by exact angle;
 *   3. cycles: walked with the face to the left. In each connected component one cycle is its outer side (area ≤ 0); every
 *      other one is a face;
 *   4. nesting: a component lies in the smallest face of another component round it, or outside everything. (A hole is never
 *      nested in a face of its own component: they share a node.)
 *   5. holders: outside nobody; crossing an edge changes exactly the regions whose outline it is.
 *
 * Law: cutting again what was cut changes nothing.
 */
export interface Cut {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly edges: readonly NodedEdge[];
  /** Half-edge 2e runs a→b of edge e, 2e + 1 back; the next one round the face to its left. */
  readonly next: Int32Array;
  /** The face to the left of every half-edge. */
  readonly faceOf: Int32Array;
  /** Face 0 is what lies outside everything. */
  readonly faces: readonly Face[];
}

export interface Face {
  /** Regions that hold it, ascending. */
  readonly regions: readonly number[];
  /** Twice its area in square units, less what is nested in it; of face 0: 0. */
  readonly area2: number;
}

/** Rings of regions by number, and lines that belong to nobody. Problems are answered, never thrown. */
export function cut(
  regions: readonly (readonly Ring[])[],
  lines: readonly Line[],
  placing?: Placing,
): Cut | NodingProblem {
  const noded = node(regions, lines, placing);
  if ('problem' in noded) return noded;
  const next = connect(noded.xs, noded.ys, noded.edges);
  const { cycleOf, cycles } = walk(noded.xs, noded.ys, noded.edges, next);
  const component = components(noded.xs.length, noded.edges);
  const nesting = nest(noded.xs, noded.ys, noded.edges, cycles, component);
  return { ...noded, next, ...holders(noded.edges, cycleOf, cycles, nesting) };
}

export const isProblem = (result: Cut | NodingProblem): result is NodingProblem => 'problem' in result;

export const ringsOfShapes = (shapes: readonly Shape[]): Ring[][] => shapes.map((shape) => shape.flat() as Ring[]);

export const originOf = (edges: readonly NodedEdge[], half: number): number =>
  half & 1 ? edges[half >> 1]!.b : edges[half >> 1]!.a;

/** For every half-edge the next one round the face to its left: at its head, the first one clockwise from its twin. */
function connect(xs: readonly number[], ys: readonly number[], edges: readonly NodedEdge[]): Int32Array {
  const outgoing: number[][] = xs.map(() => []);
  for (let half = 0; half < edges.length * 2; half++) outgoing[originOf(edges, half)]!.push(half);
  const next = new Int32Array(edges.length * 2);
  outgoing.forEach((halves, centre) => {
    if (halves.length > 2) {
      const dx = (half: number) => xs[originOf(edges, half ^ 1)]! - xs[centre]!;
      const dy = (half: number) => ys[originOf(edges, half ^ 1)]! - ys[centre]!;
      halves.sort((p, q) => byAngle(dx(p), dy(p), dx(q), dy(q)));
    }
    for (let i = 0; i < halves.length; i++) next[halves[i]! ^ 1] = halves[(i + halves.length - 1) % halves.length]!;
  });
  return next;
}

/** Counter-clockwise from east, exactly. Two directions at one node are never the same: the edges would share a pixel. */
function byAngle(ax: number, ay: number, bx: number, by: number): number {
  const upperA = ay > 0 || (ay === 0 && ax > 0);
  const upperB = by > 0 || (by === 0 && bx > 0);
  if (upperA !== upperB) return upperA ? -1 : 1;
  return bx * ay - by * ax;
}

interface Cycle {
  /** Any half-edge of it. */
  readonly start: number;
  readonly ring: Ring;
  readonly area2: number;
}

function walk(
  xs: readonly number[],
  ys: readonly number[],
  edges: readonly NodedEdge[],
  next: Int32Array,
): { cycleOf: Int32Array; cycles: Cycle[] } {
  const cycleOf = new Int32Array(next.length).fill(-1);
  const cycles: Cycle[] = [];
  for (let start = 0; start < next.length; start++) {
    if (cycleOf[start] !== -1) continue;
    const ring: number[] = [];
    for (let half = start; cycleOf[half] === -1; half = next[half]!) {
      cycleOf[half] = cycles.length;
      const origin = originOf(edges, half);
      ring.push(xs[origin]!, ys[origin]!);
    }
    cycles.push({ start, ring, area2: area2(ring) });
  }
  return { cycleOf, cycles };
}

/** The connected component of every node. */
function components(count: number, edges: readonly NodedEdge[]): Int32Array {
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const root = (n: number): number => {
    while (parent[n] !== n) n = parent[n] = parent[parent[n]!]!;
    return n;
  };
  for (const { a, b } of edges) parent[root(a)] = root(b);
  return parent.map((_, n) => root(n));
}

/** For each cycle that is the outer side of a component: the face cycle round it, or −1; for face cycles −2. */
function nest(
  xs: readonly number[],
  ys: readonly number[],
  edges: readonly NodedEdge[],
  cycles: readonly Cycle[],
  component: Int32Array,
): Int32Array {
  const boxes = cycles.map(({ ring, area2 }) => (area2 > 0 ? extent(ring) : null));
  return Int32Array.from(cycles, (outer) => {
    if (outer.area2 > 0) return -2;
    const place = originOf(edges, outer.start);
    const x = xs[place]!;
    const y = ys[place]!;
    let round = -1;
    cycles.forEach((face, i) => {
      const box = boxes[i];
      if (!box || x < box[0] || x > box[2] || y < box[1] || y > box[3]) return;
      if (component[originOf(edges, face.start)] === component[place]) return;
      if (round !== -1 && cycles[round]!.area2 <= face.area2) return;
      if (sideOfRing(face.ring, x, y) === 'inside') round = i;
    });
    return round;
  });
}

function extent(ring: Ring): readonly [number, number, number, number] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    minX = Math.min(minX, ring[i]!);
    maxX = Math.max(maxX, ring[i]!);
    minY = Math.min(minY, ring[i + 1]!);
    maxY = Math.max(maxY, ring[i + 1]!);
  }
  return [minX, minY, maxX, maxY];
}

function holders(
  edges: readonly NodedEdge[],
  cycleOf: Int32Array,
  cycles: readonly Cycle[],
  nesting: Int32Array,
): Pick<Cut, 'faceOf' | 'faces'> {
  // face 0 is outside; every face cycle has a number; an outer side is part of the face round it
  const faceOfCycle = new Int32Array(cycles.length);
  let count = 1;
  cycles.forEach(({ area2 }, i) => {
    if (area2 > 0) faceOfCycle[i] = count++;
  });
  cycles.forEach((_, i) => {
    if (nesting[i]! >= 0) faceOfCycle[i] = faceOfCycle[nesting[i]!]!;
  });
  const faceOf = cycleOf.map((cycle) => faceOfCycle[cycle]!);
  const areas = new Array<number>(count).fill(0);
  cycles.forEach(({ area2 }, i) => {
    if (faceOfCycle[i] !== 0) areas[faceOfCycle[i]!]! += area2;
  });
  const across: number[][] = areas.map(() => []);
  for (let half = 0; half < faceOf.length; half++) across[faceOf[half]!]!.push(half);
  const regions: (readonly number[] | undefined)[] = [[]];
  const queue = [0];
  for (let face = queue.pop(); face !== undefined; face = queue.pop())
    for (const half of across[face]!) {
      const other = faceOf[half ^ 1]!;
      if (regions[other]) continue;
      regions[other] = oddOnes(regions[face]!, edges[half >> 1]!.regions);
      queue.push(other);
    }
  return { faceOf, faces: areas.map((area, i) => ({ regions: regions[i]!, area2: area })) };
}
