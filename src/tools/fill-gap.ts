import type { EditBody } from '../plan/edit';
import type { GridId } from '../plan/grid';
import { groundUnder, stillThere } from './ground';
import type { HintKey } from './hint-keys';
import type { Ground, PointerEvent, Surroundings, Tool, ToolStep } from './tool';

export interface FillGapState {
  /** The gap under the pointer, which the next click would take in hand. */
  readonly over: Ground | null;
  readonly taken: Ground | null;
  /** With a gap in hand: the grid under the pointer, which would get it. */
  readonly to: GridId | null;
  /** The edit is on its way; a plan change that comes now says that it was done. */
  readonly sent: boolean;
}

/**
 * A blind spot gets somebody: a click takes it in hand, the next one on a grid gives it to that grid; Enter or a double-click
 * makes a grid of its own of it, and that is what is previewed while no grid is pointed at.
 */
export const fillGap: Tool<FillGapState> = {
  name: 'fill-gap',

  start: () => START,

  step(before, event, around) {
    const state: FillGapState = { ...before, sent: false };
    switch (event.type) {
      case 'move':
        return {
          state: state.taken
            ? { ...state, to: around.gridAt(event.at) }
            : { ...state, over: groundUnder(state.over, event, around.gapAt) },
        };
      case 'leave':
        return { state: { ...state, over: null, to: null } };
      case 'click':
        return clicked(state, event, around);
      case 'double-click':
      case 'finish':
        return finished({ ...state, to: null });
      case 'back':
        return state.taken ? { state: START } : { state: START, leave: true };
      case 'plan-changed':
        return { state: before.sent ? START : { ...START, taken: stillThere(state.taken, around.gapAt) } };
      default:
        return { state };
    }
  },

  view(state) {
    const ground = state.taken ?? state.over;
    return {
      line: [],
      closed: false,
      handles: [],
      snapped: null,
      ...(ground && { ground: ground.shape }),
      grids: state.to === null ? [] : [state.to],
      buildings: [],
      hint: hintOf(state),
      draft: fillOf(state),
    };
  },
};

const START: FillGapState = { over: null, taken: null, to: null, sent: false };

function clicked(state: FillGapState, event: PointerEvent, around: Surroundings): ToolStep<FillGapState> {
  const to = around.gridAt(event.at);
  if (state.taken && to !== null) return finished({ ...state, to });
  // another gap is taken in place of the one in hand; a click on nothing lets nothing go
  const taken = groundUnder(state.taken ?? state.over, event, around.gapAt) ?? state.taken;
  return { state: { ...state, over: null, taken, to: null } };
}

function fillOf({ over, taken, to }: FillGapState): EditBody | null {
  const ground = taken ?? over;
  return ground && { edit: 'fill-gap', place: ground.place, to };
}

function finished(state: FillGapState): ToolStep<FillGapState> {
  const edit = state.taken && fillOf(state);
  return edit ? { state: { ...state, sent: true }, edit } : { state };
}

function hintOf({ over, taken, to }: FillGapState): HintKey {
  if (taken) return to === null ? 'hint.fill-gap.taken' : 'hint.fill-gap.give';
  return over ? 'hint.fill-gap.over' : 'hint.fill-gap.first';
}
