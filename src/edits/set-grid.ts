import { communityCodeOf } from '../plan/community';
import { isNumbered, nextCodes } from '../plan/codes';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import { CATEGORIES, KINDS, type Grid } from '../plan/grid';
import { lockingCommunity } from '../plan/locks';
import { membersOf, type World } from '../plan/world';
import type { Patch } from '../plan/patch';
import { placeOf } from './grid-to-edit';

/**
 * Attributes of a grid. A name is unique in its community; a dedicated grid must say its category and introduction. A grid that
 * becomes dedicated, or stops being so, takes a new number of its band; renaming keeps the code. A locked grid can only be unlocked,
 * one that is locked with its community only with it.
 */
export function setGrid(world: World, edit: Edit & { edit: 'set-grid' }): Patch | Refusal {
  const before = world.grids.get(edit.grid);
  if (!before) return refuse('unknown-grid', null, { grid: edit.grid });
  if (before.retired) return refuse('retired', null, { grid: before.name });
  const { locked, ...change } = edit.change;
  if (!mayChange(world, before, edit.change)) return refuse('locked', placeOf(before), { grid: before.name });
  if (locked !== undefined && typeof locked !== 'boolean')
    return refuse('bad-value', null, { field: 'locked', value: String(locked) });
  let after: Grid = {
    ...before,
    ...change,
    ...(locked === undefined ? {} : { locked: locked ? (before.locked ?? before.shape) : null }),
    ...(change.name === undefined ? {} : { name: change.name.trim() }),
    ...(change.introduction === undefined ? {} : { introduction: change.introduction.trim() }),
  };
  if (after.name === '') return refuse('bad-value', null, { field: 'name', value: '' });
  if (!KINDS.includes(after.kind)) return refuse('bad-value', null, { field: 'kind', value: String(after.kind) });
  if (after.category !== null && !CATEGORIES.includes(after.category))
    return refuse('bad-value', null, { field: 'category', value: String(after.category) });
  if (after.kind === 'dedicated') {
    if (after.category === null) return refuse('details-missing', null, { field: 'category' });
    if (after.introduction === '') return refuse('details-missing', null, { field: 'introduction' });
  } else after = { ...after, category: null, introduction: '' };
  const community = communityCodeOf(world, before);
  if (
    after.name !== before.name &&
    membersOf(world, community).some(({ id, name, retired }) => id !== before.id && !retired && name === after.name)
  )
    return refuse('name-taken', null, { name: after.name });
  if (
    (after.kind === 'dedicated') !== (before.kind === 'dedicated') &&
    before.code !== '' &&
    isNumbered(world, community)
  ) {
    const codes = nextCodes(world, community, [after.kind]);
    if (!codes) return refuse('band-full', null, { community });
    after = { ...after, code: codes[0]! };
  }
  const fields = ['name', 'kind', 'category', 'introduction', 'code', 'locked'] as const;
  if (fields.every((field) => after[field] === before[field])) return refuse('nothing-changes');
  return { grids: { [before.id]: [before, after] } };
}

/** Whether a grid is free, or is locked by itself and the change unlocks it. */
function mayChange(world: World, grid: Grid, change: (Edit & { edit: 'set-grid' })['change']): boolean {
  const unlocks = grid.locked !== null && change.locked === false;
  if (lockingCommunity(world, grid)) return unlocks && Object.keys(change).length === 1;
  return grid.locked === null || unlocks;
}
