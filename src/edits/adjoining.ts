import { communityCodeOf } from '../plan/community';
import { edgeKeys } from '../plan/edge-keys';
import { refuse, type Refusal } from '../plan/edit';
import type { Grid } from '../plan/grid';
import type { World } from '../plan/world';
import { placeOf } from './grid-to-edit';

/** Why grids cannot come into one hand: they lie in different communities, or do not hang together by borders. null: they can. */
export function notAdjoining(world: World, grids: readonly Grid[]): Refusal | null {
  const community = communityCodeOf(world, grids[0]!);
  const other = grids.find((grid) => communityCodeOf(world, grid) !== community);
  if (other) return refuse('different-communities', placeOf(other), { grid: other.name });
  const apart = separate(grids);
  return apart && refuse('not-adjacent', placeOf(apart), { grid: apart.name });
}

/** A grid that shares no border with the rest, or null. */
function separate(grids: readonly Grid[]): Grid | null {
  const keys = edgeKeys();
  const edges = grids.map(({ shape }) => keys.all([shape]));
  const touches = (i: number, j: number): boolean => {
    for (const key of edges[i]!) if (edges[j]!.has(keys.reverse(key))) return true;
    return false;
  };
  const reached = new Set([0]);
  const queue = [0];
  for (let i = queue.pop(); i !== undefined; i = queue.pop())
    for (let j = 0; j < grids.length; j++)
      if (!reached.has(j) && touches(i, j)) {
        reached.add(j);
        queue.push(j);
      }
  return grids.find((_, i) => !reached.has(i)) ?? null;
}
