import { MaxHeap } from '../../geometry/max-heap';
import type { LineNet } from './line-net';

/** Where a walk begins: nodes, and how far it is to each. */
export interface Root {
  readonly node: number;
  readonly length: number;
}

export interface WayTree {
  /** Length of the shortest way to a node; null: none leads there; 'too-far': it was not found within the bound. */
  lengthTo(node: number): number | null | 'too-far';
  /** The nodes of that way, from a root on. */
  wayTo(node: number): number[];
}

/**
 * Shortest ways along a net from where a leg begins (Dijkstra 1959). The tree is kept while the pointer moves and grows no further
 * than it must, so most moves only read it. `most` bounds the nodes it may reach at all, `isBarred` takes edges out of the net.
 */
export function wayTree(
  net: LineNet,
  roots: readonly Root[],
  stretch: number,
  most: number,
  isBarred: (a: number, b: number) => boolean = () => false,
): WayTree {
  // by node; they grow with the net
  const lengths: number[] = [];
  const parents: number[] = [];
  const settled: boolean[] = [];
  let count = 0;
  const next = new MaxHeap<number>();
  const offer = (node: number, length: number, parent: number): void => {
    if (length >= (lengths[node] ?? Infinity)) return;
    lengths[node] = length;
    parents[node] = parent;
    next.push(node, -length);
  };
  for (const { node, length } of roots) offer(node, length, NO_NODE);

  const settleOne = (): boolean => {
    const node = next.pop();
    if (node === undefined) return false;
    if (settled[node]) return true;
    settled[node] = true;
    count++;
    const length = lengths[node]!;
    for (const other of net.neighbours(node)) {
      if (settled[other] || isBarred(node, other)) continue;
      offer(other, length + edgeLength(net, node, other, stretch), node);
    }
    return true;
  };

  return {
    lengthTo(node) {
      while (!settled[node]) {
        if (count >= most) return 'too-far';
        if (!settleOne()) return null;
      }
      return lengths[node]!;
    },
    wayTo(node) {
      const way = [node];
      for (let at = parents[node]!; at !== NO_NODE; at = parents[at]!) way.push(at);
      return way.reverse();
    },
  };
}

const NO_NODE = -1;

/** Length of an edge on the ground, in units east–west. */
export const edgeLength = (net: LineNet, a: number, b: number, stretch: number): number =>
  Math.hypot(net.x(b) - net.x(a), (net.y(b) - net.y(a)) * stretch);
