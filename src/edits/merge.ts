import { communityCodeOf } from '../plan/community';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { Duty, Grid, GridId } from '../plan/grid';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';
import { edgeKeys } from '../plan/edge-keys';
import { newGrids } from './new-grids';
import { patchOf } from './patch-of';
import { byHouseholds } from './rank-parts';
import { reassign } from './reassign';

/**
 * Two or more grids of one community that hang together by borders become one: name and kind of the one with most households,
 * the people of all, a code of its own (the old ones are not passed on).
 */
export function merge(world: World, edit: Edit & { edit: 'merge' }): Patch | Refusal {
  const ids = [...new Set(edit.grids)];
  if (ids.length < 2) return refuse('too-few-grids');
  const grids: Grid[] = [];
  for (const id of ids) {
    const grid = world.grids.get(id);
    if (!grid) return refuse('unknown-grid', null, { grid: id });
    if (grid.shape.length === 0) return refuse('not-drawn', null, { grid: grid.name });
    grids.push(grid);
  }
  const community = communityCodeOf(world, grids[0]!);
  const other = grids.find((grid) => communityCodeOf(world, grid) !== community);
  if (other) return refuse('different-communities', placeIn(other), { grid: other.name });
  const apart = separate(grids);
  if (apart) return refuse('not-adjacent', placeIn(apart), { grid: apart.name });

  const main = byHouseholds(world, grids)[0]!;
  const id = `${edit.id}.1`;
  const drawn = reassign(
    world,
    grids.map((grid) => ({ shape: grid.shape, from: [grid.id], to: [id] })),
  );
  if ('refused' in drawn) return drawn;
  const made = newGrids(world, edit.id, community, [
    {
      kind: main.kind,
      name: main.name,
      category: main.category,
      introduction: main.introduction,
      shape: drawn.grids.get(id)!,
    },
  ]);
  if ('refused' in made) return made;
  const rows = new Map<GridId, Grid | null>(ids.map((gone) => [gone, null]));
  rows.set(id, { ...made[0]!, people: peopleOf([main, ...grids]) });
  const rest = new Map([...drawn.grids].filter(([changed]) => !rows.has(changed)));
  return patchOf(world, { ...drawn, grids: rest }, rows);
}

const placeIn = ({ shape }: Grid): readonly [number, number] => [shape[0]![0]![0]!, shape[0]![0]![1]!];

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

/** Everybody once with each role, the main grid's people first. */
function peopleOf(grids: readonly Grid[]): Duty[] {
  const duties = new Map<string, Duty>();
  for (const { people } of grids) for (const duty of people) duties.set(`${duty.person}\n${duty.role}`, duty);
  return [...duties.values()];
}
