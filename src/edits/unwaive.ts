import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';

/** Takes a waiver back: what it covered is open again. */
export function unwaive(world: World, { waiver }: Edit & { edit: 'unwaive' }): Patch | Refusal {
  const before = world.waivers.get(waiver);
  return before ? { waivers: { [waiver]: [before, null] } } : refuse('unknown-waiver', null, { waiver });
}
