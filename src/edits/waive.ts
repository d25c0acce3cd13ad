import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { Patch, RowChange } from '../plan/patch';
import type { Waiver } from '../plan/waiver';
import type { World } from '../plan/world';

/** Lets a finding stand, with a reason and somebody who answers for it; nothing else of the plan changes. */
export function waive(world: World, { id, at, waiver, replaces }: Edit & { edit: 'waive' }): Patch | Refusal {
  const [reason, author] = [waiver.reason.trim(), waiver.author.trim()];
  if (reason === '') return refuse('bad-value', null, { field: 'reason', value: '' });
  if (author === '') return refuse('bad-value', null, { field: 'author', value: '' });
  const rows: Record<string, RowChange<Waiver>> = {};
  for (const old of replaces) {
    const before = world.waivers.get(old);
    if (!before) return refuse('unknown-waiver', null, { waiver: old });
    rows[old] = [before, null];
  }
  rows[id] = [null, { ...waiver, id, at, reason, author }];
  return { waivers: rows };
}
