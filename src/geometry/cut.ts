import Flatbush from 'flatbush';
import type { Line, Ring, Shape } from './lattice';
import { node, type NodedEdges, type NodingOptions, type NodingProblem } from './noding';
import { orient } from './orient';

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
  readonly xs: Int32Array;
  readonly ys: Int32Array;
  readonly edges: NodedEdges;
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
  options: NodingOptions = {},
): Cut | NodingProblem {
  const noded = node(regions, lines, options);
  if ('problem' in noded) return noded;
  const { xs, ys, edges } = noded;
  const next = connect(xs, ys, edges);
  const { cycleOf, starts, areas } = walk(xs, ys, edges, next);
  const round = nest(xs, ys, edges, next, starts, areas);
  return { xs, ys, edges, next, ...holders(edges, next, cycleOf, starts, areas, round) };
}

export const isProblem = (result: Cut | NodingProblem): result is NodingProblem => 'problem' in result;

export const ringsOfShapes = (shapes: readonly Shape[]): Ring[][] => shapes.map((shape) => shape.flat() as Ring[]);

/** The node in which a half-edge begins. */
export const originOf = ({ a, b }: NodedEdges, half: number): number => (half & 1 ? b[half >> 1]! : a[half >> 1]!);

/** For every half-edge the next one round the face to its left: at its head, the first one clockwise from its twin. */
function connect(xs: Int32Array, ys: Int32Array, edges: NodedEdges): Int32Array {
  const halves = edges.count * 2;
  // half-edges by the node they leave: outgoing[start[n]] … outgoing[start[n + 1]]
  const start = new Int32Array(xs.length + 1);
  for (let half = 0; half < halves; half++) start[originOf(edges, half) + 1]!++;
  for (let n = 0; n < xs.length; n++) start[n + 1]! += start[n]!;
  const outgoing = new Int32Array(halves);
  const free = start.slice();
  for (let half = 0; half < halves; half++) outgoing[free[originOf(edges, half)]!++] = half;
  const next = new Int32Array(halves);
  for (let n = 0; n < xs.length; n++) {
    const [from, to] = [start[n]!, start[n + 1]!];
    if (to - from > 2) sortByAngle(xs, ys, edges, outgoing.subarray(from, to));
    for (let i = from; i < to; i++) next[outgoing[i]! ^ 1] = outgoing[i === from ? to - 1 : i - 1]!;
  }
  return next;
}

/** Half-edges that leave one node, counter-clockwise from east. Nearly always three: sorted by insertion. */
function sortByAngle(xs: Int32Array, ys: Int32Array, edges: NodedEdges, halves: Int32Array): void {
  const centre = originOf(edges, halves[0]!);
  const isBefore = (p: number, q: number): boolean => {
    const [u, v] = [originOf(edges, p ^ 1), originOf(edges, q ^ 1)];
    const isUpper = (n: number): boolean => ys[n]! > ys[centre]! || (ys[n] === ys[centre] && xs[n]! > xs[centre]!);
    const upper = isUpper(u);
    if (upper !== isUpper(v)) return upper;
    // two directions at one node are never the same: the edges would share a pixel
    return orient(xs[centre]!, ys[centre]!, xs[u]!, ys[u]!, xs[v]!, ys[v]!) > 0;
  };
  for (let i = 1; i < halves.length; i++) {
    const half = halves[i]!;
    let j = i;
    for (; j > 0 && isBefore(half, halves[j - 1]!); j--) halves[j] = halves[j - 1]!;
    halves[j] = half;
  }
}

interface Cycles {
  readonly cycleOf: Int32Array;
  /** By cycle any half-edge of it, and twice its area: of a face cycle > 0, of the outer side of a component ≤ 0. */
  readonly starts: readonly number[];
  readonly areas: readonly number[];
}

function walk(xs: Int32Array, ys: Int32Array, edges: NodedEdges, next: Int32Array): Cycles {
  const cycleOf = new Int32Array(next.length).fill(-1);
  const starts: number[] = [];
  const areas: number[] = [];
  for (let start = 0; start < next.length; start++) {
    if (cycleOf[start] !== -1) continue;
    const origin = originOf(edges, start);
    const [ox, oy] = [xs[origin]!, ys[origin]!];
    let area2 = 0;
    let [px, py] = [0, 0];
    for (let half = start; cycleOf[half] === -1; half = next[half]!) {
      cycleOf[half] = starts.length;
      const n = originOf(edges, half ^ 1);
      const [qx, qy] = [xs[n]! - ox, ys[n]! - oy];
      area2 += px * qy - qx * py;
      [px, py] = [qx, qy];
    }
    starts.push(start);
    areas.push(area2);
  }
  return { cycleOf, starts, areas };
}

/** The connected component of every node. */
function components(count: number, { a, b, count: edges }: NodedEdges): Int32Array {
  const parent = new Int32Array(count);
  for (let n = 0; n < count; n++) parent[n] = n;
  const root = (n: number): number => {
    while (parent[n] !== n) n = parent[n] = parent[parent[n]!]!;
    return n;
  };
  for (let e = 0; e < edges; e++) parent[root(a[e]!)] = root(b[e]!);
  for (let n = 0; n < count; n++) parent[n] = root(n);
  return parent;
}

/** For each cycle that is the outer side of a component: the face cycle round it, or −1; for face cycles −2. */
function nest(
  xs: Int32Array,
  ys: Int32Array,
  edges: NodedEdges,
  next: Int32Array,
  starts: readonly number[],
  areas: readonly number[],
): Int32Array {
  const round = new Int32Array(areas.length);
  for (let cycle = 0; cycle < areas.length; cycle++) round[cycle] = areas[cycle]! > 0 ? -2 : -1;
  const outer = starts.map((_, cycle) => cycle).filter((cycle) => areas[cycle]! <= 0);
  const inner = starts.map((_, cycle) => cycle).filter((cycle) => areas[cycle]! > 0);
  // one component: nothing lies in anything
  if (outer.length <= 1 || inner.length === 0) return round;
  const component = components(xs.length, edges);
  const boxes = new Flatbush(inner.length);
  for (const cycle of inner) {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    eachNode(edges, next, starts[cycle]!, (n) => {
      minX = Math.min(minX, xs[n]!);
      maxX = Math.max(maxX, xs[n]!);
      minY = Math.min(minY, ys[n]!);
      maxY = Math.max(maxY, ys[n]!);
    });
    boxes.add(minX, minY, maxX, maxY);
  }
  boxes.finish();
  for (const cycle of outer) {
    const place = originOf(edges, starts[cycle]!);
    const [x, y] = [xs[place]!, ys[place]!];
    let smallest = Infinity;
    for (const i of boxes.search(x, y, x, y)) {
      const face = inner[i]!;
      if (component[originOf(edges, starts[face]!)] === component[place] || areas[face]! >= smallest) continue;
      if (!holds(xs, ys, edges, next, starts[face]!, x, y)) continue;
      smallest = areas[face]!;
      round[cycle] = face;
    }
  }
  return round;
}

function eachNode(edges: NodedEdges, next: Int32Array, start: number, visit: (node: number) => void): void {
  let half = start;
  do {
    visit(originOf(edges, half));
    half = next[half]!;
  } while (half !== start);
}

/** Whether a place off the cycle lies inside it, by even and odd; an edge that the cycle runs both ways counts twice, as it should. */
function holds(
  xs: Int32Array,
  ys: Int32Array,
  edges: NodedEdges,
  next: Int32Array,
  start: number,
  x: number,
  y: number,
): boolean {
  let odd = false;
  let half = start;
  do {
    const [p, q] = [originOf(edges, half), originOf(edges, half ^ 1)];
    if (ys[p]! > y !== ys[q]! > y && orient(xs[p]!, ys[p]!, xs[q]!, ys[q]!, x, y) > 0 === ys[q]! > ys[p]!) odd = !odd;
    half = next[half]!;
  } while (half !== start);
  return odd;
}

function holders(
  edges: NodedEdges,
  next: Int32Array,
  cycleOf: Int32Array,
  starts: readonly number[],
  areas: readonly number[],
  round: Int32Array,
): Pick<Cut, 'faceOf' | 'faces'> {
  // face 0 is outside; every face cycle has a number; an outer side is part of the face round it
  const faceOfCycle = new Int32Array(starts.length);
  const area2: number[] = [0];
  areas.forEach((area, cycle) => {
    if (area > 0) faceOfCycle[cycle] = area2.push(area) - 1;
  });
  const cyclesOf: number[][] = area2.map(() => []);
  starts.forEach((_, cycle) => {
    if (round[cycle]! >= 0) {
      faceOfCycle[cycle] = faceOfCycle[round[cycle]!]!;
      area2[faceOfCycle[cycle]!]! += areas[cycle]!;
    }
    cyclesOf[faceOfCycle[cycle]!]!.push(cycle);
  });
  const faceOf = cycleOf.map((cycle) => faceOfCycle[cycle]!);
  const sets = new Int32Array(area2.length).fill(-1);
  sets[0] = 0;
  const queue = [0];
  for (let face = queue.pop(); face !== undefined; face = queue.pop())
    for (const cycle of cyclesOf[face]!) {
      let half = starts[cycle]!;
      do {
        const other = faceOf[half ^ 1]!;
        if (sets[other] === -1) {
          sets[other] = edges.sets.sum(sets[face]!, edges.regions[half >> 1]!);
          queue.push(other);
        }
        half = next[half]!;
      } while (half !== starts[cycle]);
    }
  return { faceOf, faces: area2.map((area, face) => ({ regions: edges.sets.lists[sets[face]!]!, area2: area })) };
}
