import type { EditBody } from '../plan/edit';
import type { GridId } from '../plan/grid';
import type { HintKey } from './hint-keys';
import { heldAlt, wholeHouses } from './modifiers';
import { closes, extended, fixed, following, NO_STROKE, pathOf, settled, shortened, viewOf } from './stroke';
import type { Place, Stroke } from './stroke';
import type { Surroundings, Tool, ToolOptions, ToolStep } from './tool';

export interface LineState {
  readonly stroke: Stroke;
  /** The grid that the line would change. */
  readonly target: GridId | null;
  readonly alt: boolean;
  /** The edit is on its way; a plan change that comes now says that it was done. */
  readonly sent: boolean;
}

/** What sets one line tool apart from another: which grid a line means, and what it does to it. */
export interface LineVerb {
  readonly name: 'split' | 'reshape';
  targetOf(stroke: Stroke, around: Surroundings, options: ToolOptions): GridId | null;
  editOf(target: GridId, path: readonly Place[], keepBuildingsWhole: boolean): EditBody;
}

/**
 * A line that changes a grid: clicks set its places; Enter, a double-click or a click on the first place ends it. After a
 * refusal the line stands as it was: Esc takes its last place back, a click goes on.
 */
export function lineTool({ name, targetOf, editOf }: LineVerb): Tool<LineState> {
  const bodyOf = ({ stroke, target, alt }: LineState, options: ToolOptions): EditBody | null => {
    const path = pathOf(stroke);
    return target === null || path.length < 2 ? null : editOf(target, path, wholeHouses(options, alt));
  };
  const finished = (state: LineState, options: ToolOptions): ToolStep<LineState> => {
    const edit = bodyOf(state, options);
    return edit ? { state: { ...state, sent: true }, edit } : { state };
  };
  const hintOf = ({ stroke, target }: LineState): HintKey => {
    if (stroke.places.length === 0) return `hint.${name}.first`;
    if (closes(stroke)) return `hint.${name}.close`;
    if (target === null && pathOf(stroke).length > 1) return `hint.${name}.no-grid`;
    return stroke.places.length < 2 ? `hint.${name}.next` : `hint.${name}.finish`;
  };

  return {
    name,
    start: () => START,

    step(before, event, around, options) {
      const state: LineState = { ...before, sent: false, alt: heldAlt(event, before.alt) };
      const aimed = (stroke: Stroke): LineState => ({ ...state, stroke, target: targetOf(stroke, around, options) });
      switch (event.type) {
        case 'move':
          return { state: aimed(following(state.stroke, event, around)) };
        case 'leave':
          return { state: aimed(fixed(state.stroke)) };
        case 'click': {
          const next = aimed(extended(state.stroke, event, around));
          return closes(next.stroke) ? finished(next, options) : { state: next };
        }
        case 'double-click':
          return finished(aimed(fixed(settled(state.stroke, event.tolerance))), options);
        case 'finish':
          return finished(aimed(fixed(state.stroke)), options);
        case 'back':
          if (state.stroke.places.length === 0) return { state: START, leave: true };
          return { state: aimed(shortened(state.stroke)) };
        case 'plan-changed':
          return { state: before.sent ? START : aimed(state.stroke) };
        default:
          return { state };
      }
    },

    view: (state, options) => ({
      ...viewOf(state.stroke, false),
      grids: state.target === null ? [] : [state.target],
      buildings: [],
      hint: hintOf(state),
      draft: bodyOf(state, options),
    }),
  };
}

const START: LineState = { stroke: NO_STROKE, target: null, alt: false, sent: false };
