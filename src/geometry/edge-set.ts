import { PairTable } from './pair-table';
import { RegionSets } from './region-sets';

/** What noding works on, in columns: nodes by place, edges by their nodes. */

/** Nodes by place: same place, same node. */
export class Nodes {
  readonly #places: PairTable;

  constructor(expected: number) {
    this.#places = new PairTable(expected);
  }

  get count(): number {
    return this.#places.size;
  }

  /** Coordinates by node; the arrays are longer than there are nodes, and replaced as nodes are added. */
  get xs(): Int32Array {
    return this.#places.first;
  }

  get ys(): Int32Array {
    return this.#places.second;
  }

  at(x: number, y: number): number {
    return this.#places.add(x, y);
  }
}

/** Edges by their nodes. Regions add up by even and odd; an edge of no region and no line is dead, as is one that was bent. */
export class Edges {
  readonly sets = new RegionSets();
  /** By edge: the number of the set of regions whose outline it is, each an odd number of times. */
  readonly regions: number[] = [];
  /** By edge: 1 where a free line runs. */
  readonly line: number[] = [];
  /** By edge: 1 where it is there. */
  readonly alive: number[] = [];
  readonly #pairs: PairTable;

  constructor(expected: number) {
    this.#pairs = new PairTable(expected);
  }

  get count(): number {
    return this.#pairs.size;
  }

  /** Nodes by edge, a < b; the arrays are longer than there are edges, and replaced as edges are added. */
  get a(): Int32Array {
    return this.#pairs.first;
  }

  get b(): Int32Array {
    return this.#pairs.second;
  }

  /** Adds an edge, or adds to it; its number where it was not there, else −1. */
  add(p: number, q: number, regions: number, line: number): number {
    if (p === q) return -1;
    const known = this.count;
    const e = p < q ? this.#pairs.add(p, q) : this.#pairs.add(q, p);
    if (e === known) {
      this.regions.push(regions);
      this.line.push(line);
      this.alive.push(1);
      return e;
    }
    if (this.alive[e] === 0) {
      this.regions[e] = regions;
      this.line[e] = line;
      this.alive[e] = 1;
      return e;
    }
    this.regions[e] = this.sets.sum(this.regions[e]!, regions);
    this.line[e] = this.line[e]! | line;
    if (this.regions[e] === 0 && this.line[e] === 0) this.alive[e] = 0;
    return -1;
  }

  living(): number[] {
    const living: number[] = [];
    for (let e = 0; e < this.count; e++) if (this.alive[e] === 1) living.push(e);
    return living;
  }
}
