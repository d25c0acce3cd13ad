import { perform } from '../src/edits/edits';
import type { Edit, EditBody, Refusal } from '../src/plan/edit';
import type { Patch } from '../src/plan/patch';
import { apply, type World } from '../src/plan/world';

export const stamped = (body: EditBody, id = 'e1'): Edit => ({ ...body, id, at: '2026-11-01T08:00:00Z' });

/** Does an edit in the plan and answers with its patch. Throws where it is refused. */
export function done(world: World, body: EditBody, id = 'e1'): Patch {
  const patch = perform(world, stamped(body, id));
  if ('refused' in patch) throw new Error(`refused: ${JSON.stringify(patch)}`);
  apply(world, patch);
  return patch;
}

/** Why an edit is refused. Throws where it is not. */
export function refused(world: World, body: EditBody): Refusal {
  const answer = perform(world, stamped(body));
  if (!('refused' in answer)) throw new Error(`not refused: ${Object.keys(answer.grids ?? {}).join()} would change`);
  return answer;
}
