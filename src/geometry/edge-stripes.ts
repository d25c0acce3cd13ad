import type { Edges, Nodes } from './edge-set';

/**
 * A range of edges, sorted to find those whose boxes come within a unit of each other. They lie in stripes from west to east, each edge
 * in every stripe that it touches, and within a stripe by their western ends. There are so many stripes that each has about as many
 * edges as there are stripes: for edges that are spread as borders are, all close pairs are found in O(n log n).
 */
export class EdgeStripes {
  readonly from: number;
  readonly end: number;
  readonly #nodes: Nodes;
  readonly #edges: Edges;
  readonly #stripes: number;
  readonly #south: number;
  /** Stripes in a unit. */
  readonly #density: number;
  /** Edges of stripe s: entries start[s] … start[s + 1], from west to east, each with its western, southern and northern side. */
  readonly #start: Int32Array;
  readonly #entries: Int32Array;
  /** By stripe: how wide its widest edge is, so that a search knows how far back it has to begin. */
  readonly #widest: Int32Array;

  /** Edges numbered `from` … `end` − 1, at least one; the dead ones as well: they may come to life again. */
  constructor(nodes: Nodes, edges: Edges, from: number, end: number) {
    this.#nodes = nodes;
    this.#edges = edges;
    this.from = from;
    this.end = end;
    const { xs, ys } = nodes;
    const { a, b } = edges;
    let south = 2 ** 31;
    let north = -(2 ** 31);
    for (let e = from; e < end; e++) {
      const p = ys[a[e]!]!;
      const q = ys[b[e]!]!;
      if (p < south) south = p;
      if (q < south) south = q;
      if (p > north) north = p;
      if (q > north) north = q;
    }
    const stripes = Math.max(1, Math.floor(Math.sqrt(end - from) / 2));
    this.#stripes = stripes;
    this.#south = south - 1;
    this.#density = stripes / (north - south + 3);
    const start = new Int32Array(stripes + 1);
    for (let e = from; e < end; e++) {
      const p = ys[a[e]!]!;
      const q = ys[b[e]!]!;
      const last = this.#stripeOf((p > q ? p : q) + 1);
      for (let stripe = this.#stripeOf((p < q ? p : q) - 1); stripe <= last; stripe++) start[stripe + 1]!++;
    }
    for (let stripe = 0; stripe < stripes; stripe++) start[stripe + 1]! += start[stripe]!;
    this.#start = start;
    this.#widest = new Int32Array(stripes);
    const entries = new Int32Array(start[stripes]! * FIELDS);
    this.#entries = entries;
    const next = start.slice();
    const order = fromWestToEast(nodes, edges, from, end);
    for (let k = 0; k < order.length; k++) {
      const e = order[k]!;
      const [u, v] = [xs[a[e]!]!, xs[b[e]!]!];
      const [p, q] = [ys[a[e]!]!, ys[b[e]!]!];
      const width = u < v ? v - u : u - v;
      const [low, high] = p < q ? [p, q] : [q, p];
      const last = this.#stripeOf(high + 1);
      for (let stripe = this.#stripeOf(low - 1); stripe <= last; stripe++) {
        const entry = next[stripe]!++ * FIELDS;
        entries[entry] = e;
        entries[entry + WEST] = u < v ? u : v;
        entries[entry + SOUTH] = low;
        entries[entry + NORTH] = high;
        if (width > this.#widest[stripe]!) this.#widest[stripe] = width;
      }
    }
  }

  /** Visits every close pair of living edges once. */
  pairs(visit: (s: number, t: number) => void): void {
    const { xs } = this.#nodes;
    const { a, b, alive } = this.#edges;
    const entries = this.#entries;
    for (let stripe = 0; stripe < this.#stripes; stripe++) {
      const end = this.#start[stripe + 1]! * FIELDS;
      for (let i = this.#start[stripe]! * FIELDS; i < end; i += FIELDS) {
        const s = entries[i]!;
        if (alive[s] === 0) continue;
        const east = Math.max(xs[a[s]!]!, xs[b[s]!]!) + 1;
        const south = entries[i + SOUTH]!;
        const north = entries[i + NORTH]! + 1;
        for (let j = i + FIELDS; j < end && entries[j + WEST]! <= east; j += FIELDS) {
          const from = entries[j + SOUTH]!;
          if (from > north || entries[j + NORTH]! < south - 1 || alive[entries[j]!] === 0) continue;
          // told in the first stripe that both are in
          if (this.#stripeOf((from > south ? from : south) - 1) === stripe) visit(s, entries[j]!);
        }
      }
    }
  }

  /** Visits living edges of the range close to edge `e`, which may be of any range, itself left out, once each. */
  near(e: number, visit: (t: number) => void): void {
    const { xs, ys } = this.#nodes;
    const { a, b, alive } = this.#edges;
    const entries = this.#entries;
    const west = Math.min(xs[a[e]!]!, xs[b[e]!]!) - 1;
    const east = Math.max(xs[a[e]!]!, xs[b[e]!]!) + 1;
    const south = Math.min(ys[a[e]!]!, ys[b[e]!]!) - 1;
    const north = Math.max(ys[a[e]!]!, ys[b[e]!]!) + 1;
    const last = this.#stripeOf(north);
    for (let stripe = this.#stripeOf(south); stripe <= last; stripe++) {
      const end = this.#start[stripe + 1]!;
      const first = this.#firstFrom(this.#start[stripe]!, end, west - this.#widest[stripe]!);
      for (let i = first * FIELDS; i < end * FIELDS && entries[i + WEST]! <= east; i += FIELDS) {
        const from = entries[i + SOUTH]!;
        if (from > north || entries[i + NORTH]! < south) continue;
        const t = entries[i]!;
        if (alive[t] === 0 || t === e || (xs[a[t]!]! < west && xs[b[t]!]! < west)) continue;
        if (this.#stripeOf(Math.max(from - 1, south)) === stripe) visit(t);
      }
    }
  }

  /** The first entry from `from` to `end` whose western side is at least `west`. */
  #firstFrom(from: number, end: number, west: number): number {
    let [low, high] = [from, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#entries[middle * FIELDS + WEST]! < west) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The same for the same place however it comes out, and never less for a place further north: that is all that is asked of it. */
  #stripeOf(y: number): number {
    const stripe = (y - this.#south) * this.#density;
    return stripe < 1 ? 0 : stripe >= this.#stripes ? this.#stripes - 1 : Math.floor(stripe);
  }
}

/** Edge numbers by their western ends: sorted as numbers, which is many times quicker than by a function. */
function fromWestToEast({ xs }: Nodes, { a, b }: Edges, from: number, end: number): Int32Array {
  const count = end - from;
  const keys = new Float64Array(count);
  // the number behind the coordinate, in as many bits as it takes: a difference below 2^28 and a count below 2^25 are exact
  const room = 2 ** Math.ceil(Math.log2(count));
  const west = xs[a[from]!]! - 2 ** 27;
  for (let i = 0; i < count; i++) {
    const p = xs[a[from + i]!]!;
    const q = xs[b[from + i]!]!;
    keys[i] = ((p < q ? p : q) - west) * room + i;
  }
  keys.sort();
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[i] = from + keys[i]! - Math.floor(keys[i]! / room) * room;
  return order;
}

/** An entry: the edge, and where the numbers of its sides stand behind it. */
const FIELDS = 4;
const WEST = 1;
const SOUTH = 2;
const NORTH = 3;
