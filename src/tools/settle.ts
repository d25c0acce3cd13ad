import type { EditBody } from '../plan/edit';
import type { GridId } from '../plan/grid';
import { groundUnder, stillThere } from './ground';
import type { HintKey } from './hint-keys';
import type { Ground, PointerEvent, Surroundings, Tool, ToolStep } from './tool';

export interface SettleState {
  /** The overlap under the pointer, which the next click would take in hand. */
  readonly over: Ground | null;
  readonly taken: Ground | null;
  /** Which of the claimants is proposed while none is pointed at. */
  readonly turn: number;
  /** With an overlap in hand: the claimant under the pointer, beside what is disputed. */
  readonly to: GridId | null;
  /** The edit is on its way; a plan change that comes now says that it was done. */
  readonly sent: boolean;
}

/**
 * Ground that several grids claim stays with one of them: a click takes it in hand, the next one on a claimant leaves it to
 * that one. A claimant may have nothing but what is disputed: so a click on the overlap proposes the next of them, and Enter or
 * a double-click does what is proposed.
 */
export const settle: Tool<SettleState> = {
  name: 'settle',

  start: () => START,

  step(before, event, around) {
    const state: SettleState = { ...before, sent: false };
    const { taken } = state;
    switch (event.type) {
      case 'move':
        return {
          state: taken
            ? { ...state, to: claimantAt(taken, event, around) }
            : { ...state, over: groundUnder(state.over, event, around.overlapAt) },
        };
      case 'leave':
        return { state: { ...state, over: null, to: null } };
      case 'click':
        return clicked(state, event, around);
      case 'double-click':
        // its second click proposed one more
        return taken ? finished({ ...state, to: null, turn: turned(taken, state.turn - 1) }) : { state };
      case 'finish':
        return taken ? finished({ ...state, to: null }) : { state };
      case 'back':
        return taken ? { state: START } : { state: START, leave: true };
      case 'plan-changed':
        return { state: before.sent ? START : outlived(state, around) };
      default:
        return { state };
    }
  },

  view(state) {
    const ground = state.taken ?? state.over;
    const keeper = keeperOf(state);
    return {
      line: [],
      closed: false,
      handles: [],
      snapped: null,
      ...(ground && { ground: ground.shape }),
      grids: state.taken && keeper !== null ? [keeper] : (ground?.grids ?? []),
      buildings: [],
      hint: hintOf(state),
      draft: settleOf(state),
    };
  },
};

const START: SettleState = { over: null, taken: null, turn: 0, to: null, sent: false };

const turned = ({ grids }: Ground, turn: number): number => (turn + grids.length) % grids.length;

/** The one claimant that has the place to itself. */
function claimantAt({ grids }: Ground, { at }: PointerEvent, around: Surroundings): GridId | null {
  const here = around.gridsAt(at).filter((grid) => grids.includes(grid));
  return here.length === 1 ? here[0]! : null;
}

function clicked(state: SettleState, event: PointerEvent, around: Surroundings): ToolStep<SettleState> {
  const { taken } = state;
  const to = taken && claimantAt(taken, event, around);
  if (to !== null) return finished({ ...state, to });
  const found = groundUnder(taken ?? state.over, event, around.overlapAt);
  if (taken && found?.place.join() === taken.place.join())
    return { state: { ...state, to, turn: turned(taken, state.turn + 1) } };
  // another overlap is taken in place of the one in hand; a click on nothing lets nothing go
  return { state: found ? { ...START, taken: found } : { ...state, over: null, to } };
}

function keeperOf({ over, taken, turn, to }: SettleState): GridId | null {
  return to ?? taken?.grids[turn] ?? over?.grids[0] ?? null;
}

function settleOf(state: SettleState): EditBody | null {
  const ground = state.taken ?? state.over;
  const to = keeperOf(state);
  return ground && to !== null ? { edit: 'settle', place: ground.place, to } : null;
}

function finished(state: SettleState): ToolStep<SettleState> {
  const edit = settleOf(state);
  return edit ? { state: { ...state, sent: true }, edit } : { state };
}

function outlived(state: SettleState, around: Surroundings): SettleState {
  const taken = stillThere(state.taken, around.overlapAt);
  return taken ? { ...START, taken, turn: turned(taken, Math.min(state.turn, taken.grids.length - 1)) } : START;
}

function hintOf({ over, taken, to }: SettleState): HintKey {
  if (taken) return to === null ? 'hint.settle.taken' : 'hint.settle.give';
  return over ? 'hint.settle.over' : 'hint.settle.first';
}
