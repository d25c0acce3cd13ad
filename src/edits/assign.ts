import { communityByCode, communityCodeOf } from '../plan/community';
import type { Edit, Refusal } from '../plan/edit';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';
import { gridToEdit } from './grid-to-edit';
import { patchOf } from './patch-of';
import { regionRings } from './region-rings';
import { takeRegion } from './take-region';

/**
 * Houses, or what a ring bounds, go to a grid: cut by the outline, and the inside changes owner. Only what lies in the grid's own
 * community is given. A house that does not touch the grid becomes a detached part of it, and is reported so.
 */
export function assign(world: World, edit: Edit & { edit: 'assign' }): Patch | Refusal {
  const to = gridToEdit(world, edit.to);
  if ('refused' in to) return to;
  const rings = regionRings(world, edit, 'each');
  if ('refused' in rings) return rings;
  const within = communityByCode(world, communityCodeOf(world, to));
  const drawn = takeRegion(world, rings, to.id, within, edit.keepBuildingsWhole);
  return 'refused' in drawn ? drawn : patchOf(world, drawn, new Map());
}
