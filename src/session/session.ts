import type { Checked } from '../checks/check';
import type { Finding, RuleState } from '../checks/finding';
import type { Position, Shape } from '../geometry/lattice';
import type { EditBody, Refusal } from '../plan/edit';
import type { BuildingId, GridId, Kind } from '../plan/grid';
import type { Entry, Journal } from '../plan/journal';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';

/** What the session needs from outside: time and fresh ids, so that everything below stays a pure function. */
export interface Clock {
  now(): string;
  newId(): string;
  /** Does work when others have had their turn, and as many of its steps in one turn as one should have; left out: at once. */
  later?(steps: Generator<void, void>): void;
}

/** What was changed. */
export interface Drawn {
  readonly cause: 'edit' | 'undo' | 'redo' | 'issued' | 'checked';
  readonly patch: Patch;
  /** The journal entry done, undone or redone; of several the last. */
  readonly entry: Entry | null;
  /** How many were: more than one where the history was gone through at once. */
  readonly steps: number;
}

/** Told to every listener after each change, with what the rules say of it; listeners read the rest from the session. */
export interface Change extends Drawn {
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
}

/** What an edit would do, before the click. */
export interface Preview {
  /** What each grid concerned would be: first those that exist, then the new ones. */
  readonly parts: readonly PreviewPart[];
  /** Buildings that the border goes round. */
  readonly detours: number;
  /** Those houses. */
  readonly spared: readonly BuildingId[];
  /** Houses, whole until now, that would be cut: where they need not stay whole. */
  readonly cut: readonly BuildingId[];
  /** Grids left in more than one piece. */
  readonly detached: readonly GridId[];
  /** Grids that would be no more. */
  readonly gone: readonly GridId[];
}

export interface PreviewPart {
  readonly grid: GridId;
  readonly isNew: boolean;
  /** '' where the edit says the name is still to be given. */
  readonly name: string;
  readonly code: string;
  readonly kind: Kind;
  readonly households: number;
  readonly buildings: number;
  readonly estimated: boolean;
  readonly m2: number;
  readonly shape: Shape;
}

/** What a change costs those whom it concerns. */
export interface Cost {
  /** Buildings that come to another grid, or to one at all, and their households. */
  readonly buildings: number;
  readonly households: number;
  /** Whether some of these households are our estimate. */
  readonly estimated: boolean;
  /** Ground that somebody gets or loses. */
  readonly m2: number;
  /** Vertices of borders that go elsewhere, come or go. */
  readonly vertices: number;
}

export interface Weighed {
  readonly preview: Preview;
  readonly cost: Cost;
}

/** An open plan with its history and its findings. One object, many listeners; all changes go through it. */
export interface Session {
  readonly world: World;
  readonly journal: Journal;
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleState[];
  /** Whether any rule has been run on the plan. While none has, there are no findings and nothing can be said; edits can be done. */
  readonly isChecked: boolean;
  /** Takes over what all rules say of the plan as it was opened, and looks again at what was changed since. */
  adopt(checked: Checked): void;
  /** Does an edit: the refusal, or null when it is done. Nothing changes where it is refused. */
  dispatch(body: EditBody): Refusal | null;
  /** What the edit would do; the plan is not touched. */
  preview(body: EditBody): Preview | Refusal;
  /** The same, with what it would cost. */
  weigh(body: EditBody): Weighed | Refusal;
  undo(): boolean;
  redo(): boolean;
  /** Undoes or redoes whatever lies between, as one change; the cursor is then there. False where it is there, or cannot be. */
  moveTo(cursor: number): boolean;
  /** The codes of the plan leave the house with an export: they are used for ever. */
  issueCodes(): void;
  /** Tells all listeners of the last change now, where they were to be told later. */
  settle(): void;
  /** Called as soon as the plan was changed, before any rule has looked at it: for the map, which somebody looks at. */
  onDrawn(listener: (drawn: Drawn) => void): () => void;
  /** Called after every change, with what follows from it; returns the way to stop it. Whatever else is asked of a session comes after it. */
  subscribe(listener: (change: Change) => void): () => void;
  /** The grid that holds a place, and the row of the building. */
  gridAt(at: Position): GridId | null;
  buildingAt(at: Position): number | null;
}
