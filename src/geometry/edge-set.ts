import Flatbush from 'flatbush';
import { WIDEST, type Position } from './lattice';

/** What noding works on: nodes by place, edges by their nodes, and an index that finds edges by box while they are bent. */

export interface NodedEdge {
  /** Nodes, a < b. */
  readonly a: number;
  readonly b: number;
  /** Regions whose outline this is (an odd number of times), ascending. */
  readonly regions: readonly number[];
  /** Whether a free line runs here. */
  readonly line: boolean;
}

/** Nodes by place: same place, same node. */
export class Nodes {
  readonly xs: number[] = [];
  readonly ys: number[] = [];
  tooWide: Position | null = null;
  readonly #ids = new Map<number, number>();

  at(x: number, y: number): number {
    const dx = x - (this.xs[0] ?? x);
    const dy = y - (this.ys[0] ?? y);
    // half the widest extent to either side of the first place keeps every difference within it, and the key within 2^52
    if (Math.abs(dx) >= WIDEST / 2 || Math.abs(dy) >= WIDEST / 2) {
      this.tooWide ??= [x, y];
      return 0;
    }
    const key = (dx + WIDEST / 2) * WIDEST + (dy + WIDEST / 2);
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.xs.length;
      this.#ids.set(key, id);
      this.xs.push(x);
      this.ys.push(y);
    }
    return id;
  }
}

/** Edges by their nodes. Regions add up by even and odd; an edge of no region and no line is dead, as is one that was bent. */
export class EdgeSet {
  readonly list: NodedEdge[] = [];
  readonly alive: boolean[] = [];
  readonly #byNodes = new Map<number, number>();

  /** Adds an edge, or adds to it; its number where it is new, else −1. */
  add(p: number, q: number, regions: readonly number[], line: boolean): number {
    if (p === q) return -1;
    const a = Math.min(p, q);
    const b = Math.max(p, q);
    const key = a * 2 ** 26 + b;
    const held = this.#byNodes.get(key);
    if (held === undefined || !this.alive[held]) {
      const e = this.list.length;
      this.#byNodes.set(key, e);
      this.list.push({ a, b, regions, line });
      this.alive.push(true);
      return e;
    }
    const edge = this.list[held]!;
    const sum = oddOnes(edge.regions, regions);
    this.list[held] = { a, b, regions: sum, line: edge.line || line };
    if (sum.length === 0 && !edge.line && !line) this.alive[held] = false;
    return -1;
  }

  kill(e: number): void {
    this.alive[e] = false;
  }

  living(): number[] {
    return this.list.map((_, e) => e).filter((e) => this.alive[e]);
  }
}

/** Finds living edges by box: those there at the start in a flatbush, the pieces made since one by one until they are many. */
export class EdgeIndex {
  readonly #nodes: Nodes;
  readonly #edges: EdgeSet;
  #packed: Flatbush | null = null;
  #count = 0;

  constructor(nodes: Nodes, edges: EdgeSet) {
    this.#nodes = nodes;
    this.#edges = edges;
    this.#pack();
  }

  #pack(): void {
    const { xs, ys } = this.#nodes;
    const { list } = this.#edges;
    this.#count = list.length;
    if (list.length === 0) return;
    this.#packed = new Flatbush(list.length);
    for (const { a, b } of list)
      this.#packed.add(
        Math.min(xs[a]!, xs[b]!),
        Math.min(ys[a]!, ys[b]!),
        Math.max(xs[a]!, xs[b]!),
        Math.max(ys[a]!, ys[b]!),
      );
    this.#packed.finish();
  }

  /** Numbers of the living edges that pass, and whose box comes within a unit of that of edge `e`, ascending. */
  near(e: number, passes: (t: number) => boolean): number[] {
    const { xs, ys } = this.#nodes;
    const { list, alive } = this.#edges;
    if (list.length - this.#count > 256 + this.#count) this.#pack();
    const { a, b } = list[e]!;
    const minX = Math.min(xs[a]!, xs[b]!) - 1;
    const minY = Math.min(ys[a]!, ys[b]!) - 1;
    const maxX = Math.max(xs[a]!, xs[b]!) + 1;
    const maxY = Math.max(ys[a]!, ys[b]!) + 1;
    // in ascending order, since the order in which nodes are made decides nothing but should be the same on every run
    const found = (this.#packed?.search(minX, minY, maxX, maxY, (t) => alive[t]! && passes(t)) ?? []).sort(
      (p, q) => p - q,
    );
    for (let t = this.#count; t < list.length; t++) {
      if (!alive[t] || !passes(t)) continue;
      const { a: c, b: d } = list[t]!;
      const [cx, dx, cy, dy] = [xs[c]!, xs[d]!, ys[c]!, ys[d]!];
      if (
        (cx >= minX || dx >= minX) &&
        (cx <= maxX || dx <= maxX) &&
        (cy >= minY || dy >= minY) &&
        (cy <= maxY || dy <= maxY)
      )
        found.push(t);
    }
    return found;
  }
}

/** Numbers that stand in an odd number of two ascending lists. */
export function oddOnes(p: readonly number[], q: readonly number[]): readonly number[] {
  if (p.length === 0) return q;
  if (q.length === 0) return p;
  const result: number[] = [];
  let i = 0;
  let j = 0;
  while (i < p.length || j < q.length) {
    if (j === q.length || (i < p.length && p[i]! < q[j]!)) result.push(p[i++]!);
    else if (i === p.length || q[j]! < p[i]!) result.push(q[j++]!);
    else (i++, j++);
  }
  return result;
}
