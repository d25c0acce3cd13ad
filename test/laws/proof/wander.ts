import { checkAll, recheck, type Checked } from '../../../src/checks/check';
import { perform } from '../../../src/edits/edits';
import type { Edit, Refusal } from '../../../src/plan/edit';
import type { Patch } from '../../../src/plan/patch';
import { apply, type World } from '../../../src/plan/world';
import type { Move, MoveVerb } from '../moves/move';
import { resolve } from '../moves/resolve';

export interface Step {
  readonly edit: Edit;
  readonly answer: Patch | Refusal;
  /** With the edit in it. */
  readonly checked: Checked;
}

type Editing = Move & { readonly verb: Exclude<MoveVerb, 'undo' | 'redo'> };

/** Does moves in a plan without asking for laws, for those who judge it otherwise. Stops after each, whether it was applied or refused. */
export function* wander(world: World, moves: Iterable<Move>): Generator<Step> {
  let checked = checkAll(world);
  let step = 0;
  for (const move of moves) {
    if (move.verb === 'undo' || move.verb === 'redo') continue;
    const body = resolve({ world, checked, step }, move as Editing);
    const edit: Edit = { ...body, id: `e${step++}`, at: '2026-01-01T00:00:00Z' };
    const answer = perform(world, edit);
    if (!('refused' in answer)) {
      apply(world, answer);
      checked = recheck(checked, world, answer);
    }
    yield { edit, answer, checked };
  }
}
