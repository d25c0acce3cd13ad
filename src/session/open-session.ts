import { checkAll, findingsOf, recheck, type Checked } from '../checks/check';
import { RULE_CODES, type Finding, type RuleState } from '../checks/finding';
import { perform } from '../edits/edits';
import type { Edit, EditBody, Refusal } from '../plan/edit';
import { movedTo, record, redoable, undoable, type Entry, type Journal } from '../plan/journal';
import { EMPTY_PATCH, invert, squash, type Patch } from '../plan/patch';
import { apply, issue, type World } from '../plan/world';
import { buildingAt, gridAt } from './look-up';
import { previewOf } from './preview';
import type { Change, Clock, Session } from './session';
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
  let history = journal;
  let state = checked;
  let findings: readonly Finding[] = checked ? findingsOf(checked) : [];
  /** All changes of a plan that nobody has checked yet, as one. */
  let unseen: Patch = EMPTY_PATCH;

  const change = (cause: Change['cause'], patch: Patch, entry: Entry | null): void => {
    const before = new Map(findings.map((finding) => [finding.id, finding]));
    apply(world, patch);
    if (state) {
      state = recheck(state, world, patch);
      findings = findingsOf(state);
    } else unseen = squash(unseen, patch);
    const after = new Set(findings.map(({ id }) => id));
    const appeared = findings.filter(({ id }) => !before.has(id));
    const gone = [...before.values()].filter(({ id }) => !after.has(id));
    for (const listener of listeners) listener({ cause, patch, entry, appeared, gone });
  };
  const stamped = (body: EditBody): Edit => ({ ...body, id: clock.newId(), at: clock.now() });

  return {
    world,
    get journal(): Journal {
      return history;
    },
    get findings(): readonly Finding[] {
      return findings;
    },
    get rules() {
      return state?.rules ?? UNCHECKED;
    },
    get isChecked() {
      return state !== null;
    },
    adopt(found): void {
      // recheck(checkAll(w), w′, patch) ≡ checkAll(w′): it does not matter that the plan has moved on
      state = recheck(found, world, unseen);
      findings = findingsOf(state);
      unseen = EMPTY_PATCH;
      for (const listener of listeners)
        listener({ cause: 'checked', patch: EMPTY_PATCH, entry: null, appeared: [], gone: [] });
    },
    dispatch(body): Refusal | null {
      const edit = stamped(body);
      const patch = perform(world, edit);
      if ('refused' in patch) return patch;
      history = record(history, edit, patch);
      change('edit', patch, undoable(history));
      return null;
    },
    preview: (body) => previewOf(world, stamped(body)),
    weigh: (body) => weigh(world, stamped(body)),
    undo(): boolean {
      const entry = undoable(history);
      if (!entry) return false;
      history = movedTo(history, history.cursor - 1);
      change('undo', invert(entry.patch), entry);
      return true;
    },
    redo(): boolean {
      const entry = redoable(history);
      if (!entry) return false;
      history = movedTo(history, history.cursor + 1);
      change('redo', entry.patch, entry);
      return true;
    },
    issueCodes(): void {
      issue(
        world,
        Array.from(world.grids.values(), ({ code }) => code).filter((code) => code !== ''),
      );
      change('issued', EMPTY_PATCH, null);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    gridAt: (at) => gridAt(world, at),
    buildingAt: (at) => buildingAt(world, at),
  };
}

const UNCHECKED: readonly RuleState[] = RULE_CODES.map((rule) => ({ rule, checked: false }));
