import { eachEdge } from '../geometry/ring';
import type { Shape } from '../geometry/lattice';
import type { Patch } from '../plan/patch';
import { edgesIn, edgeTable } from './partition/edge-table';

/**
 * Whether a patch only divides the same land in another way: what its grids had and have together has the same edges, but for those
 * that two of them have from both sides. Then whatever was covered still is, vertex for vertex.
 */
export function keepsLand({ grids, divisions }: Patch): boolean {
  if (divisions && Object.keys(divisions).length > 0) return false;
  const changes = Object.values(grids ?? {}).map(([before, after]): readonly [Shape, Shape] => [
    before?.shape ?? [],
    after?.shape ?? [],
  ]);
  const edges = edgeTable(edgesIn(changes.flat()));
  // by edge: how often grids have it now, less how often they had it and have its reverse
  const surplus = new Int32Array(edgesIn(changes.flat()));
  const count = (shape: Shape, sign: 1 | -1): void => {
    for (const polygon of shape)
      for (const ring of polygon)
        eachEdge(ring, (ax, ay, bx, by) => {
          const reverse = edges.find(bx, by, ax, ay);
          if (reverse >= 0) surplus[reverse]! -= sign;
          else surplus[edges.add(ax, ay, bx, by)]! += sign;
        });
  };
  for (const [before, after] of changes) {
    if (before === after) continue;
    count(before, -1);
    count(after, 1);
  }
  return surplus.every((n) => n === 0);
}
