import type { EditBody } from '../plan/edit';
import type { GridId } from '../plan/grid';
import { NO_AREA, areaOf, clicked, doubleClicked, hovering, isClosed, pressed, regionOf, released } from './area';
import { stageOf, still, surviving, takenBack, viewOfArea, type Area } from './area';
import { heldAlt, wholeHouses } from './modifiers';
import type { PointerEvent, Surroundings, Tool, ToolOptions, ToolStep } from './tool';

export interface AssignState {
  /** The grid that gets the houses. */
  readonly to: GridId | null;
  /** While none is chosen, the grid under the pointer, which the next click would choose. */
  readonly over: GridId | null;
  readonly area: Area;
  readonly alt: boolean;
  /** The edit is on its way; a plan change that comes now says that it was done. */
  readonly sent: boolean;
}

/**
 * Houses, or what a ring or a sweep holds, go to a grid: first the grid, then the `Area`. A single selected grid is the one that gets
 * them; selected houses are those that go, and then the grid is clicked. What is done leaves the grid in hand for more.
 */
export const assign: Tool<AssignState> = {
  name: 'assign',

  start: (selected) => ({
    ...START,
    to: selected.building === null && selected.grids.length === 1 ? selected.grids[0]! : null,
    area: areaOf(selected),
  }),

  step(before, event, around, options) {
    const state: AssignState = {
      ...before,
      sent: false,
      alt: before.area.sweep === null && heldAlt(event, before.alt),
    };
    const { area } = state;
    switch (event.type) {
      case 'move':
        if (state.to === null && !area.sweep) return { state: { ...state, over: around.gridAt(event.at) } };
        return { state: { ...state, area: hovering(area, event, around) } };
      case 'press':
        return { state: { ...state, area: pressed(area, event) } };
      case 'release':
        return { state: { ...state, area: released(area, event, around) } };
      case 'leave':
        return { state: { ...state, over: null, area: still(area) } };
      case 'click': {
        if (state.to === null) return { state: { ...state, to: around.gridAt(event.at), over: null } };
        const next = { ...state, area: clicked(area, event, around) };
        return isClosed(next.area) ? finished(next, options) : { state: next };
      }
      case 'double-click':
        return doubled(state, event, around, options);
      case 'finish':
        return finished({ ...state, over: null, area: still(area) }, options);
      case 'back': {
        const less = takenBack(area);
        if (less) return { state: { ...state, area: less } };
        return state.to === null ? { state: START, leave: true } : { state: { ...state, to: null } };
      }
      case 'plan-changed':
        return { state: outlived(state, around, before.sent) };
      default:
        return { state };
    }
  },

  view: (state, options) => ({
    ...viewOfArea(state.area),
    grids: state.to === null ? [] : [state.to],
    hint: state.to === null && !state.area.sweep ? 'hint.assign.target' : `hint.assign.${stageOf(state.area)}`,
    draft: assignOf(state, options),
  }),
};

const START: AssignState = { to: null, over: null, area: NO_AREA, alt: false, sent: false };

function assignOf({ to, over, area, alt }: AssignState, options: ToolOptions): EditBody | null {
  const region = regionOf(area);
  const grid = to ?? over;
  if (grid === null || region === null) return null;
  return { edit: 'assign', to: grid, keepBuildingsWhole: wholeHouses(options, alt), ...region };
}

function finished(state: AssignState, options: ToolOptions): ToolStep<AssignState> {
  const edit = assignOf(state, options);
  return edit ? { state: { ...state, sent: true }, edit } : { state };
}

function doubled(state: AssignState, event: PointerEvent, around: Surroundings, options: ToolOptions) {
  return state.to === null
    ? { state }
    : finished({ ...state, area: doubleClicked(state.area, event, around) }, options);
}

function outlived(state: AssignState, around: Surroundings, done: boolean): AssignState {
  const there = (grid: GridId | null): GridId | null => (grid !== null && around.exists(grid) ? grid : null);
  const area = done ? NO_AREA : surviving(state.area, around);
  return { ...state, to: there(state.to), over: there(state.over), area };
}
