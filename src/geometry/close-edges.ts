import type { Edges, Nodes } from './edge-set';
import { EdgeStripes } from './edge-stripes';

/**
 * Which edges come close to which: their boxes are within a unit of each other. The edges there at the start lie in stripes; pieces made
 * since are looked at one by one until they are some hundreds, and then put into stripes of their own, which are joined with the last
 * ones as soon as these are no larger (Bentley and Saxe 1980): so there are few sets of stripes, and few edges are sorted often.
 */
export class CloseEdges {
  readonly #nodes: Nodes;
  readonly #edges: Edges;
  /** Each of a range of edge numbers, one range behind the other. An edge that comes to life again lies in the range where it was. */
  readonly #sorted: EdgeStripes[] = [];

  constructor(nodes: Nodes, edges: Edges) {
    this.#nodes = nodes;
    this.#edges = edges;
    this.#sort(0);
  }

  /** Visits every close pair of living edges once. To be asked before any edge is added. */
  pairs(visit: (s: number, t: number) => void): void {
    this.#sorted[0]?.pairs(visit);
  }

  /** Visits living edges close to edge `e`, itself left out, once each. */
  near(e: number, visit: (t: number) => void): void {
    if (this.#edges.count - this.#end >= MOST_UNSORTED) this.#sort(this.#end);
    for (const stripes of this.#sorted) stripes.near(e, visit);
    const { xs, ys } = this.#nodes;
    const { a, b, alive, count } = this.#edges;
    const west = Math.min(xs[a[e]!]!, xs[b[e]!]!) - 1;
    const east = Math.max(xs[a[e]!]!, xs[b[e]!]!) + 1;
    const south = Math.min(ys[a[e]!]!, ys[b[e]!]!) - 1;
    const north = Math.max(ys[a[e]!]!, ys[b[e]!]!) + 1;
    for (let t = this.#end; t < count; t++) {
      if (alive[t] === 0 || t === e) continue;
      const [p, q] = [a[t]!, b[t]!];
      if ((xs[p]! < west && xs[q]! < west) || (xs[p]! > east && xs[q]! > east)) continue;
      if ((ys[p]! < south && ys[q]! < south) || (ys[p]! > north && ys[q]! > north)) continue;
      visit(t);
    }
  }

  get #end(): number {
    return this.#sorted.at(-1)?.end ?? 0;
  }

  #sort(from: number): void {
    const end = this.#edges.count;
    if (end === from) return;
    for (let last = this.#sorted.at(-1); last && last.end - last.from <= end - from; last = this.#sorted.at(-1)) {
      from = last.from;
      this.#sorted.pop();
    }
    this.#sorted.push(new EdgeStripes(this.#nodes, this.#edges, from, end));
  }
}

/** Edges that are looked at one by one: about as long as a look into the stripes takes. */
const MOST_UNSORTED = 256;
