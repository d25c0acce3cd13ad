import { boxOfShape } from '../geometry/box';
import { edgeKeys } from './edge-keys';
import type { Grid, GridId } from './grid';
import { gridsMeeting, type World } from './world';

/**
 * The grids that share a piece of border with any of these, these themselves left out; by code. Neighbours carry the same vertices
 * along their common border, so sharing is having an edge in common, whichever way it runs; a common corner is not enough.
 */
export function neighboursOf(world: World, ids: readonly GridId[]): Grid[] {
  const keys = edgeKeys();
  const own = ids.flatMap((id) => world.grids.get(id) ?? []);
  const edges = keys.all(own.map(({ shape }) => shape));
  const found = new Map<GridId, Grid>();
  for (const { shape } of own)
    for (const other of gridsMeeting(world, boxOfShape(shape))) {
      if (ids.includes(other.id) || found.has(other.id)) continue;
      for (const key of keys.all([other.shape])) {
        if (!edges.has(key) && !edges.has(keys.reverse(key))) continue;
        found.set(other.id, other);
        break;
      }
    }
  return [...found.values()].sort((a, b) => (a.code === b.code ? (a.id < b.id ? -1 : 1) : a.code < b.code ? -1 : 1));
}
