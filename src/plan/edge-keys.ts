import type { Shape } from '../geometry/lattice';
import { eachEdge } from '../geometry/ring';

export type Edge = readonly [ax: number, ay: number, bx: number, by: number];

/** Directed edges of shapes as numbers: same edge, same key, within one of these. */
export interface EdgeKeys {
  /** Edges without their reverse among the same shapes. */
  unpaired(shapes: readonly Shape[]): Map<number, Edge>;
  all(shapes: readonly Shape[]): Set<number>;
  /** The key of the same edge the other way. */
  reverse(key: number): number;
}

export function edgeKeys(): EdgeKeys {
  const nodes = new Map<number, Map<number, number>>();
  let count = 0;
  const node = (x: number, y: number): number => {
    let column = nodes.get(x);
    if (!column) nodes.set(x, (column = new Map()));
    let id = column.get(y);
    if (id === undefined) column.set(y, (id = count++));
    return id;
  };
  const visit = (shapes: readonly Shape[], edge: (from: number, to: number, place: Edge) => void) => {
    for (const shape of shapes)
      for (const polygon of shape)
        for (const ring of polygon)
          eachEdge(ring, (ax, ay, bx, by) => edge(node(ax, ay), node(bx, by), [ax, ay, bx, by]));
  };
  return {
    unpaired(shapes) {
      const edges = new Map<number, Edge>();
      visit(shapes, (from, to, place) => {
        if (!edges.delete(to * NODES + from)) edges.set(from * NODES + to, place);
      });
      return edges;
    },
    all(shapes) {
      const edges = new Set<number>();
      visit(shapes, (from, to) => edges.add(from * NODES + to));
      return edges;
    },
    reverse: (key) => (key % NODES) * NODES + Math.floor(key / NODES),
  };
}

/** More nodes than one edit can concern; keys stay below 2^52. */
const NODES = 2 ** 26;
