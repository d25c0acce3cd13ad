import type { BuildingId, GridId } from '../plan/grid';
import { toggled } from './picks';
import { ringLetGo, ringOfSweep, sweepFrom, sweptTo, type Sweep } from './sweep';
import type { PointerEvent, Selected, Surroundings, Tool, ToolOptions, ToolStep } from './tool';
import type { HintKey } from './hint-keys';

/** What the pointer is over; what is selected is not the tool's to keep: findings and lists select, too. */
export interface SelectState {
  readonly over: 'building' | 'grid' | null;
  /** A drag that takes what lies in it, and what it has so far. */
  readonly sweep: Sweep | null;
  readonly taken: Taken;
}

/** Whole grids come first; houses are taken where no grid lies inside. So a box over a district and one in a courtyard both mean what they show. */
interface Taken {
  readonly grids: readonly GridId[];
  readonly buildings: readonly BuildingId[];
}

/**
 * A click selects the grid; a second one, on a house of the grid that is selected alone, the house in it (so that a
 * double-click on a house goes straight there, at any zoom). Shift adds and takes away grids, a click on nothing clears,
 * Esc goes from the house to its grid and from there to nothing. A sweep takes all grids in it, with Shift to those that are
 * selected, or else all houses in it.
 */
export const select: Tool<SelectState> = {
  name: 'select',

  start: () => START,

  step(state, event, around, options) {
    switch (event.type) {
      case 'press':
        return { state: { ...state, sweep: sweepFrom(event) } };
      case 'move':
        if (state.sweep) return { state: sweeping(sweptTo(state.sweep, event), around) };
        return { state: { ...START, over: overAt(event, around) } };
      case 'release':
        if (!state.sweep) return { state };
        return { state: START, ...takenBy(sweptTo(state.sweep, event), event, around, options) };
      case 'leave':
        // a sweep may pass over a panel and come back
        return { state: state.sweep ? state : START };
      case 'click':
        return { state, select: selectionAt(event, around, options) };
      case 'back':
        return state.sweep ? { state: START } : stepBack(options);
      case 'plan-changed':
        return stillThere(state, options, around);
      default:
        return { state };
    }
  },

  view: ({ sweep, taken }, { grids, building, swept }) => ({
    line: sweep ? ringOfSweep(sweep) : [],
    closed: sweep !== null,
    handles: [],
    snapped: null,
    grids: sweep ? taken.grids : grids,
    buildings: sweep ? taken.buildings : building === null ? (swept?.buildings ?? []) : [building],
    hint: sweep ? 'hint.select.sweeping' : hintOf(grids, building !== null, swept !== undefined),
    draft: null,
  }),
};

const NOTHING: Taken = { grids: [], buildings: [] };
const START: SelectState = { over: null, sweep: null, taken: NOTHING };

const overAt = ({ at }: PointerEvent, around: Surroundings): SelectState['over'] =>
  around.buildingAt(at) ? 'building' : around.gridAt(at) ? 'grid' : null;

const sweeping = (sweep: Sweep, around: Surroundings): SelectState => ({
  over: null,
  sweep,
  taken: insideOf(ringOfSweep(sweep), around),
});

function insideOf(ring: readonly number[], around: Surroundings): Taken {
  if (ring.length === 0) return NOTHING;
  const grids = around.gridsInside(ring);
  return { grids, buildings: grids.length > 0 ? [] : around.buildingsInside(ring) };
}

/** What is selected when the hand lets go; a sweep over nothing leaves all as it was. */
function takenBy(
  sweep: Sweep,
  event: PointerEvent,
  around: Surroundings,
  options: ToolOptions,
): Pick<ToolStep<SelectState>, 'select'> {
  const ring = ringLetGo(sweep);
  const { grids, buildings } = insideOf(ring, around);
  if (grids.length > 0) {
    const all = event.shift ? [...new Set([...options.grids, ...grids])] : grids;
    return { select: { grids: all, building: null } };
  }
  return buildings.length > 0 ? { select: { grids: [], building: null, swept: { ring, buildings } } } : {};
}

function selectionAt({ at, shift }: PointerEvent, around: Surroundings, options: ToolOptions): Selected {
  const grid = around.gridAt(at);
  if (shift) return { grids: toggled(options.grids, grid), building: null };
  const building = around.buildingAt(at);
  // a house beside every grid has no grid that could come first
  if (grid === null) return { grids: [], building };
  const alone = options.grids.length === 1 && options.grids[0] === grid;
  return { grids: [grid], building: alone ? building : null };
}

function stepBack({ grids, building, swept }: ToolOptions): ToolStep<SelectState> {
  if (building !== null) return { state: START, select: { grids, building: null } };
  return grids.length > 0 || swept ? { state: START, select: { grids: [], building: null } } : { state: START };
}

/** Without what the plan no longer has, and without a sweep that took it. */
function stillThere(before: SelectState, options: ToolOptions, around: Surroundings): ToolStep<SelectState> {
  const state = before.sweep ? START : before;
  const grids = options.grids.filter((grid) => around.exists(grid));
  const building = options.building !== null && around.existsBuilding(options.building) ? options.building : null;
  const kept = options.swept?.buildings.every((id) => around.existsBuilding(id)) ?? true;
  const unchanged = kept && grids.length === options.grids.length && building === options.building;
  return unchanged ? { state } : { state, select: { grids, building } };
}

function hintOf(grids: readonly GridId[], building: boolean, swept: boolean): HintKey {
  if (building) return 'hint.select.building';
  if (swept) return 'hint.select.swept';
  if (grids.length === 0) return 'hint.select.nothing';
  return grids.length === 1 ? 'hint.select.grid' : 'hint.select.several';
}
