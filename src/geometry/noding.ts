import { EdgeIndex, EdgeSet, Nodes, type NodedEdge } from './edge-set';
import type { Line, Position, Ring } from './lattice';
import { crosses, orient, passesPixel } from './orient';

/**
 * Noding by iterated snap rounding (Hobby 1999; Guibas and Marimont 1998) on the lattice.
 *
 * In: rings, each on behalf of a region, and free lines. Out: nodes and edges between them such that
 *   1. places never move, edges are bent to them (a place goes only where all its edges cancel out);
 *   2. no two edges cross, and two edges share no more than a node;
 *   3. no node lies in the unit pixel of an edge that does not end there.
 * A crossing is rounded to the lattice and becomes a node; an edge that passes the pixel of a node is bent through it; what was
 * bent is looked at again, until nothing is left to do. So noding what was noded changes nothing.
 *
 * An edge keeps the regions whose outline it is, each as often as it is, by even and odd: a sliver that collapses onto itself
 * cancels out, and crossing the edge takes one out of these regions or into them.
 */
export interface Noded {
  /** Coordinates of the nodes in units. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly edges: readonly NodedEdge[];
}

export interface NodingProblem {
  readonly problem: 'too-wide' | 'too-dense';
  readonly at: Position;
}

/**
 * Where a crossing on an edge is put instead of its rounded place, or null to leave it. For outlines that must stay where they
 * came in, edit after edit. The place must lie in the unit pixel of the edge, as the rounded one does.
 */
export type Placing = (edge: PlacedEdge, x: number, y: number) => Position | null;

export interface PlacedEdge {
  readonly regions: readonly number[];
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

/**
 * Rounds of bending after which input counts as too dense. Random arrangements settle within 4; two edges that run within a unit of
 * each other close like a zip, a unit a round, and only their ends are looked at in each.
 */
const ROUNDS = 4096;

/** Nodes beyond which input counts as too dense: what lies round one edit, or in one community, has some thousands. */
const MOST_NODES = 2 ** 17;

export function node(
  regions: readonly (readonly Ring[])[],
  lines: readonly Line[],
  placing?: Placing,
): Noded | NodingProblem {
  const nodes = new Nodes();
  const edges = new EdgeSet();
  regions.forEach((rings, region) => {
    for (const ring of rings) addPath(nodes, edges, ring, true, [region], false);
  });
  for (const line of lines) addPath(nodes, edges, line, false, [], true);
  if (nodes.tooWide) return { problem: 'too-wide', at: nodes.tooWide };
  const near = new EdgeIndex(nodes, edges);
  let active = edges.living();
  for (let round = 0; round < ROUNDS; round++) {
    const bends = findBends(nodes, edges, near, active, placing);
    if (bends.size === 0) return used(nodes, edges);
    if (nodes.xs.length > MOST_NODES) break;
    active = bend(nodes, edges, bends);
  }
  const { a } = edges.list[active[0]!]!;
  return { problem: 'too-dense', at: [nodes.xs[a]!, nodes.ys[a]!] };
}

/** Only the edges that live, and the nodes that they still have: others lost theirs when slivers collapsed. */
function used({ xs, ys }: Nodes, edges: EdgeSet): Noded {
  const living = edges.living().map((e) => edges.list[e]!);
  const names = new Int32Array(xs.length).fill(-1);
  for (const { a, b } of living) names[a] = names[b] = 0;
  const kept = xs.map((_, n) => n).filter((n) => names[n] === 0);
  kept.forEach((n, name) => (names[n] = name));
  return {
    xs: kept.map((n) => xs[n]!),
    ys: kept.map((n) => ys[n]!),
    // names keep their order, so a < b stays
    edges: living.map((edge) => ({ ...edge, a: names[edge.a]!, b: names[edge.b]! })),
  };
}

function addPath(
  nodes: Nodes,
  edges: EdgeSet,
  path: Ring,
  closed: boolean,
  regions: readonly number[],
  line: boolean,
): void {
  let before = closed ? nodes.at(path[path.length - 2]!, path[path.length - 1]!) : nodes.at(path[0]!, path[1]!);
  for (let i = closed ? 0 : 2; i < path.length; i += 2) {
    const next = nodes.at(path[i]!, path[i + 1]!);
    edges.add(before, next, regions, line);
    before = next;
  }
}

/** For each edge that must be bent, the nodes it must pass. Only pairs with an active edge can have changed. */
function findBends(
  nodes: Nodes,
  edges: EdgeSet,
  index: EdgeIndex,
  active: readonly number[],
  placing: Placing | undefined,
): Map<number, Set<number>> {
  const { xs, ys } = nodes;
  const { list } = edges;
  const bends = new Map<number, Set<number>>();
  const pass = (e: number, through: number) => {
    const { a, b } = list[e]!;
    if (through === a || through === b) return;
    const held = bends.get(e);
    if (held) held.add(through);
    else bends.set(e, new Set([through]));
  };
  const passIfNear = (e: number, through: number) => {
    const { a, b } = list[e]!;
    if (through === a || through === b) return;
    if (passesPixel(xs[a]!, ys[a]!, xs[b]!, ys[b]!, xs[through]!, ys[through]!)) pass(e, through);
  };
  const look = (s: number, t: number) => {
    const { a, b } = list[s]!;
    const { a: c, b: d } = list[t]!;
    passIfNear(s, c);
    passIfNear(s, d);
    passIfNear(t, a);
    passIfNear(t, b);
    if (a === c || a === d || b === c || b === d) return;
    if (!crosses(xs[a]!, ys[a]!, xs[b]!, ys[b]!, xs[c]!, ys[c]!, xs[d]!, ys[d]!)) return;
    const place = crossing(nodes, list[s]!, list[t]!);
    const fixed = placing && (placed(placing, nodes, list[s]!, place) ?? placed(placing, nodes, list[t]!, place));
    const [x, y] = fixed ?? place;
    const at = nodes.at(x, y);
    pass(s, at);
    pass(t, at);
  };
  // of two active edges the first looks at the second
  const isActive = new Uint8Array(list.length);
  for (const s of active) isActive[s] = 1;
  for (const s of active) {
    // a line that crosses itself everywhere would fill the memory before the round is over
    if (xs.length > MOST_NODES) break;
    for (const t of index.near(s, (other) => other !== s && (other > s || isActive[other] === 0))) look(s, t);
  }
  return bends;
}

/** Makes every bend; answers with the edges that are new and alive. */
function bend(nodes: Nodes, edges: EdgeSet, bends: ReadonlyMap<number, ReadonlySet<number>>): number[] {
  const { xs, ys } = nodes;
  const made: number[] = [];
  // all that are bent die first, lest a piece be added to one of them
  for (const e of bends.keys()) edges.kill(e);
  for (const [e, through] of bends) {
    const { a, b, regions, line } = edges.list[e]!;
    const dx = xs[b]! - xs[a]!;
    const dy = ys[b]! - ys[a]!;
    const along = (n: number) => (xs[n]! - xs[a]!) * dx + (ys[n]! - ys[a]!) * dy;
    const path = [a, ...[...through].sort((p, q) => along(p) - along(q) || p - q), b];
    for (let k = 1; k < path.length; k++) {
      const piece = edges.add(path[k - 1]!, path[k]!, regions, line);
      if (piece >= 0) made.push(piece);
    }
  }
  return made.filter((e) => edges.alive[e]);
}

const placed = (placing: Placing, { xs, ys }: Nodes, { a, b, regions }: NodedEdge, [x, y]: Position): Position | null =>
  placing({ regions, ax: xs[a]!, ay: ys[a]!, bx: xs[b]!, by: ys[b]! }, x, y);

/** The crossing of two edges, rounded to the lattice; the same whichever edge comes first. */
function crossing({ xs, ys }: Nodes, s: NodedEdge, t: NodedEdge): Position {
  const [p, q] = ordered(xs, ys, s.a, s.b);
  const [u, v] = ordered(xs, ys, t.a, t.b);
  const first = before(xs, ys, p, u) || (p === u && before(xs, ys, q, v));
  const [a, b, c, d] = first ? [p, q, u, v] : [u, v, p, q];
  const oc = orient(xs[a]!, ys[a]!, xs[b]!, ys[b]!, xs[c]!, ys[c]!);
  const od = orient(xs[a]!, ys[a]!, xs[b]!, ys[b]!, xs[d]!, ys[d]!);
  const share = oc / (oc - od);
  return [xs[c]! + Math.floor((xs[d]! - xs[c]!) * share + 0.5), ys[c]! + Math.floor((ys[d]! - ys[c]!) * share + 0.5)];
}

const before = (xs: readonly number[], ys: readonly number[], p: number, q: number): boolean =>
  xs[p]! < xs[q]! || (xs[p] === xs[q] && ys[p]! < ys[q]!);

const ordered = (xs: readonly number[], ys: readonly number[], p: number, q: number): readonly [number, number] =>
  before(xs, ys, p, q) ? [p, q] : [q, p];
