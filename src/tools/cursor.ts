import { ringOfSweep, type Sweep } from './sweep';
import type { Toolbox } from './toolbox';
import type { VerticesState } from './vertices';

export type Cursor = 'default' | 'crosshair' | 'pointer' | 'grab' | 'move';

/** The cursor over the map: a cross where a click sets a place, a hand where it takes what is under it. */
export function cursorOf(toolbox: Toolbox): Cursor {
  if (isSweeping(toolbox)) return 'crosshair';
  switch (toolbox.tool) {
    case 'select':
      return toolbox.state.over === 'building' ? 'pointer' : 'default';
    case 'split':
    case 'draw':
    case 'reshape':
    case 'measure':
      return 'crosshair';
    case 'carve':
      return overArea(toolbox.state.area);
    case 'assign':
      if (toolbox.state.to === null) return toolbox.state.over === null ? 'default' : 'pointer';
      return overArea(toolbox.state.area);
    case 'merge':
      return toolbox.state.over === null ? 'default' : 'pointer';
    case 'fill-gap':
    case 'settle':
      return (toolbox.state.to ?? toolbox.state.over) === null ? 'default' : 'pointer';
    case 'vertices':
      return overBorder(toolbox.state);
  }
}

/** Whether the tool drags something: then the map must not pan under it. */
export const isDragging = (toolbox: Toolbox): boolean =>
  isSweeping(toolbox) || (toolbox.tool === 'vertices' && toolbox.state.stage === 'dragging');

/** Whether a drag takes what lies in it, and is under way. */
export const isSweeping = (toolbox: Toolbox): boolean => sweepOf(toolbox) !== null;

/** Whether it has gone far enough to be more than a click. */
export function hasSwept(toolbox: Toolbox): boolean {
  const sweep = sweepOf(toolbox);
  return sweep !== null && ringOfSweep(sweep).length > 0;
}

const sweepOf = (toolbox: Toolbox): Sweep | null =>
  sweeps(toolbox) ? (toolbox.tool === 'select' ? toolbox.state : toolbox.state.area).sweep : null;

/** Whether the tool can take what lies in a drag. */
export const sweeps = (toolbox: Toolbox): toolbox is Sweeping =>
  toolbox.tool === 'select' || toolbox.tool === 'carve' || toolbox.tool === 'assign';

type Sweeping = Extract<Toolbox, { readonly tool: 'select' | 'carve' | 'assign' }>;

function overBorder(state: VerticesState): Cursor {
  if (state.stage === 'dragging') return 'move';
  if (state.stage === 'missed') return 'default';
  const { vertex, edge } = state.under;
  if ((state.alt && vertex) || (state.shift && edge)) return 'pointer';
  return vertex ? 'grab' : edge ? 'crosshair' : 'default';
}

function overArea({ over, buildings, stroke }: AreaSeen): Cursor {
  if (over !== null) return 'pointer';
  // houses are being picked, and there is none here
  return buildings.length > 0 && stroke.places.length === 0 ? 'default' : 'crosshair';
}

type AreaSeen = Extract<Toolbox, { readonly tool: 'carve' }>['state']['area'];
