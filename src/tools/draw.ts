import type { EditBody } from '../plan/edit';
import type { HintKey } from './hint-keys';
import { heldAlt, wholeHouses } from './modifiers';
import {
  closes,
  cornersOf,
  extended,
  fixed,
  flat,
  following,
  NO_STROKE,
  ringOf,
  settled,
  shortened,
  viewOf,
} from './stroke';
import type { Stroke } from './stroke';
import type { Tool, ToolOptions, ToolStep } from './tool';

export interface DrawState {
  readonly stroke: Stroke;
  readonly alt: boolean;
  /** The edit is on its way; a plan change that comes now says that it was done. */
  readonly sent: boolean;
}

/**
 * A ring that becomes a grid, or the shape of one that is only listed: clicks set its places; Enter, a double-click or a click on the first place closes it. After a
 * refusal the ring stands as it was: Esc takes its last place back, a click goes on.
 */
export const draw: Tool<DrawState> = {
  name: 'draw',

  start: () => START,

  step(before, event, around, options) {
    const state: DrawState = { ...before, sent: false, alt: heldAlt(event, before.alt) };
    const { stroke } = state;
    switch (event.type) {
      case 'move':
        return { state: { ...state, stroke: following(stroke, event, around) } };
      case 'leave':
        return { state: { ...state, stroke: fixed(stroke) } };
      case 'click': {
        const next = { ...state, stroke: extended(stroke, event, around) };
        return closes(next.stroke) ? finished(next, options) : { state: next };
      }
      case 'double-click':
        return finished({ ...state, stroke: fixed(settled(stroke, event.tolerance)) }, options);
      case 'finish':
        return finished({ ...state, stroke: fixed(stroke) }, options);
      case 'back':
        if (stroke.places.length === 0) return { state: START, leave: true };
        return { state: { ...state, stroke: shortened(stroke) } };
      case 'plan-changed':
        return { state: before.sent ? START : state };
      default:
        return { state };
    }
  },

  view: (state, options) => ({
    ...viewOf(state.stroke, true),
    grids: [],
    buildings: [],
    hint: hintOf(state.stroke, (options.listed ?? null) !== null),
    draft: drawOf(state, options),
  }),
};

const START: DrawState = { stroke: NO_STROKE, alt: false, sent: false };

function drawOf({ stroke, alt }: DrawState, options: ToolOptions): EditBody | null {
  const ring = ringOf(stroke);
  if (ring.length < 3) return null;
  const drawn = { ring: flat(ring), keepBuildingsWhole: wholeHouses(options, alt) };
  const grid = options.listed ?? null;
  return grid === null ? { edit: 'draw', ...drawn } : { edit: 'draw-listed', grid, ...drawn };
}

function finished(state: DrawState, options: ToolOptions): ToolStep<DrawState> {
  const edit = drawOf(state, options);
  return edit ? { state: { ...state, sent: true }, edit } : { state };
}

function hintOf(stroke: Stroke, isListed: boolean): HintKey {
  const tool = isListed ? 'draw-listed' : 'draw';
  if (stroke.places.length === 0) return `hint.${tool}.first`;
  if (closes(stroke)) return `hint.${tool}.close`;
  return cornersOf(stroke) < 3 ? 'hint.draw.next' : `hint.${tool}.finish`;
}
