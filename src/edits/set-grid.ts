import { communityCodeOf } from '../plan/community';
import { isNumbered, nextCodes } from '../plan/codes';
import { refuse, type Edit, type Refusal } from '../plan/edit';
import { CATEGORIES, KINDS, type Grid } from '../plan/grid';
import { membersOf, type World } from '../plan/world';
import type { Patch } from '../plan/patch';

/**
 * Attributes of a grid. A name is unique in its community; a dedicated grid must say its category and introduction. A grid that
 * becomes dedicated, or stops being so, takes a new number of its band; renaming keeps the code.
 */
export function setGrid(world: World, edit: Edit & { edit: 'set-grid' }): Patch | Refusal {
  const before = world.grids.get(edit.grid);
  if (!before) return refuse('unknown-grid', null, { grid: edit.grid });
  const { change } = edit;
  let after: Grid = {
    ...before,
    ...change,
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
    membersOf(world, community).some(({ id, name }) => id !== before.id && name === after.name)
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
  const fields = ['name', 'kind', 'category', 'introduction', 'code'] as const;
  if (fields.every((field) => after[field] === before[field])) return refuse('nothing-changes');
  return { grids: { [before.id]: [before, after] } };
}
