import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { Division } from '../plan/grid';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';

/** Name and lock of a division. A lock on a community locks its grids, all of them; other divisions have none. */
export function setDivision(world: World, edit: Edit & { edit: 'set-division' }): Patch | Refusal {
  const before = world.divisions.get(edit.division);
  if (!before) return refuse('unknown-division', null, { code: edit.division });
  const name = edit.change.name?.trim() ?? before.name;
  const locked = edit.change.locked ?? before.locked;
  if (edit.change.name !== undefined && name === '') return refuse('bad-value', null, { field: 'name', value: '' });
  if (typeof locked !== 'boolean' || (locked && before.level !== 'community'))
    return refuse('bad-value', null, { field: 'locked', value: String(locked) });
  if (name === before.name && locked === before.locked) return refuse('nothing-changes');
  const { lockedOutlines, ...rest } = before;
  const after: Division = { ...rest, name, locked, ...(locked && lockedOutlines ? { lockedOutlines } : {}) };
  return { divisions: { [before.id]: [before, after] } };
}
