import { rowOf } from '../plan/footprints';
import { communityByCode, communityCodeOf, communityOfRings } from '../plan/community';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import { CATEGORIES } from '../plan/grid';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';
import { makeGrid } from './make-grid';
import { regionRings } from './region-rings';

/**
 * A dedicated grid comes out of those that have its place: a ring, or chosen buildings (one: its outline; several: the compound
 * round them). It takes a number of the dedicated band and must say what it is.
 */
export function carve(world: World, edit: Edit & { edit: 'carve' }): Patch | Refusal {
  const name = edit.name.trim();
  const introduction = edit.introduction.trim();
  for (const [field, value] of Object.entries({ name, introduction }))
    if (value === '') return refuse('details-missing', null, { field });
  if (!CATEGORIES.includes(edit.category)) return refuse('details-missing', null, { field: 'category' });
  const rings = regionRings(world, edit, 'compound');
  if ('refused' in rings) return rings;
  // chosen buildings say by their present grid which community the new one belongs to, a ring by where most of it lies
  const owner = edit.buildings && world.holders[rowOf(world.footprints, edit.buildings[0]!)!]![0]?.grid;
  const within = owner
    ? communityByCode(world, communityCodeOf(world, world.grids.get(owner)!))
    : communityOfRings(world, rings);
  return makeGrid(world, edit.id, rings, within, edit.keepBuildingsWhole, () => ({
    kind: 'dedicated',
    name,
    category: edit.category,
    introduction,
  }));
}
