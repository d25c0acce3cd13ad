import type { EditBody } from '../plan/edit';
import type { GridId } from '../plan/grid';
import type { HintKey } from './hint-keys';
import { including, toggled } from './picks';
import type { Tool, ToolStep } from './tool';

export interface MergeState {
  readonly grids: readonly GridId[];
  /** The grid under the pointer, which the next click would pick. */
  readonly over: GridId | null;
  /** The edit is on its way; a plan change that comes now says that it was done. */
  readonly sent: boolean;
}

/**
 * Several grids become one: a click picks a grid or lets it go, Enter or a double-click on the last one merges. What is
 * selected is picked from the start. After a refusal the grids stay picked.
 */
export const merge: Tool<MergeState> = {
  name: 'merge',

  start: ({ grids }) => ({ ...START, grids }),

  step(before, event, around) {
    const state: MergeState = { ...before, sent: false };
    switch (event.type) {
      case 'move':
        return { state: { ...state, over: around.gridAt(event.at) } };
      case 'leave':
        return { state: { ...state, over: null } };
      case 'click': {
        const over = around.gridAt(event.at);
        return { state: { ...state, grids: toggled(state.grids, over), over } };
      }
      case 'double-click':
        return finished({ ...state, grids: including(state.grids, around.gridAt(event.at)), over: null });
      case 'finish':
        return finished({ ...state, over: null });
      case 'back':
        if (state.grids.length === 0) return { state: START, leave: true };
        return { state: { ...state, grids: state.grids.slice(0, -1) } };
      case 'plan-changed':
        return { state: before.sent ? START : surviving(state, (grid) => around.exists(grid)) };
      default:
        return { state };
    }
  },

  view: (state) => ({
    line: [],
    closed: false,
    handles: [],
    snapped: null,
    grids: state.grids,
    buildings: [],
    hint: HINTS[state.grids.length] ?? 'hint.merge.finish',
    draft: mergeOf(state),
  }),
};

const START: MergeState = { grids: [], over: null, sent: false };

const HINTS: readonly HintKey[] = ['hint.merge.first', 'hint.merge.second'];

function mergeOf({ grids, over }: MergeState): EditBody | null {
  const all = including(grids, over);
  return all.length < 2 ? null : { edit: 'merge', grids: all };
}

function finished(state: MergeState): ToolStep<MergeState> {
  const edit = mergeOf(state);
  return edit ? { state: { ...state, sent: true }, edit } : { state };
}

const surviving = (state: MergeState, exists: (grid: GridId) => boolean): MergeState => ({
  ...state,
  grids: state.grids.filter(exists),
  over: state.over !== null && exists(state.over) ? state.over : null,
});
