import type { Accessor } from 'solid-js';
import type { EditBody, Refusal } from '../../plan/edit';
import type { World } from '../../plan/world';
import { lockBehind, unlocking } from '../model/locking';
import type { Words } from '../words';
import type { Notices } from './notices';

export interface TellingEdits {
  /** Does the edit, or says why it is refused. */
  editOrSay(body: EditBody): boolean;
  /** A tool says by itself why it does not do something; of a lock it is told as well who could be freed. */
  editByTool(body: EditBody): Refusal | null;
}

interface Ways {
  /** Does an edit, and all that follows from it. */
  edit(body: EditBody): Refusal | null;
  /** Does it, and leaves what follows for later. */
  dispatch(body: EditBody): Refusal | null;
}

/** Edits that do not fail in silence: what stands in the way is said, with the way to free it where it is a lock. */
export function tellingEdits(
  { edit, dispatch }: Ways,
  world: Accessor<World | null>,
  words: Words,
  notices: Notices,
): TellingEdits {
  const say = (body: EditBody, refusal: Refusal): void => {
    const open = world();
    const locked = open && lockBehind(open, body, refusal);
    const { what, todo } = words.refusal(refusal);
    notices.warn(
      what,
      todo,
      locked
        ? { label: words.t('lock.free', { name: locked.name }), run: () => editOrSay(unlocking(locked)) }
        : undefined,
    );
  };
  const editOrSay = (body: EditBody): boolean => {
    const refusal = edit(body);
    if (refusal) say(body, refusal);
    return refusal === null;
  };
  return {
    editOrSay,
    editByTool(body) {
      const refusal = dispatch(body);
      if (refusal?.refused === 'locked') say(body, refusal);
      return refusal;
    },
  };
}
