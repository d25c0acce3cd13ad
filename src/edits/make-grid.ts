import type { Ring } from '../geometry/lattice';
import { refuse, type Refusal } from '../plan/edit';
import type { Division, Grid, GridId } from '../plan/grid';
import { namesIn } from '../plan/names';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';
import { newGrids, type NewGrid } from './new-grids';
import { patchOf } from './patch-of';
import type { Reassigned } from './reassign';
import { takeFirstShape } from './take-region';

/** Takes a region for a grid that is new; `details` may look at the host that gives most. */
export function makeGrid(
  world: World,
  edit: string,
  rings: readonly Ring[],
  within: Division | null,
  keepBuildingsWhole: boolean,
  details: (host: Grid | null) => Omit<NewGrid, 'shape'>,
): Patch | Refusal {
  const taken = takeFirstShape(world, rings, newcomer(edit), within, keepBuildingsWhole);
  return 'refused' in taken ? taken : foundGrid(world, edit, taken.drawn, taken.community, details(taken.host));
}

/** What a grid is called until it has a row: its number comes when its shape is known. */
export const newcomer = (edit: string): GridId => `${edit}/new`;

/** The patch of an edit that gave land to the newcomer. */
export function foundGrid(
  world: World,
  edit: string,
  drawn: Reassigned,
  community: string,
  wanted: Omit<NewGrid, 'shape'>,
): Patch | Refusal {
  if (wanted.name !== undefined && namesIn(world, community).has(wanted.name))
    return refuse('name-taken', null, { name: wanted.name });
  const shape = drawn.grids.get(newcomer(edit)) ?? [];
  const made = newGrids(world, edit, community, [{ ...wanted, shape }]);
  if ('refused' in made) return made;
  return patchOf(world, drawn, new Map(made.map((row) => [row.id, row])));
}
