import { area2OfShape, eachEdge } from '../../../src/geometry/ring';
import type { Shape } from '../../../src/geometry/lattice';
import type { Division, Grid } from '../../../src/plan/grid';
import type { Patch } from '../../../src/plan/patch';
import type { World } from '../../../src/plan/world';

/**
 * Who uses which edge, and what every community's grids add up to: kept in step with the patches of a history, so that the laws of
 * the partition cost what an edit touches. (laws.ts says the same from scratch; both are asked.)
 *
 *   1. every edge is used once; its reverse too, unless it lies on a rim: on a community's outline that no other community shares
 *   2. every edge of a community's outline is used
 *   3. Σ 2A(grids) = 2A(community), to the last unit
 *
 * This is for plans that are exact. The cost of a patch depends on the edges of the rows in it.
 */
export class Ledger {
  readonly #nodes = new Map<number, number>();
  readonly #places: number[] = [];
  readonly #uses = new Map<number, number>();
  readonly #outlines = new Map<number, number>();
  readonly #sums = new Map<string, number>();
  #origin: readonly [number, number] | null = null;

  constructor(world: World) {
    for (const grid of world.grids.values()) this.#addGrid(grid, 1, new Set());
    for (const division of world.divisions.values()) this.#addDivision(division, 1, new Set());
  }

  /** Takes a patch in, and answers with what it breaks. `world` has it already. */
  follow(world: World, patch: Patch): string[] {
    const touched = new Set<number>();
    const communities = new Set<string>();
    for (const [before, after] of Object.values(patch.grids ?? {})) {
      if (before?.shape === after?.shape && before?.community === after?.community) continue;
      for (const [row, sign] of [
        [before, -1],
        [after, 1],
      ] as const) {
        if (!row) continue;
        communities.add(row.community);
        this.#addGrid(row, sign, touched);
      }
    }
    for (const [before, after] of Object.values(patch.divisions ?? {})) {
      if (before?.shape === after?.shape) continue;
      if (before) this.#addDivision(before, -1, touched);
      if (after) this.#addDivision(after, 1, touched);
      for (const row of [before, after]) if (row?.level === 'community') communities.add(row.code);
    }
    return [...this.#openAmong(touched), ...this.#unevenAmong(world, communities)];
  }

  #openAmong(touched: ReadonlySet<number>): string[] {
    const broken: string[] = [];
    for (const key of touched) {
      const back = (key % NODES) * NODES + Math.floor(key / NODES);
      for (const [one, other] of [
        [key, back],
        [back, key],
      ] as const) {
        const uses = this.#uses.get(one) ?? 0;
        const [outline, outlineBack] = [this.#outlines.get(one) ?? 0, this.#outlines.get(other) ?? 0];
        if (uses > 1) broken.push(`${this.#say(one)} is used ${uses} times`);
        if (uses > 0 && !this.#uses.get(other) && (outline === 0 || outlineBack > 0))
          broken.push(`${this.#say(one)} is open`);
        if (outline > 0 && uses === 0)
          broken.push(`${this.#say(one)}, on a community's outline, has no grid on its inner side`);
      }
    }
    return broken;
  }

  #unevenAmong({ divisions }: World, communities: ReadonlySet<string>): string[] {
    return [...divisions.values()]
      .filter(({ level, code }) => level === 'community' && communities.has(code))
      .map(({ code, shape }) => ({ code, off: (this.#sums.get(code) ?? 0) - area2OfShape(shape) }))
      .filter(({ off }) => off !== 0)
      .map(({ code, off }) => `community ${code}: its grids have ${off} half units more than it`);
  }

  #addGrid({ community, shape }: Grid, sign: 1 | -1, touched: Set<number>): void {
    this.#sums.set(community, (this.#sums.get(community) ?? 0) + sign * area2OfShape(shape));
    this.#addEdges(this.#uses, shape, sign, touched);
  }

  #addDivision({ level, shape }: Division, sign: 1 | -1, touched: Set<number>): void {
    if (level === 'community') this.#addEdges(this.#outlines, shape, sign, touched);
  }

  #addEdges(counts: Map<number, number>, shape: Shape, sign: 1 | -1, touched: Set<number>): void {
    for (const polygon of shape)
      for (const ring of polygon)
        eachEdge(ring, (ax, ay, bx, by) => {
          const key = this.#node(ax, ay) * NODES + this.#node(bx, by);
          const count = (counts.get(key) ?? 0) + sign;
          if (count === 0) counts.delete(key);
          else counts.set(key, count);
          touched.add(key);
        });
  }

  #node(x: number, y: number): number {
    this.#origin ??= [x, y];
    const key = (x - this.#origin[0]) * 2 ** 26 + (y - this.#origin[1]);
    let node = this.#nodes.get(key);
    if (node === undefined) {
      this.#nodes.set(key, (node = this.#places.length / 2));
      this.#places.push(x, y);
    }
    return node;
  }

  #say(key: number): string {
    const [a, b] = [Math.floor(key / NODES), key % NODES];
    return [a, b].map((node) => `${this.#places[2 * node]},${this.#places[2 * node + 1]}`).join(' → ');
  }
}

/** More places than one history has; keys stay below 2^52. */
const NODES = 2 ** 26;
