import { metresBetween, squareMetresOfRings } from '../geometry/area';
import type { HintKey } from './hint-keys';
import {
  closes,
  extended,
  fixed,
  flat,
  following,
  NO_STROKE,
  pathOf,
  ringOf,
  settled,
  shortened,
  viewOf,
} from './stroke';
import type { Stroke } from './stroke';
import type { Measure, Tool } from './tool';

export interface MeasureState {
  readonly stroke: Stroke;
  /** What was measured last, closed or not; it stands until the next line begins. */
  readonly kept: Stroke | null;
}

/**
 * How long a line is, and how large what it encloses: clicks set its places, a click on the first one closes it, Enter or a
 * double-click ends it open. It touches nothing of the plan.
 */
export const measure: Tool<MeasureState> = {
  name: 'measure',

  start: () => START,

  step(state, event, around) {
    const { stroke } = state;
    switch (event.type) {
      case 'move':
        return { state: { ...state, stroke: following(stroke, event, around) } };
      case 'leave':
        return { state: { ...state, stroke: fixed(stroke) } };
      case 'click': {
        const next = extended(stroke, event, around);
        if (closes(next)) return { state: { stroke: NO_STROKE, kept: next }, done: true };
        return { state: { stroke: next, kept: null } };
      }
      case 'double-click':
        return { state: ended(state, settled(stroke, event.tolerance)) };
      case 'finish':
        return { state: ended(state, stroke) };
      case 'back':
        if (stroke.places.length > 0) return { state: { ...state, stroke: shortened(stroke) } };
        return state.kept ? { state: START } : { state: START, leave: true };
      default:
        return { state };
    }
  },

  view({ stroke, kept }) {
    const shown = kept ?? stroke;
    const { snapped, aim } = viewOf(stroke, false);
    return {
      ...viewOf(shown, closes(shown)),
      snapped,
      ...(aim !== undefined && { aim }),
      measure: measureOf(shown),
      grids: [],
      buildings: [],
      hint: hintOf(stroke, kept),
      draft: null,
    };
  },
};

const START: MeasureState = { stroke: NO_STROKE, kept: null };

/** A line of one place was never begun: what was measured before it stands. */
function ended(state: MeasureState, stroke: Stroke): MeasureState {
  const line = fixed(stroke);
  if (line.places.length >= 2) return { stroke: NO_STROKE, kept: line };
  return state.kept ? state : { ...state, stroke: line };
}

function measureOf(stroke: Stroke): Measure | null {
  const closed = closes(stroke);
  const places = closed ? ringOf(stroke) : pathOf(stroke);
  const path = closed ? [...places, places[0]!] : places;
  if (path.length < 2) return null;
  const legs = path.slice(1).map(({ at: [bx, by] }, i) => {
    const [ax, ay] = path[i]!.at;
    return {
      at: [Math.round((ax + bx) / 2), Math.round((ay + by) / 2)] as const,
      metres: metresBetween(ax, ay, bx, by),
    };
  });
  return {
    metres: legs.reduce((sum, { metres }) => sum + metres, 0),
    m2: closed ? squareMetresOfRings([flat(places)]) : null,
    legs,
  };
}

function hintOf(stroke: Stroke, kept: Stroke | null): HintKey {
  if (stroke.places.length === 0) return kept ? 'hint.measure.done' : 'hint.measure.first';
  if (closes(stroke)) return 'hint.measure.close';
  return stroke.places.length < 2 ? 'hint.measure.next' : 'hint.measure.finish';
}
