import { communityByCode, communityOfRings } from '../plan/community';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';
import { badRing } from './good-geometry';
import { makeGrid } from './make-grid';

/**
 * A new grid takes a ring from whoever has it, inside one community: the one named, else the one that holds most of the ring.
 * What the ring covers of other communities stays as it is. A host that would lose everything is refused (`would-vanish`).
 */
export function draw(world: World, edit: Edit & { edit: 'draw' }): Patch | Refusal {
  const bad = badRing(edit.ring);
  if (bad) return bad;
  const within =
    edit.community === undefined ? communityOfRings(world, [edit.ring]) : communityByCode(world, edit.community);
  if (edit.community !== undefined && !within) return refuse('unknown-division', null, { code: edit.community });
  return makeGrid(world, edit.id, [edit.ring], within, edit.keepBuildingsWhole, (host) => ({
    kind: edit.kind ?? (host === null || host.kind === 'dedicated' ? 'urban' : host.kind),
    ...(edit.name === undefined ? {} : { name: edit.name }),
  }));
}
