import { eachEdge } from '../geometry/ring';
import type { Shape } from '../geometry/lattice';
import type { RowChange } from '../plan/patch';
import { edgesIn, edgeTable } from './partition/edge-table';

export interface Shaped {
  readonly shape: Shape;
}

/** Whether an outline changes by the same edges as others do together, but for those that two of them have from both sides. */
export function changesAlike(own: RowChange<Shaped>, others: readonly RowChange<Shaped>[]): boolean {
  const capacity = edgesIn([own, ...others].flatMap((change) => change.map((row) => row?.shape ?? [])));
  const edges = edgeTable(capacity);
  // by edge: how often the others gain it, less how often they gain its reverse; and the other way round for the outline
  const surplus = new Int32Array(capacity);
  const count = (shape: Shape, sign: number): void => {
    for (const polygon of shape)
      for (const ring of polygon)
        eachEdge(ring, (ax, ay, bx, by) => {
          const reverse = edges.find(bx, by, ax, ay);
          if (reverse >= 0) surplus[reverse]! -= sign;
          else surplus[edges.add(ax, ay, bx, by)]! += sign;
        });
  };
  const countChange = ([before, after]: RowChange<Shaped>, sign: number): void => {
    if (before?.shape === after?.shape) return;
    if (before) count(before.shape, -sign);
    if (after) count(after.shape, sign);
  };
  countChange(own, -1);
  for (const change of others) countChange(change, 1);
  return surplus.every((n) => n === 0);
}
