import type { Shape } from '../geometry/lattice';
import { PairTable } from '../geometry/pair-table';
import { eachEdge } from '../geometry/ring';

/** A directed edge: from, to. */
export type Edge = readonly [ax: number, ay: number, bx: number, by: number];

/** Edges of shapes as small numbers, the same number for the same edge; for matching borders. */
export interface EdgeKeys {
  /** Edges without their reverse among the same shapes. */
  unpaired(shapes: readonly Shape[]): Map<number, Edge>;
  all(shapes: readonly Shape[]): Set<number>;
  /** The key of the same edge the other way. */
  reverse(key: number): number;
  edgeOf(key: number): Edge;
}

export function edgeKeys(): EdgeKeys {
  const places = new PairTable(1024);
  const edges = new PairTable(1024);
  const visit = (shapes: readonly Shape[], edge: (key: number) => void) => {
    for (const shape of shapes)
      for (const polygon of shape)
        for (const ring of polygon)
          eachEdge(ring, (ax, ay, bx, by) => edge(edges.add(places.add(ax, ay), places.add(bx, by))));
  };
  const reverse = (key: number): number => edges.add(edges.second[key]!, edges.first[key]!);
  const edgeOf = (key: number): Edge => {
    const [from, to] = [edges.first[key]!, edges.second[key]!];
    return [places.first[from]!, places.second[from]!, places.first[to]!, places.second[to]!];
  };
  return {
    unpaired(shapes) {
      const open = new Set<number>();
      visit(shapes, (key) => {
        if (!open.delete(reverse(key))) open.add(key);
      });
      return new Map(Array.from(open, (key) => [key, edgeOf(key)]));
    },
    all(shapes) {
      const keys = new Set<number>();
      visit(shapes, (key) => keys.add(key));
      return keys;
    },
    reverse,
    edgeOf,
  };
}
