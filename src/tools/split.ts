import type { EditBody } from '../plan/edit';
import type { GridId } from '../plan/grid';
import { crossedGrid } from './crossed-grid';
import type { HintKey } from './hint-keys';
import { heldAlt, wholeHouses } from './modifiers';
import { closes, extended, fixed, flat, following, NO_STROKE, pathOf, settled, shortened, viewOf } from './stroke';
import type { Stroke } from './stroke';
import type { Surroundings, Tool, ToolOptions, ToolStep } from './tool';

export interface SplitState {
  readonly stroke: Stroke;
  /** The grid that the line would part. */
  readonly target: GridId | null;
  readonly alt: boolean;
  /** The edit is on its way; a plan change that comes now says that it was done. */
  readonly sent: boolean;
}

/**
 * A line across a grid: clicks set its places; Enter, a double-click or a click on the first place ends it. It parts the
 * grid that is selected where it runs through that one, else the one that it crosses (`crossedGrid`); a line may begin and
 * end anywhere. After a refusal the line stands as it was: Esc takes its last place back, a click goes on.
 */
export const split: Tool<SplitState> = {
  name: 'split',

  start: () => START,

  step(before, event, around, options) {
    const state: SplitState = { ...before, sent: false, alt: heldAlt(event, before.alt) };
    const aimed = (stroke: Stroke): SplitState => ({ ...state, stroke, target: targetOf(stroke, around, options) });
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

  view(state, options) {
    const draft = splitOf(state, options);
    return {
      ...viewOf(state.stroke, false),
      grids: state.target === null ? [] : [state.target],
      buildings: [],
      hint: hintOf(state),
      draft,
    };
  },
};

const START: SplitState = { stroke: NO_STROKE, target: null, alt: false, sent: false };

function targetOf(stroke: Stroke, around: Surroundings, options: ToolOptions): GridId | null {
  const selected = options.grids.filter((grid) => around.exists(grid));
  const crossed = crossedGrid(pathOf(stroke), around, selected);
  if (crossed !== null) return crossed;
  const alone = selected.length === 1 ? selected[0]! : null;
  // before there is a line: what would be parted if it began here
  return pathOf(stroke).length > 1 ? null : (alone ?? gridOfFirst(stroke, around));
}

const gridOfFirst = ({ places, pointer }: Stroke, around: Surroundings): GridId | null => {
  const first = places[0] ?? pointer;
  return first && around.gridAt(first.at);
};

function splitOf({ stroke, target, alt }: SplitState, options: ToolOptions): EditBody | null {
  const path = pathOf(stroke);
  if (target === null || path.length < 2) return null;
  return { edit: 'split', grid: target, lines: [flat(path)], keepBuildingsWhole: wholeHouses(options, alt) };
}

function finished(state: SplitState, options: ToolOptions): ToolStep<SplitState> {
  const edit = splitOf(state, options);
  return edit ? { state: { ...state, sent: true }, edit } : { state };
}

function hintOf({ stroke, target }: SplitState): HintKey {
  if (stroke.places.length === 0) return 'hint.split.first';
  if (closes(stroke)) return 'hint.split.close';
  if (target === null && pathOf(stroke).length > 1) return 'hint.split.no-grid';
  return stroke.places.length < 2 ? 'hint.split.next' : 'hint.split.finish';
}
