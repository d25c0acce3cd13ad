import type { Position } from '../geometry/lattice';
import type { EditBody } from '../plan/edit';
import type { HintKey } from './hint-keys';
import { wholeHouses } from './modifiers';
import { near, same } from './near';
import type { BorderEdge, PointerEvent, Surroundings, Tool, ToolOptions, ToolStep, ToolView } from './tool';

export type VerticesState =
  | {
      readonly stage: 'looking';
      /** Where the pointer is, and what counts as near; null: off the map. */
      readonly pointer: Pick<PointerEvent, 'at' | 'tolerance'> | null;
      readonly under: Under;
      readonly alt: boolean;
      readonly shift: boolean;
    }
  /** A press met no border; said until the pointer moves on. */
  | { readonly stage: 'missed' }
  | Dragging;

/** What of the borders is under the pointer. */
interface Under {
  readonly vertex: Position | null;
  readonly edge: BorderEdge | null;
  /** All vertices round about. */
  readonly dots: readonly Position[];
}

interface Dragging {
  readonly stage: 'dragging';
  readonly under: Under;
  /** Where the press was: within a hair's breadth of it nothing is moved, it may become a click. */
  readonly pressed: Position;
  readonly moved: boolean;
  readonly to: Position;
  readonly snapped: ToolView['snapped'];
  readonly alt: boolean;
  readonly shift: boolean;
}

/**
 * Vertices of borders, in every grid that has them:
 *
 *   move        drag one; it snaps to house corners and other vertices, with Shift to nothing
 *   add         click an edge, or drag it from there
 *   delete      Alt and click, or Delete over it
 *   straighten  Shift and click an edge: the border that it belongs to, from junction to junction
 *
 * What a drag does is previewed on every move, what a click does while its modifier is held. Esc lets go, and nothing has happened.
 */
export const vertices: Tool<VerticesState> = {
  name: 'vertices',

  start: () => AWAY,

  step(state, event, around, options) {
    switch (event.type) {
      case 'move':
        return { state: state.stage === 'dragging' ? dragged(state, event, around) : looking(event, around) };
      case 'press':
        return { state: pressed(looking(event, around), event) };
      case 'release':
        return state.stage === 'dragging' ? released(dragged(state, event, around), event, around, options) : { state };
      case 'click':
        return state.stage === 'looking' ? clicked(looking(event, around), options) : { state };
      case 'delete':
      case 'straighten':
        return state.stage === 'looking' ? asked(state, event.type, options) : { state };
      case 'finish':
        return state.stage === 'looking' ? done(state, clickOf(state, options)) : { state };
      case 'leave':
        // a drag may pass over a panel and come back
        return { state: state.stage === 'dragging' ? { ...state, alt: false, shift: false } : AWAY };
      case 'back':
        return state.stage === 'dragging' ? { state: AWAY } : { state: AWAY, leave: true };
      case 'plan-changed':
        return { state: outlived(state, around) };
      default:
        return { state };
    }
  },

  view: (state, options) => ({
    line: [],
    closed: false,
    ...marksOf(state),
    snapped: state.stage === 'dragging' ? state.snapped : null,
    grids: [],
    buildings: [],
    hint: hintOf(state),
    draft: state.stage === 'dragging' && state.moved ? dragOf(state, options) : clickOf(state, options),
  }),
};

/** How far round the pointer vertices are shown, in tolerances. */
const ROUND = 12;

const NOTHING: Under = { vertex: null, edge: null, dots: [] };

type Looking = Extract<VerticesState, { readonly stage: 'looking' }>;

const AWAY: Looking = { stage: 'looking', pointer: null, under: NOTHING, alt: false, shift: false };

const looking = ({ at, tolerance, alt, shift }: PointerEvent, around: Surroundings): Looking => ({
  stage: 'looking',
  pointer: { at, tolerance },
  under: underOf(at, tolerance, around),
  alt,
  shift,
});

const underOf = (at: Position, tolerance: number, around: Surroundings): Under => ({
  vertex: around.vertexAt(at, tolerance),
  edge: around.edgeAt(at, tolerance),
  dots: around.verticesNear(at, ROUND * tolerance),
});

/** The place that a drag would take. */
const gripOf = ({ vertex, edge }: Under): Position | null => vertex ?? edge?.place ?? null;

function pressed({ under, alt, shift }: Looking, { at }: PointerEvent): VerticesState {
  const to = gripOf(under);
  if (to === null) return { stage: 'missed' };
  return { stage: 'dragging', under, pressed: at, moved: false, to, snapped: null, alt, shift };
}

function dragged(state: Dragging, event: PointerEvent, around: Surroundings): Dragging {
  const { alt, shift, at, tolerance } = event;
  const held = { ...state, alt, shift };
  if (!state.moved && near(state.pressed, at, tolerance / 2)) return held;
  // as far from the pointer as it was taken
  const grip = gripOf(state.under)!;
  const to: Position = [grip[0] + at[0] - state.pressed[0], grip[1] + at[1] - state.pressed[1]];
  const free: Dragging = { ...held, moved: true, to, snapped: null };
  if (shift) return free;
  const snap = around.snap(to, tolerance);
  // the borders next to the vertex are the ones it drags along; snapping to where they were would hold it there
  if (snap.to === null || snap.to === 'border') return free;
  // and so would its own place, which takes it back only where it is let go right on it
  if (same(snap.at, grip) && !near(to, grip, tolerance / 2)) return free;
  return { ...free, to: snap.at, snapped: { at: snap.at, to: snap.to } };
}

function released(
  state: Dragging,
  event: PointerEvent,
  around: Surroundings,
  options: ToolOptions,
): ToolStep<VerticesState> {
  return done(looking(event, around), state.moved ? dragOf(state, options) : null);
}

function clicked(state: Looking, options: ToolOptions): ToolStep<VerticesState> {
  const { vertex, edge } = state.under;
  const edit = clickOf(state, options);
  if (edit || vertex || !edge) return done(state, edit);
  return done(state, { edit: 'add-vertex', ...edge, keepBuildingsWhole: wholeHouses(options, state.alt) });
}

function asked({ under, ...rest }: Looking, what: 'delete' | 'straighten', options: ToolOptions) {
  const held = { alt: what === 'delete', shift: what === 'straighten' };
  return done({ ...rest, under }, clickOf({ ...rest, ...held, under }, options));
}

const done = (state: VerticesState, edit: EditBody | null): ToolStep<VerticesState> =>
  edit ? { state, edit } : { state };

/** What a click does with the modifiers that are held; without any it adds a vertex, and nothing is seen of that before. */
function clickOf(state: VerticesState, options: ToolOptions): EditBody | null {
  if (state.stage === 'missed') return null;
  const { under, alt, shift } = state;
  if (shift && under.edge) {
    const { from, to } = under.edge;
    return { edit: 'straighten', from, to, keepBuildingsWhole: wholeHouses(options, alt) };
  }
  if (!alt || !under.vertex) return null;
  return { edit: 'delete-vertex', vertex: under.vertex, keepBuildingsWhole: options.keepBuildingsWhole };
}

// back where it was taken from is no move, and what comes to an end of its edge is no new vertex
function dragOf({ under: { vertex, edge }, to, alt }: Dragging, options: ToolOptions): EditBody | null {
  const keepBuildingsWhole = wholeHouses(options, alt);
  if (vertex) return same(vertex, to) ? null : { edit: 'move-vertex', from: vertex, to, keepBuildingsWhole };
  if (!edge || same(edge.from, to) || same(edge.to, to)) return null;
  return { edit: 'add-vertex', from: edge.from, to: edge.to, place: to, keepBuildingsWhole };
}

/** After the plan changed: what is in the hand is kept where it is still there; what is under the pointer is looked for anew. */
function outlived(state: VerticesState, around: Surroundings): VerticesState {
  if (state.stage === 'missed') return state;
  if (state.stage === 'looking')
    return state.pointer ? { ...state, under: underOf(state.pointer.at, state.pointer.tolerance, around) } : AWAY;
  const { vertex, edge } = state.under;
  const ends = vertex ? [vertex] : edge ? [edge.from, edge.to] : [];
  const isThere = (end: Position): boolean => {
    const found = around.vertexAt(end, 0);
    return found !== null && same(found, end);
  };
  return ends.every(isThere) ? state : AWAY;
}

function marksOf(state: VerticesState): Pick<ToolView, 'handles' | 'dots' | 'ghost'> {
  if (state.stage === 'missed') return { handles: [] };
  const { vertex, edge, dots } = state.under;
  if (state.stage === 'dragging') return { handles: [state.to], dots };
  if (state.shift && edge) return { handles: [edge.from, edge.to], dots };
  return vertex ? { handles: [vertex], dots } : { handles: [], dots, ghost: edge?.place ?? null };
}

function hintOf(state: VerticesState): HintKey {
  if (state.stage === 'missed') return 'hint.vertices.none';
  const { vertex, edge } = state.under;
  if (state.stage === 'dragging' && state.moved) return 'hint.vertices.drag';
  if (state.shift && edge) return 'hint.vertices.straighten';
  if (state.alt && vertex) return 'hint.vertices.delete';
  return vertex ? 'hint.vertices.vertex' : edge ? 'hint.vertices.edge' : 'hint.vertices.far';
}
