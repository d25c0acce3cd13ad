import type { Position } from '../geometry/lattice';
import type { EditBody } from '../plan/edit';
import { heldAlt, wholeHouses } from './modifiers';
import { same } from './near';
import type { PointerEvent, Surroundings, Tool, ToolOptions, ToolStep, ToolView } from './tool';

export type MoveVertexState =
  | { readonly stage: 'looking'; /** The vertex that a press would take. */ readonly near: Position | null }
  /** A press met no vertex; said until the pointer moves on. */
  | { readonly stage: 'missed' }
  | {
      readonly stage: 'dragging';
      readonly from: Position;
      readonly to: Position;
      /** From the pointer to the vertex, as it was taken: a press alone moves nothing. */
      readonly grip: Position;
      readonly snapped: ToolView['snapped'];
      readonly alt: boolean;
    };

/**
 * A vertex and every border through it: press near it, drag, release. One edit for the drag, previewed on every move; Esc
 * lets go and nothing has happened. It snaps to house corners and to other vertices, with Shift to nothing.
 */
export const moveVertex: Tool<MoveVertexState> = {
  name: 'move-vertex',

  start: () => LOOKING,

  step(state, event, around, options) {
    switch (event.type) {
      case 'move':
        return { state: state.stage === 'dragging' ? dragged(state, event, around) : looking(event, around) };
      case 'press':
        return { state: grabbed(event, around) };
      case 'release':
        return state.stage === 'dragging' ? released(dragged(state, event, around), options) : { state };
      case 'leave':
        // a drag may pass over a panel and come back
        return { state: state.stage === 'dragging' ? { ...state, alt: heldAlt(event, state.alt) } : LOOKING };
      case 'back':
        return state.stage === 'dragging' ? { state: LOOKING } : { state: LOOKING, leave: true };
      case 'plan-changed':
        return { state: held(state, around) ? state : LOOKING };
      default:
        return { state };
    }
  },

  view: (state, options) => ({
    line: [],
    closed: false,
    handles: state.stage === 'dragging' ? [state.to] : state.stage === 'looking' && state.near ? [state.near] : [],
    snapped: state.stage === 'dragging' ? state.snapped : null,
    grids: [],
    buildings: [],
    hint: hintOf(state),
    draft: state.stage === 'dragging' ? moveOf(state, options) : null,
  }),
};

type Dragging = Extract<MoveVertexState, { readonly stage: 'dragging' }>;

const LOOKING: MoveVertexState = { stage: 'looking', near: null };

const looking = ({ at, tolerance }: PointerEvent, around: Surroundings): MoveVertexState => ({
  stage: 'looking',
  near: around.vertexAt(at, tolerance),
});

function grabbed({ at, tolerance, alt }: PointerEvent, around: Surroundings): MoveVertexState {
  const from = around.vertexAt(at, tolerance);
  if (from === null) return { stage: 'missed' };
  return { stage: 'dragging', from, to: from, grip: [from[0] - at[0], from[1] - at[1]], snapped: null, alt };
}

function dragged(state: Dragging, event: PointerEvent, around: Surroundings): Dragging {
  const to: Position = [event.at[0] + state.grip[0], event.at[1] + state.grip[1]];
  const free = { ...state, to, snapped: null, alt: event.alt };
  if (event.shift) return free;
  const snap = around.snap(to, event.tolerance);
  // the borders next to the vertex are the ones it drags along; snapping to where they were would hold it there
  if (snap.to === null || snap.to === 'border') return free;
  return { ...free, to: snap.at, snapped: { at: snap.at, to: snap.to } };
}

function released(state: Dragging, options: ToolOptions): ToolStep<MoveVertexState> {
  const edit = moveOf(state, options);
  const next: MoveVertexState = { stage: 'looking', near: state.to };
  return edit ? { state: next, edit } : { state: next };
}

// back where it was taken from is no move
const moveOf = ({ from, to, alt }: Dragging, options: ToolOptions): EditBody | null =>
  same(from, to) ? null : { edit: 'move-vertex', from, to, keepBuildingsWhole: wholeHouses(options, alt) };

/** Whether what the state speaks of is still in the plan. */
function held(state: MoveVertexState, around: Surroundings): boolean {
  if (state.stage === 'missed') return true;
  const vertex = state.stage === 'dragging' ? state.from : state.near;
  if (vertex === null) return true;
  const found = around.vertexAt(vertex, 0);
  return found !== null && same(found, vertex);
}

function hintOf(state: MoveVertexState) {
  if (state.stage === 'dragging') return 'hint.move-vertex.drag';
  if (state.stage === 'missed') return 'hint.move-vertex.none';
  return state.near ? 'hint.move-vertex.near' : 'hint.move-vertex.far';
}
