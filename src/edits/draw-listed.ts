import { communityByCode, communityOfRings, lowestLevel } from '../plan/community';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import { namesIn } from '../plan/names';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';
import { badRing } from './good-geometry';
import { gridToEdit, placeOf } from './grid-to-edit';
import { codesFor } from './new-grids';
import { patchOf } from './patch-of';
import { takeFirstShape } from './take-region';

/**
 * A grid that is listed and not drawn yet (未标绘) takes a ring from whoever has it, inside its community: the one its row names,
 * else the one that holds most of the ring. It stays what it is; without a code it takes the next one of a numbered community.
 */
export function drawListed(world: World, edit: Edit & { edit: 'draw-listed' }): Patch | Refusal {
  const grid = gridToEdit(world, edit.grid, 'row');
  if ('refused' in grid) return grid;
  if (grid.shape.length > 0) return refuse('already-drawn', placeOf(grid), { grid: grid.name });
  const bad = badRing(edit.ring);
  if (bad) return bad;
  const isNamed = grid.community !== '';
  const within = isNamed ? communityByCode(world, grid.community) : communityOfRings(world, [edit.ring]);
  if (isNamed && !within && lowestLevel(world) === 'community')
    return refuse('unknown-division', null, { code: grid.community });
  const taken = takeFirstShape(world, [edit.ring], grid.id, within, edit.keepBuildingsWhole);
  if ('refused' in taken) return taken;
  const community = grid.community || taken.community;
  // it comes to a community: there its name must be free
  if (community !== grid.community && namesIn(world, community).has(grid.name))
    return refuse('name-taken', null, { name: grid.name });
  const codes = grid.code === '' ? codesFor(world, community, [grid.kind]) : [grid.code];
  if ('refused' in codes) return codes;
  const row = { ...grid, shape: taken.shape, community, code: codes[0]! };
  return patchOf(world, taken.drawn, new Map([[grid.id, row]]));
}
