import { communityCodeOf } from '../plan/community';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { Division, Grid } from '../plan/grid';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';
import { gridsBeside } from './beside';
import { blindSpotAt, type BlindSpot } from './blind-spot';
import { badPlace } from './good-geometry';
import { gridToEdit } from './grid-to-edit';
import { foundGrid, newcomer } from './make-grid';
import { patchOf } from './patch-of';
import { reassign, type Reassigned } from './reassign';

/**
 * A blind spot as a whole goes to a grid of its community, or becomes one of its own: of the kind of the neighbour with the longest
 * common border, since it was most likely forgotten there. A grid that does not touch it gets a detached part, which is reported.
 */
export function fillGap(world: World, edit: Edit & { edit: 'fill-gap' }): Patch | Refusal {
  const bad = badPlace(edit.place);
  if (bad) return bad;
  const to = edit.to === null ? null : gridToEdit(world, edit.to);
  if (to && 'refused' in to) return to;
  const spot = blindSpotAt(world, edit.place);
  if ('refused' in spot) return spot;
  const { polygon, within } = spot;
  if (within?.locked) return refuse('locked', edit.place, { division: within.name });
  if (to && within && !belongsTo(world, to, within))
    return refuse('different-communities', edit.place, { grid: to.name });

  const taker = to?.id ?? newcomer(edit.id);
  const drawn = reassign(world, [{ shape: [polygon], from: [], to: [taker] }]);
  if ('refused' in drawn) return drawn;
  return to ? patchOf(world, drawn, new Map()) : ofItsOwn(world, edit, spot, drawn);
}

/** A grid lies in a division by the code of its community: a community's own, or one that begins with the sub-district's. */
const belongsTo = (world: World, grid: Grid, { level, code }: Division): boolean => {
  const community = communityCodeOf(world, grid);
  return level === 'community' ? community === code : community === '' || community.startsWith(code);
};

function ofItsOwn(
  world: World,
  edit: Edit & { edit: 'fill-gap' },
  { polygon, within }: BlindSpot,
  drawn: Reassigned,
): Patch | Refusal {
  // rounding joined its sides: there is a border now, and nothing between
  if (!drawn.grids.get(newcomer(edit.id))?.length) return refuse('too-thin', edit.place);
  const beside = gridsBeside(world, polygon);
  if ('refused' in beside) return beside;
  const kind = beside[0]?.kind ?? 'urban';
  const community = within?.level === 'community' ? within.code : beside[0] ? communityCodeOf(world, beside[0]) : '';
  return foundGrid(world, edit.id, drawn, community, { kind: kind === 'dedicated' ? 'urban' : kind });
}
