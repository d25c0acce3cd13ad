import { communityCodeOf } from '../plan/community';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { Duty, Grid, GridId } from '../plan/grid';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';
import { notAdjoining } from './adjoining';
import { gridToEdit } from './grid-to-edit';
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
    const grid = gridToEdit(world, id);
    if ('refused' in grid) return grid;
    grids.push(grid);
  }
  const apart = notAdjoining(world, grids);
  if (apart) return apart;

  const main = byHouseholds(world, grids)[0]!;
  const id = `${edit.id}.1`;
  const drawn = reassign(
    world,
    grids.map((grid) => ({ shape: grid.shape, from: [grid.id], to: [id] })),
  );
  if ('refused' in drawn) return drawn;
  const made = newGrids(world, edit.id, communityCodeOf(world, main), [
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

/** Everybody once with each role, the main grid's people first. */
function peopleOf(grids: readonly Grid[]): Duty[] {
  const duties = new Map<string, Duty>();
  for (const { people } of grids) for (const duty of people) duties.set(`${duty.person}\n${duty.role}`, duty);
  return [...duties.values()];
}
