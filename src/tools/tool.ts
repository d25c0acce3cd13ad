import type { Line, Position, Ring, Shape } from '../geometry/lattice';
import type { EditBody, Refusal } from '../plan/edit';
import type { BuildingId, GridId, Level } from '../plan/grid';
import type { HintKey } from './hint-keys';
import type { Swept, SweepKind } from './sweep';

export type ToolName =
  | 'select'
  | 'split'
  | 'draw'
  | 'reshape'
  | 'vertices'
  | 'merge'
  | 'assign'
  | 'carve'
  | 'fill-gap'
  | 'settle'
  | 'measure';

/**
 * What the pointer did, in lattice terms; no map type comes in. A double-click follows its own two clicks. Where a modifier
 * goes down or up while the pointer rests, the last move is sent again with it.
 */
export interface PointerEvent {
  readonly type: 'move' | 'click' | 'double-click' | 'press' | 'release';
  readonly at: Position;
  /** What counts as near, in units east–west. */
  readonly tolerance: number;
  /** Adds and takes away where grids are picked; where places are set, the place itself: nothing snaps. */
  readonly shift: boolean;
  /** The other way with houses, while held: cut them where they are kept whole, and the reverse. */
  readonly alt: boolean;
  /** Which of the ways along existing lines leads to the next place, 0 the shortest; null or left out: none, it goes straight. */
  readonly trace?: number | null;
  /** With a press: this drag takes what lies in it, whatever keys are held. */
  readonly sweep?: SweepKind;
}

export type ToolEvent =
  | PointerEvent
  /** The pointer left the map: what is shown is what a finish would do. */
  | { readonly type: 'leave' }
  /** Enter. */
  | { readonly type: 'finish' }
  /** Esc: one step back. */
  | { readonly type: 'back' }
  /** Of the border under the pointer: its vertex goes, or it becomes straight. Only the vertex tool knows what to do with them. */
  | { readonly type: 'delete' | 'straighten' }
  /**
   * The plan changed under the tool (undo, another edit). Sent at once after the edit of a step is done, it says that it was
   * done; where it was refused nothing is sent, and the tool keeps what was drawn so that it can be mended.
   */
  | { readonly type: 'plan-changed' };

export type SnapTarget = 'vertex' | 'building' | 'border' | 'junction' | 'road' | 'right-angle' | 'parallel';

/** A place, and what it snapped to. */
export interface Snapped {
  readonly at: Position;
  readonly to: SnapTarget | null;
  /** The division whose border it is. */
  readonly level?: Level;
  /** The road's name. */
  readonly name?: string;
  /** The right angle or parallel that is kept: the line it lies on, and the edge that it goes by. */
  readonly guide?: { readonly to: 'right-angle' | 'parallel'; readonly line: Line; readonly edge: Line };
}

/** The line so far, by which right angles and parallels go: its last place, and the one before. */
export interface SnapFrom {
  readonly at: Position;
  readonly before: Position | null;
}

/** A way along existing lines by the places between its ends, its length in units east–west, and which of how many it is. */
export interface TracedWay {
  readonly between: Line;
  readonly length: number;
  readonly way: number;
  readonly ways: number;
}
export type TraceProblem =
  /** The last place lies on no line. */
  | 'off-begin'
  /** The pointer is at none. */
  | 'off-line'
  | 'no-way'
  | 'too-far';

/** What tools ask of the plan. Answered from our own index, never from what is drawn. */
export interface Surroundings {
  gridAt(at: Position): GridId | null;
  /** Id of the building at a place. */
  buildingAt(at: Position): BuildingId | null;
  /** What a place snaps to within the tolerance (units); the place itself where there is nothing. */
  snap(at: Position, tolerance: number, from?: SnapFrom | null): Snapped;
  /**
   * Where a pointer means to go along the borders or roads on which a place lies, and the way there of a number (which goes round);
   * with a tolerance of 0 to the very place.
   */
  trace(
    from: Position,
    at: Position,
    tolerance: number,
    way: number,
  ): { readonly place: Snapped; readonly way: TracedWay | TraceProblem };
  /** The nearest grid vertex within the tolerance; with 0, the vertex at this very place. */
  vertexAt(at: Position, tolerance: number): Position | null;
  /** All grid vertices within the tolerance. */
  verticesNear(at: Position, tolerance: number): readonly Position[];
  /** The nearest edge of a grid's border within the tolerance. */
  edgeAt(at: Position, tolerance: number): BorderEdge | null;
  /** Every grid that holds a place, or has it on its border, to the unit. */
  gridsAt(at: Position): readonly GridId[];
  /** The blind spot at a place, or that comes nearer to it than the tolerance. */
  gapAt(at: Position, tolerance: number): Ground | null;
  /** The overlap there. */
  overlapAt(at: Position, tolerance: number): Ground | null;
  exists(grid: GridId): boolean;
  existsBuilding(building: BuildingId): boolean;
  /** Grids, and houses, of which more than half lies inside the ring. */
  gridsInside(ring: Ring): readonly GridId[];
  buildingsInside(ring: Ring): readonly BuildingId[];
}

/** The place that the next click sets. */
export interface Aim extends Snapped {
  /** Nothing snaps, because Shift is held. */
  readonly free: boolean;
  /** It closes the line. */
  readonly closes: boolean;
  /** How it is led there along existing lines; or why it is not. */
  readonly trace: TracedLeg | TraceProblem | null;
}

/** A leg along existing lines, and itself from end to end. */
export interface TracedLeg extends Omit<TracedWay, 'between'> {
  readonly line: Line;
}

/** An edge of a border, and the place on it that is meant: its middle where that is near, else the nearest. */
export interface BorderEdge {
  readonly from: Position;
  readonly to: Position;
  readonly place: Position;
}

/** Ground that no grid holds, or several. */
export interface Ground {
  /** Inside it: the place that an edit names. */
  readonly place: Position;
  /** Empty where it is not known yet. */
  readonly shape: Shape;
  /** Who claims it; of a gap nobody. */
  readonly grids: readonly GridId[];
}

/** Lengths and an area on the ground, ellipsoidal. */
export interface Measure {
  readonly metres: number;
  /** Of a closed line. */
  readonly m2: number | null;
  /** Each leg: its middle, and its length. */
  readonly legs: readonly { readonly at: Position; readonly metres: number }[];
}

/** What a tool shows while it is at work. */
export interface ToolView {
  /** The line being drawn, its last place following the pointer; two places or more, else empty. */
  readonly line: Line;
  readonly closed: boolean;
  /** Places fixed by clicks, shown as handles. */
  readonly handles: readonly Position[];
  /** Vertices that could be taken, shown quietly. */
  readonly dots?: readonly Position[];
  /** A place that a click would make a handle of. */
  readonly ghost?: Position | null;
  /** The gap or overlap that is meant. */
  readonly ground?: Shape;
  readonly measure?: Measure | null;
  readonly snapped: { readonly at: Position; readonly to: SnapTarget } | null;
  /** All that is known of the place that the next click sets, where one is to be set. */
  readonly aim?: Aim | null;
  /** Grids and buildings picked so far. */
  readonly grids: readonly GridId[];
  readonly buildings: readonly BuildingId[];
  /** What the next click does. */
  readonly hint: HintKey;
  /** What would be done if the next click, where the pointer is, were the last; previewed before the click. */
  readonly draft: EditBody | null;
}

/** What comes of an event: the next state, and perhaps an edit to do, grids or a building to select, or a form to fill in. */
export interface ToolStep<State> {
  readonly state: State;
  readonly edit?: EditBody;
  readonly select?: Selected;
  /** The edit needs words before it can be done (a dedicated grid: category, name, introduction). */
  readonly ask?: EditBody;
  /** A click finished what is no edit. */
  readonly done?: true;
  /** Esc with nothing left to take back: the planner is done with the tool. */
  readonly leave?: true;
}

/** A tool is a reducer. */
export interface Tool<State> {
  readonly name: ToolName;
  start(options: ToolOptions): State;
  step(state: State, event: ToolEvent, around: Surroundings, options: ToolOptions): ToolStep<State>;
  view(state: State, options: ToolOptions): ToolView;
}

/** Grids, or one house perhaps together with its grid, or the houses that a sweep took. */
export interface Selected {
  readonly grids: readonly GridId[];
  readonly building: BuildingId | null;
  /** Left out: none. */
  readonly swept?: Swept;
}

/** With what is selected now. */
export interface ToolOptions extends Selected {
  readonly keepBuildingsWhole: boolean;
  /** The grid that stands in a list and is being drawn; none: what is drawn is new. */
  readonly listed?: GridId | null;
}

export type { Refusal };
