import type { Line, Position } from '../geometry/lattice';
import { near, same } from './near';
import type { PointerEvent, SnapTarget, Surroundings, ToolView } from './tool';

/** A line being drawn: the places fixed by clicks, and the one where the pointer would fix the next. */
export interface Stroke {
  readonly places: readonly Place[];
  readonly pointer: Place | null;
}

export interface Place {
  readonly at: Position;
  /** What it snapped to. */
  readonly to: SnapTarget | null;
  /** Where the pointer really was. */
  readonly pointer: Position;
}

export const NO_STROKE: Stroke = { places: [], pointer: null };

/** The pointer moved: the next place would be there. */
export const following = (stroke: Stroke, event: PointerEvent, around: Surroundings): Stroke => ({
  ...stroke,
  pointer: placeOf(stroke, event, around),
});

/** A click: one more place. A place repeated adds nothing, nor does the first place again: it closes the line (`closes`). */
export function extended(stroke: Stroke, event: PointerEvent, around: Surroundings): Stroke {
  const { places } = stroke;
  const pointer = placeOf(stroke, event, around);
  return { places: isEnd(places, pointer) ? places : [...places, pointer], pointer };
}

/** After a double-click: its second click counts as the first, though the hand shook. What has one place only was never begun. */
export function settled(stroke: Stroke, tolerance: number): Stroke {
  const last = stroke.places.at(-1);
  const before = stroke.places.at(-2);
  const shaken = last && before && near(last.pointer, before.pointer, tolerance / 2);
  const places = shaken ? stroke.places.slice(0, -1) : stroke.places;
  return { ...stroke, places: places.length < 2 ? [] : places };
}

/** Without its last place. */
export const shortened = (stroke: Stroke): Stroke => ({ ...stroke, places: stroke.places.slice(0, -1) });

/** Without the pointer: what a finish would take. */
export const fixed = (stroke: Stroke): Stroke => ({ ...stroke, pointer: null });

/** Whether a click now would come back to the first place. */
export const closes = ({ places, pointer }: Stroke): boolean =>
  places.length >= 3 && pointer !== null && same(places[0]!.at, pointer.at);

/** The places of the line as the next click would leave it; no place twice in a row. */
export function pathOf(stroke: Stroke): readonly Place[] {
  const { places, pointer } = stroke;
  const repeated = pointer && !closes(stroke) && isEnd(places, pointer);
  return pointer && places.length > 0 && !repeated ? [...places, pointer] : places;
}

/** The places of the ring as the next click would leave it, the first not repeated. */
export const ringOf = (stroke: Stroke): readonly Place[] => (closes(stroke) ? stroke.places : pathOf(stroke));

export const flat = (places: readonly Place[]): Line => places.flatMap(({ at }) => at);

/** The part of a tool's view that shows the line; without any place only what the first would snap to. */
export function viewOf(stroke: Stroke, closed: boolean): Pick<ToolView, 'line' | 'closed' | 'handles' | 'snapped'> {
  const path = closed ? ringOf(stroke) : pathOf(stroke);
  const { places, pointer } = stroke;
  return {
    line: path.length < 2 ? [] : flat(path),
    closed: closed && path.length > 2,
    handles: places.map(({ at }) => at),
    snapped: pointer?.to ? { at: pointer.at, to: pointer.to } : null,
  };
}

const isEnd = (places: readonly Place[], place: Place): boolean =>
  [places[0], places.at(-1)].some((end) => end && same(end.at, place.at));

function placeOf({ places }: Stroke, event: PointerEvent, around: Surroundings): Place {
  const pointer = event.at;
  if (event.shift) return { at: pointer, to: null, pointer };
  // the line's own beginning comes before everything of the plan, or a ring among dense corners could not be closed
  const first = places[0];
  if (first && places.length >= 3 && near(first.at, pointer, event.tolerance))
    return { at: first.at, to: 'vertex', pointer };
  return { ...around.snap(pointer, event.tolerance), pointer };
}
