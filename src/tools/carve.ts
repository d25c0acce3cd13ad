import type { EditBody } from '../plan/edit';
import { NO_AREA, areaOf, clicked, doubleClicked, hovering, isClosed, pressed, regionOf, released } from './area';
import { stageOf, still, surviving, takenBack, viewOfArea, type Area } from './area';
import { heldAlt, wholeHouses } from './modifiers';
import type { Tool, ToolOptions, ToolStep } from './tool';

export interface CarveState {
  readonly area: Area;
  readonly alt: boolean;
  /** The form is open; a plan change that comes now says that the grid was made, Esc goes back to the drawing. */
  readonly asked: boolean;
}

/**
 * A dedicated grid out of the grids around it: its houses are clicked or swept, or a ring is drawn (`Area`). Houses that are
 * selected are picked from the start. What is finished still needs its words, so it is asked for, with the area filled in.
 */
export const carve: Tool<CarveState> = {
  name: 'carve',

  start: (selected) => ({ ...START, area: areaOf(selected) }),

  step(before, event, around, options) {
    const state: CarveState = { ...before, alt: before.area.sweep === null && heldAlt(event, before.alt) };
    const { area } = state;
    switch (event.type) {
      case 'move':
        // behind the form the area stands as it was asked about
        return { state: state.asked ? state : { ...state, area: hovering(area, event, around) } };
      case 'press':
        return { state: state.asked ? state : { ...state, area: pressed(area, event) } };
      case 'release':
        return { state: { ...state, area: released(area, event, around) } };
      case 'leave':
        return { state: state.asked ? state : { ...state, area: still(area) } };
      case 'click': {
        const next = { ...state, asked: false, area: clicked(area, event, around) };
        return isClosed(next.area) ? finished(next, options) : { state: next };
      }
      case 'double-click':
        return finished({ ...state, area: doubleClicked(area, event, around) }, options);
      case 'finish':
        return finished({ ...state, area: still(area) }, options);
      case 'back': {
        if (state.asked) return { state: { ...state, asked: false } };
        const less = takenBack(area);
        return less ? { state: { ...state, area: less } } : { state: START, leave: true };
      }
      case 'plan-changed':
        return { state: state.asked ? START : { ...state, area: surviving(area, around) } };
      default:
        return { state };
    }
  },

  view: (state, options) => ({
    ...viewOfArea(state.area),
    grids: [],
    hint: state.asked ? 'hint.carve.details' : `hint.carve.${stageOf(state.area)}`,
    draft: carveOf(state, options),
  }),
};

const START: CarveState = { area: NO_AREA, alt: false, asked: false };

function carveOf({ area, alt }: CarveState, options: ToolOptions): EditBody | null {
  const region = regionOf(area);
  if (region === null) return null;
  const words = { category: '其他', introduction: '', name: '' } as const;
  return { edit: 'carve', ...words, keepBuildingsWhole: wholeHouses(options, alt), ...region };
}

function finished(state: CarveState, options: ToolOptions): ToolStep<CarveState> {
  const ask = carveOf(state, options);
  return ask ? { state: { ...state, asked: true }, ask } : { state };
}
