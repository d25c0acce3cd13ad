import { checkAll, findingsChanged, findingsOf, recheck, rechecking, type Checked } from '../checks/check';
import { RULE_CODES, type Finding, type RuleState } from '../checks/finding';
import { perform } from '../edits/edits';
import type { Edit, EditBody, Refusal } from '../plan/edit';
import { atOnce } from '../plan/in-steps';
import { movedTo, record, type Entry, type Journal } from '../plan/journal';
import { EMPTY_PATCH, invert, squash, squashAll, type Patch } from '../plan/patch';
import { apply, issue, type World } from '../plan/world';
import { buildingAt, gridAt } from './look-up';
import { previewOf } from './preview';
import type { Change, Clock, Drawn, Session } from './session';
import { weigh } from './weigh';

/**
 * Opens a plan. The world belongs to the session from then on. `checked` is what all rules say of it as it is, where somebody has
 * computed that already; null: somebody (a worker) will, and meanwhile nothing is known.
 */
export function openSession(
  world: World,
  journal: Journal,
  clock: Clock,
  checked: Checked | null = checkAll(world),
): Session {
  const listeners = new Set<(change: Change) => void>();
  const drawers = new Set<(drawn: Drawn) => void>();
  let history = journal;
  let state = checked;
  let findings: readonly Finding[] = checked ? findingsOf(checked) : [];
  /** All changes of a plan that nobody has checked yet, as one. */
  let unseen: Patch = EMPTY_PATCH;

  /** The last change, as long as not all listeners were told; and what the rules say of it, once they were asked. */
  let untold: Drawn | null = null;
  let judged: Judgement | null = null;
  let judging: Generator<void, Judgement> = noJudgement();

  const later = clock.later ?? atOnce;
  const change = (cause: Drawn['cause'], patch: Patch, walked: readonly Entry[]): void => {
    apply(world, patch);
    const drawn: Drawn = { cause, patch, entry: walked.at(-1) ?? null, steps: walked.length };
    untold = drawn;
    judging = judgementOf(patch);
    for (const drawer of drawers) drawer(drawn);
    later(following(drawn));
  };
  function* following(drawn: Drawn): Generator<void, void> {
    // somebody may ask meanwhile, who is answered at once
    while (untold === drawn && !judged) {
      const step = judging.next();
      if (step.done) judged = step.value;
      yield;
    }
    later(telling(drawn));
  }
  function* telling(drawn: Drawn): Generator<void, void> {
    if (untold === drawn) tell();
  }
  function* judgementOf(patch: Patch): Generator<void, Judgement> {
    const before = state;
    if (!before) {
      unseen = squash(unseen, patch);
      return NOTHING_FOUND;
    }
    state = yield* rechecking(before, world, patch);
    findings = findingsOf(state);
    return findingsChanged(before, state);
  }
  const judge = (): void => {
    if (untold && !judged) judged = atOnce(judging);
  };
  /** Everything that is asked, or done, comes after all are told of the last change. */
  const tell = (): void => {
    judge();
    if (!untold || !judged) return;
    const told: Change = { ...untold, ...judged };
    [untold, judged] = [null, null];
    for (const listener of listeners) listener(told);
  };
  const moveTo = (cursor: number): boolean => {
    tell();
    const { entries, cursor: now } = history;
    if (cursor === now || cursor < 0 || cursor > entries.length) return false;
    const back = cursor < now;
    const walked = back ? entries.slice(cursor, now).reverse() : entries.slice(now, cursor);
    history = movedTo(history, cursor);
    const patches = walked.map(({ patch }) => (back ? invert(patch) : patch));
    change(back ? 'undo' : 'redo', patches.length === 1 ? patches[0]! : squashAll(patches), walked);
    return true;
  };
  const stamped = (body: EditBody): Edit => ({ ...body, id: clock.newId(), at: clock.now() });

  return {
    world,
    get journal(): Journal {
      return history;
    },
    get findings(): readonly Finding[] {
      judge();
      return findings;
    },
    get rules() {
      judge();
      return state?.rules ?? UNCHECKED;
    },
    get isChecked() {
      return state !== null;
    },
    adopt(found): void {
      tell();
      // recheck(checkAll(w), w′, patch) ≡ checkAll(w′): it does not matter that the plan has moved on
      state = recheck(found, world, unseen);
      findings = findingsOf(state);
      unseen = EMPTY_PATCH;
      for (const listener of listeners)
        listener({ cause: 'checked', patch: EMPTY_PATCH, entry: null, steps: 0, appeared: [], gone: [] });
    },
    dispatch(body): Refusal | null {
      tell();
      const edit = stamped(body);
      const patch = perform(world, edit);
      if ('refused' in patch) return patch;
      history = record(history, edit, patch);
      change('edit', patch, history.entries.slice(-1));
      return null;
    },
    preview(body) {
      tell();
      return previewOf(world, stamped(body));
    },
    weigh(body) {
      tell();
      return weigh(world, stamped(body));
    },
    undo: () => moveTo(history.cursor - 1),
    redo: () => moveTo(history.cursor + 1),
    moveTo,
    issueCodes(): void {
      tell();
      issue(
        world,
        Array.from(world.grids.values(), ({ code }) => code).filter((code) => code !== ''),
      );
      change('issued', EMPTY_PATCH, []);
    },
    settle: tell,
    onDrawn(drawer) {
      drawers.add(drawer);
      return () => drawers.delete(drawer);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    gridAt: (at) => gridAt(world, at),
    buildingAt: (at) => buildingAt(world, at),
  };
}

type Judgement = Pick<Change, 'appeared' | 'gone'>;

const NOTHING_FOUND: Judgement = { appeared: [], gone: [] };

function* noJudgement(): Generator<void, Judgement> {
  return NOTHING_FOUND;
}

const UNCHECKED: readonly RuleState[] = RULE_CODES.map((rule) => ({ rule, checked: false }));
