import { refuse, type Edit, type Refusal } from '../plan/edit';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';

/** The border is free again. */
export function unlockBorder(world: World, { lock }: Edit & { edit: 'unlock-border' }): Patch | Refusal {
  const before = world.borders.get(lock);
  return before ? { borders: { [lock]: [before, null] } } : refuse('unknown-lock', null, { lock });
}
