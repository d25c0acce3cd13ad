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
  readonly #height: number;
  /** Edges of stripe s: entries start[s] … start[s + 1], from west to east, and the western end of each. */
  readonly #start: Int32Array;
  readonly #entries: Int32Array;
  readonly #wests: Int32Array;
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
    let [south, north] = [Infinity, -Infinity];
    for (let e = from; e < end; e++) {
      south = Math.min(south, ys[a[e]!]!, ys[b[e]!]!);
      north = Math.max(north, ys[a[e]!]!, ys[b[e]!]!);
    }
    this.#stripes = Math.max(1, Math.floor(Math.sqrt(end - from) / 2));
    this.#south = south - 1;
    this.#height = Math.max(1, Math.ceil((north - south + 3) / this.#stripes));
    const first = (e: number) => this.#stripeOf(Math.min(ys[a[e]!]!, ys[b[e]!]!) - 1);
    const last = (e: number) => this.#stripeOf(Math.max(ys[a[e]!]!, ys[b[e]!]!) + 1);
    this.#start = new Int32Array(this.#stripes + 1);
    this.#widest = new Int32Array(this.#stripes);
    for (let e = from; e < end; e++)
      for (let stripe = first(e), to = last(e); stripe <= to; stripe++) this.#start[stripe + 1]!++;
    for (let stripe = 0; stripe < this.#stripes; stripe++) this.#start[stripe + 1]! += this.#start[stripe]!;
    this.#entries = new Int32Array(this.#start[this.#stripes]!);
    this.#wests = new Int32Array(this.#entries.length);
    const next = this.#start.slice();
    for (const e of fromWestToEast(nodes, edges, from, end)) {
      const west = Math.min(xs[a[e]!]!, xs[b[e]!]!);
      const width = Math.abs(xs[a[e]!]! - xs[b[e]!]!);
      for (let stripe = first(e), to = last(e); stripe <= to; stripe++) {
        const entry = next[stripe]!++;
        this.#entries[entry] = e;
        this.#wests[entry] = west;
        if (width > this.#widest[stripe]!) this.#widest[stripe] = width;
      }
    }
  }

  /** Visits every close pair of living edges once. */
  pairs(visit: (s: number, t: number) => void): void {
    const { xs, ys } = this.#nodes;
    const { a, b, alive } = this.#edges;
    for (let stripe = 0; stripe < this.#stripes; stripe++) {
      const end = this.#start[stripe + 1]!;
      for (let i = this.#start[stripe]!; i < end; i++) {
        const s = this.#entries[i]!;
        if (alive[s] === 0) continue;
        const [p, q] = [a[s]!, b[s]!];
        const east = Math.max(xs[p]!, xs[q]!) + 1;
        const south = Math.min(ys[p]!, ys[q]!);
        const north = Math.max(ys[p]!, ys[q]!);
        for (let j = i + 1; j < end && this.#wests[j]! <= east; j++) {
          const t = this.#entries[j]!;
          if (alive[t] === 0) continue;
          const [u, v] = [a[t]!, b[t]!];
          const from = Math.min(ys[u]!, ys[v]!);
          if (from > north + 1 || Math.max(ys[u]!, ys[v]!) < south - 1) continue;
          // told in the first stripe that both are in
          if (this.#stripeOf(Math.max(from, south) - 1) === stripe) visit(s, t);
        }
      }
    }
  }

  /** Visits living edges of the range close to edge `e`, which may be of any range, itself left out, once each. */
  near(e: number, visit: (t: number) => void): void {
    const { xs, ys } = this.#nodes;
    const { a, b, alive } = this.#edges;
    const west = Math.min(xs[a[e]!]!, xs[b[e]!]!) - 1;
    const east = Math.max(xs[a[e]!]!, xs[b[e]!]!) + 1;
    const south = Math.min(ys[a[e]!]!, ys[b[e]!]!) - 1;
    const north = Math.max(ys[a[e]!]!, ys[b[e]!]!) + 1;
    const last = this.#stripeOf(north);
    for (let stripe = this.#stripeOf(south); stripe <= last; stripe++) {
      const end = this.#start[stripe + 1]!;
      const first = firstFrom(this.#wests, this.#start[stripe]!, end, west - this.#widest[stripe]!);
      for (let i = first; i < end && this.#wests[i]! <= east; i++) {
        const t = this.#entries[i]!;
        if (alive[t] === 0 || t === e) continue;
        const [p, q] = [a[t]!, b[t]!];
        if (xs[p]! < west && xs[q]! < west) continue;
        const from = Math.min(ys[p]!, ys[q]!);
        if (from > north || Math.max(ys[p]!, ys[q]!) < south) continue;
        if (this.#stripeOf(Math.max(from - 1, south)) === stripe) visit(t);
      }
    }
  }

  #stripeOf(y: number): number {
    const stripe = Math.floor((y - this.#south) / this.#height);
    return stripe < 0 ? 0 : stripe >= this.#stripes ? this.#stripes - 1 : stripe;
  }
}

/** Edge numbers by their western ends: sorted as numbers, which is many times quicker than by a function. */
function fromWestToEast({ xs }: Nodes, { a, b }: Edges, from: number, end: number): Int32Array {
  const count = end - from;
  const keys = new Float64Array(count);
  // a difference below 2^28 times a count below 2^25 is exact
  const west = xs[a[from]!]! - 2 ** 27;
  for (let i = 0; i < count; i++) keys[i] = (Math.min(xs[a[from + i]!]!, xs[b[from + i]!]!) - west) * count + i;
  keys.sort();
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[i] = from + (keys[i]! % count);
  return order;
}

/** The first entry from `from` to `end` that is at least `value`. */
function firstFrom(sorted: Int32Array, from: number, end: number, value: number): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
