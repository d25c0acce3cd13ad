import { boxOfShape } from '../geometry/box';
import type { Shape } from '../geometry/lattice';
import { eachEdge } from '../geometry/ring';
import type { GridId } from '../plan/grid';
import { gridsMeeting, type World } from '../plan/world';

/** The grids that share an edge with any of these, these themselves left out. Sharing a corner is not enough. */
export function neighboursOf(world: World, ids: readonly GridId[]): GridId[] {
  const own = new Set(ids);
  const found = new Set<GridId>();
  for (const id of own) {
    const grid = world.grids.get(id);
    if (!grid) continue;
    const edges = edgesOf(grid.shape);
    for (const other of gridsMeeting(world, boxOfShape(grid.shape)))
      if (!own.has(other.id) && !found.has(other.id) && sharesEdge(other.shape, edges)) found.add(other.id);
  }
  return [...found];
}

const edgesOf = (shape: Shape): Set<string> => {
  const edges = new Set<string>();
  for (const ring of shape.flat()) eachEdge(ring, (ax, ay, bx, by) => edges.add(`${ax},${ay},${bx},${by}`));
  return edges;
};

/** In a partition the neighbour runs along a common edge the other way. */
function sharesEdge(shape: Shape, edges: ReadonlySet<string>): boolean {
  let shared = false;
  for (const ring of shape.flat())
    eachEdge(ring, (ax, ay, bx, by) => (shared ||= edges.has(`${bx},${by},${ax},${ay}`)));
  return shared;
}
