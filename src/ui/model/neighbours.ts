import { boxOfShape } from '../../geometry/box';
import type { Shape } from '../../geometry/lattice';
import type { Grid, GridId } from '../../plan/grid';
import { gridsMeeting, type World } from '../../plan/world';

/** Grids that share a piece of border with this one, in the order of their codes. */
export function neighboursOf(world: World, id: GridId): Grid[] {
  const grid = world.grids.get(id);
  if (!grid || grid.shape.length === 0) return [];
  const own = new Set(edgesOf(grid.shape));
  return gridsMeeting(world, boxOfShape(grid.shape))
    .filter((other) => other.id !== id && touches(other.shape, own))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function touches(shape: Shape, edges: ReadonlySet<string>): boolean {
  for (const edge of edgesOf(shape)) if (edges.has(edge)) return true;
  return false;
}

/** Every edge, whichever way it runs: neighbours carry the same vertices along their common border. */
function* edgesOf(shape: Shape): Generator<string> {
  for (const polygon of shape)
    for (const ring of polygon) {
      let [fromX, fromY] = [ring[ring.length - 2]!, ring[ring.length - 1]!];
      for (let i = 0; i < ring.length; i += 2) {
        const [x, y] = [ring[i]!, ring[i + 1]!];
        yield fromX < x || (fromX === x && fromY < y) ? `${fromX},${fromY},${x},${y}` : `${x},${y},${fromX},${fromY}`;
        [fromX, fromY] = [x, y];
      }
    }
}
