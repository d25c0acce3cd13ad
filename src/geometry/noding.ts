import { CloseEdges } from './close-edges';
import { Edges, Nodes } from './edge-set';
import { LONGEST_EDGE, WIDEST_PRODUCT, type Line, type Position, type Ring } from './lattice';
import { crosses, orient, passesPixel } from './orient';
import type { RegionSets } from './region-sets';

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
  readonly xs: Int32Array;
  readonly ys: Int32Array;
  readonly edges: NodedEdges;
}

/** Edges in columns. */
export interface NodedEdges {
  readonly count: number;
  /** Nodes, a < b. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** The set of regions whose outline an edge is (an odd number of times), as its number in `sets`. */
  readonly regions: Int32Array;
  readonly sets: RegionSets;
  /** 1 where a free line runs. */
  readonly line: Uint8Array;
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

export interface NodingOptions {
  readonly placing?: Placing | undefined;
  /** Nodes beyond which input counts as too dense. What lies round one edit, or in one community, has some thousands. */
  readonly mostNodes?: number;
}

const MOST_NODES = 2 ** 17;

/**
 * Rounds of bending after which input counts as too dense. Random arrangements settle within 4; two edges that run within a unit of
 * each other close like a zip, a unit a round, and only their ends are looked at in each.
 */
const ROUNDS = 4096;

export function node(
  regions: readonly (readonly Ring[])[],
  lines: readonly Line[],
  { placing, mostNodes = MOST_NODES }: NodingOptions = {},
): Noded | NodingProblem {
  const expected = regions.reduce((sum, rings) => sum + rings.reduce((n, ring) => n + ring.length / 2, 0), 64);
  const nodes = new Nodes(expected);
  const edges = new Edges(expected);
  regions.forEach((rings, region) => {
    const set = edges.sets.of(region);
    for (const ring of rings) addPath(nodes, edges, ring, true, set, 0);
  });
  for (const line of lines) addPath(nodes, edges, line, false, 0, 1);
  const wide = tooWide(nodes, edges);
  if (wide) return wide;

  const close = new CloseEdges(nodes, edges);
  const bends = new Bends(edges);
  const look = looking(nodes, edges, bends, placing);
  const isFull = (): boolean => nodes.count > mostNodes;
  close.pairs((s, t) => void (isFull() || look(s, t)));
  let active: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    if (bends.count === 0) return used(nodes, edges);
    const [first] = bends.edges;
    if (isFull()) return tooDense(nodes, edges, first!);
    active = bend(nodes, edges, bends);
    findBends(edges, close, active, isFull, look);
  }
  return tooDense(nodes, edges, active[0]!);
}

function addPath(nodes: Nodes, edges: Edges, path: Ring, closed: boolean, regions: number, line: number): void {
  let before = closed ? nodes.at(path[path.length - 2]!, path[path.length - 1]!) : nodes.at(path[0]!, path[1]!);
  for (let i = closed ? 0 : 2; i < path.length; i += 2) {
    const next = nodes.at(path[i]!, path[i + 1]!);
    edges.add(before, next, regions, line);
    before = next;
  }
}

/** Edges that must be bent, and the nodes that each must pass. */
class Bends {
  readonly edges: number[] = [];
  readonly #through: number[][] = [];
  /** By edge, the place in `edges` + 1; kept from round to round, since most edges are never bent. */
  #placeOf = new Int32Array(0);
  readonly #all: Edges;

  constructor(all: Edges) {
    this.#all = all;
  }

  get count(): number {
    return this.edges.length;
  }

  add(e: number, through: number): void {
    if (through === this.#all.a[e] || through === this.#all.b[e]) return;
    if (e >= this.#placeOf.length) this.#grow();
    const place = this.#placeOf[e]! - 1;
    if (place < 0) {
      this.edges.push(e);
      this.#through.push([through]);
      this.#placeOf[e] = this.edges.length;
    } else if (!this.#through[place]!.includes(through)) this.#through[place]!.push(through);
  }

  through(place: number): number[] {
    return this.#through[place]!;
  }

  clear(): void {
    for (const e of this.edges) this.#placeOf[e] = 0;
    this.edges.length = 0;
    this.#through.length = 0;
  }

  #grow(): void {
    const placeOf = new Int32Array(this.#all.count * 2);
    placeOf.set(this.#placeOf);
    this.#placeOf = placeOf;
  }
}

/** Looks at two close edges, and notes where they have to be bent. */
function looking(
  nodes: Nodes,
  edges: Edges,
  bends: Bends,
  placing: Placing | undefined,
): (s: number, t: number) => void {
  const passIfNear = (e: number, from: number, to: number, through: number): boolean => {
    if (through === from || through === to) return false;
    const { xs, ys } = nodes;
    if (!passesPixel(xs[from]!, ys[from]!, xs[to]!, ys[to]!, xs[through]!, ys[through]!)) return false;
    bends.add(e, through);
    return true;
  };
  return (s, t) => {
    const a = edges.a[s]!;
    const b = edges.b[s]!;
    const c = edges.a[t]!;
    const d = edges.b[t]!;
    const passesC = passIfNear(s, a, b, c);
    const passesD = passIfNear(s, a, b, d);
    const passesA = passIfNear(t, c, d, a);
    const passesB = passIfNear(t, c, d, b);
    // where one is led through an end of the other, whether they cross is asked of the pieces: a crossing beside that end would pull
    // the next edge that runs there along, and that one the next, a unit a round, far off from where they came in
    if (passesA || passesB || passesC || passesD) return;
    if (a === c || a === d || b === c || b === d) return;
    const { xs, ys } = nodes;
    if (!crosses(xs[a]!, ys[a]!, xs[b]!, ys[b]!, xs[c]!, ys[c]!, xs[d]!, ys[d]!)) return;
    const place = crossing(nodes, edges, s, t);
    const fixed = placing && (placed(placing, nodes, edges, s, place) ?? placed(placing, nodes, edges, t, place));
    const at = nodes.at(...(fixed ?? place));
    bends.add(s, at);
    bends.add(t, at);
  };
}

/** Only pairs with an edge that is new can have changed. Of two new edges the first looks at the second. */
function findBends(
  edges: Edges,
  close: CloseEdges,
  active: readonly number[],
  isFull: () => boolean,
  look: (s: number, t: number) => void,
): void {
  const isActive = new Uint8Array(edges.count);
  for (const s of active) isActive[s] = 1;
  for (const s of active) {
    // a line that crosses itself everywhere would fill the memory before the round is over
    if (isFull()) return;
    close.near(s, (t) => void ((t > s || isActive[t] === 0) && look(s, t)));
  }
}

/** Makes every bend; answers with the edges that are new and alive. */
function bend(nodes: Nodes, edges: Edges, bends: Bends): number[] {
  const { xs, ys } = nodes;
  const made: number[] = [];
  const bent = bends.edges.map((e) => ({
    a: edges.a[e]!,
    b: edges.b[e]!,
    regions: edges.regions[e]!,
    line: edges.line[e]!,
  }));
  // all that are bent die first, lest a piece be added to one of them
  for (const e of bends.edges) edges.alive[e] = 0;
  bent.forEach(({ a, b, regions, line }, place) => {
    const dx = xs[b]! - xs[a]!;
    const dy = ys[b]! - ys[a]!;
    const along = (n: number) => (xs[n]! - xs[a]!) * dx + (ys[n]! - ys[a]!) * dy;
    const through = bends.through(place);
    if (through.length > 1) through.sort((p, q) => along(p) - along(q) || p - q);
    let before = a;
    for (const n of [...through, b]) {
      const piece = edges.add(before, n, regions, line);
      if (piece >= 0) made.push(piece);
      before = n;
    }
  });
  bends.clear();
  // a piece may have died by a second one, and lived again by a third
  return [...new Set(made)].filter((e) => edges.alive[e] === 1);
}

const placed = (placing: Placing, nodes: Nodes, edges: Edges, e: number, [x, y]: Position): Position | null => {
  const { xs, ys } = nodes;
  const [a, b] = [edges.a[e]!, edges.b[e]!];
  return placing(
    { regions: edges.sets.lists[edges.regions[e]!]!, ax: xs[a]!, ay: ys[a]!, bx: xs[b]!, by: ys[b]! },
    x,
    y,
  );
};

/** The crossing of two edges, rounded to the lattice; the same whichever edge comes first. */
function crossing({ xs, ys }: Nodes, edges: Edges, s: number, t: number): Position {
  const before = (p: number, q: number): boolean => xs[p]! < xs[q]! || (xs[p] === xs[q] && ys[p]! < ys[q]!);
  const ordered = (p: number, q: number): readonly [number, number] => (before(p, q) ? [p, q] : [q, p]);
  const [p, q] = ordered(edges.a[s]!, edges.b[s]!);
  const [u, v] = ordered(edges.a[t]!, edges.b[t]!);
  const [a, b, c, d] = before(p, u) || (p === u && before(q, v)) ? [p, q, u, v] : [u, v, p, q];
  const oc = orient(xs[a]!, ys[a]!, xs[b]!, ys[b]!, xs[c]!, ys[c]!);
  const od = orient(xs[a]!, ys[a]!, xs[b]!, ys[b]!, xs[d]!, ys[d]!);
  const share = oc / (oc - od);
  return [xs[c]! + Math.floor((xs[d]! - xs[c]!) * share + 0.5), ys[c]! + Math.floor((ys[d]! - ys[c]!) * share + 0.5)];
}

/** A place of what is too wide to be exact, if anything is. */
function tooWide({ xs, ys, count }: Nodes, { a, b, count: edges }: Edges): NodingProblem | null {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let n = 0; n < count; n++) {
    minX = Math.min(minX, xs[n]!);
    maxX = Math.max(maxX, xs[n]!);
    minY = Math.min(minY, ys[n]!);
    maxY = Math.max(maxY, ys[n]!);
    if ((maxX - minX) * (maxY - minY) > WIDEST_PRODUCT) return { problem: 'too-wide', at: [xs[n]!, ys[n]!] };
  }
  for (let e = 0; e < edges; e++) {
    const [p, q] = [a[e]!, b[e]!];
    if (Math.abs(xs[p]! - xs[q]!) >= LONGEST_EDGE || Math.abs(ys[p]! - ys[q]!) >= LONGEST_EDGE)
      return { problem: 'too-wide', at: [xs[q]!, ys[q]!] };
  }
  return null;
}

function tooDense({ xs, ys }: Nodes, edges: Edges, e: number): NodingProblem {
  const a = edges.a[e]!;
  return { problem: 'too-dense', at: [xs[a]!, ys[a]!] };
}

/** Only the edges that live, and the nodes that they still have: others lost theirs when slivers collapsed. */
function used(nodes: Nodes, edges: Edges): Noded {
  const living = edges.living();
  const names = new Int32Array(nodes.count).fill(-1);
  for (const e of living) names[edges.a[e]!] = names[edges.b[e]!] = 0;
  let count = 0;
  for (let n = 0; n < names.length; n++) if (names[n] === 0) names[n] = count++;
  const xs = new Int32Array(count);
  const ys = new Int32Array(count);
  for (let n = 0; n < names.length; n++) {
    const name = names[n]!;
    if (name < 0) continue;
    xs[name] = nodes.xs[n]!;
    ys[name] = nodes.ys[n]!;
  }
  const kept = {
    count: living.length,
    a: new Int32Array(living.length),
    b: new Int32Array(living.length),
    regions: new Int32Array(living.length),
    line: new Uint8Array(living.length),
    sets: edges.sets,
  };
  living.forEach((e, i) => {
    // names keep their order, so a < b stays
    kept.a[i] = names[edges.a[e]!]!;
    kept.b[i] = names[edges.b[e]!]!;
    kept.regions[i] = edges.regions[e]!;
    kept.line[i] = edges.line[e]!;
  });
  return { xs, ys, edges: kept };
}
