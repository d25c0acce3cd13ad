import type { GridId } from '../plan/grid';
import { toggled } from './picks';
import type { PointerEvent, Surroundings, Tool, ToolOptions, ToolStep } from './tool';
import type { HintKey } from './hint-keys';

/** What the pointer is over; what is selected is not the tool's to keep: findings and lists select, too. */
export interface SelectState {
  readonly over: 'building' | 'grid' | null;
}

/**
 * A click selects the grid; a second one, on a house of the grid that is selected alone, the house in it (so that a
 * double-click on a house goes straight there, at any zoom). Shift adds and takes away grids, a click on nothing clears,
 * Esc goes from the house to its grid and from there to nothing.
 */
export const select: Tool<SelectState> = {
  name: 'select',

  start: () => ({ over: null }),

  step(state, event, around, options) {
    switch (event.type) {
      case 'move':
        return { state: { over: around.buildingAt(event.at) ? 'building' : around.gridAt(event.at) ? 'grid' : null } };
      case 'leave':
        return { state: { over: null } };
      case 'click':
        return { state, select: selectionAt(event, around, options) };
      case 'back':
        return stepBack(options);
      case 'plan-changed':
        return stillThere(state, around, options);
      default:
        return { state };
    }
  },

  view: (_, { grids, building }) => ({
    line: [],
    closed: false,
    handles: [],
    snapped: null,
    grids,
    buildings: building === null ? [] : [building],
    hint: hintOf(grids, building !== null),
    draft: null,
  }),
};

type Selection = NonNullable<ToolStep<SelectState>['select']>;

function selectionAt({ at, shift }: PointerEvent, around: Surroundings, options: ToolOptions): Selection {
  const grid = around.gridAt(at);
  if (shift) return { grids: toggled(options.grids, grid), building: null };
  const building = around.buildingAt(at);
  // a house beside every grid has no grid that could come first
  if (grid === null) return { grids: [], building };
  const alone = options.grids.length === 1 && options.grids[0] === grid;
  return { grids: [grid], building: alone ? building : null };
}

function stepBack({ grids, building }: ToolOptions): ToolStep<SelectState> {
  const state: SelectState = { over: null };
  if (building !== null) return { state, select: { grids, building: null } };
  return grids.length > 0 ? { state, select: { grids: [], building: null } } : { state };
}

function stillThere(state: SelectState, around: Surroundings, options: ToolOptions): ToolStep<SelectState> {
  const grids = options.grids.filter((grid) => around.exists(grid));
  const building = options.building !== null && around.existsBuilding(options.building) ? options.building : null;
  const unchanged = grids.length === options.grids.length && building === options.building;
  return unchanged ? { state } : { state, select: { grids, building } };
}

function hintOf(grids: readonly GridId[], building: boolean): HintKey {
  if (building) return 'hint.select.building';
  if (grids.length === 0) return 'hint.select.nothing';
  return grids.length === 1 ? 'hint.select.grid' : 'hint.select.several';
}
