import type { Line, Position } from '../geometry/lattice';
import { places as placesOf } from '../geometry/ring';
import { near, same } from './near';
import type {
  Aim,
  PointerEvent,
  Snapped,
  SnapFrom,
  SnapTarget,
  Surroundings,
  TracedWay,
  TraceProblem,
  ToolView,
} from './tool';

/** A line being drawn: the places fixed by clicks, and the one where the pointer would fix the next. */
export interface Stroke {
  readonly places: readonly Place[];
  readonly pointer: Place | null;
}

export interface Place extends Snapped {
  readonly at: Position;
  /** What it snapped to. */
  readonly to: SnapTarget | null;
  /** Where the pointer really was. */
  readonly pointer: Position;
  /** How the line was led there along existing lines, from the place before; null: straight. */
  readonly led?: TracedWay | TraceProblem | null;
  /** Shift was held: nothing snapped. */
  readonly free?: boolean;
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

/** Without its last place, and the way that led there. */
export const shortened = (stroke: Stroke): Stroke => ({ ...stroke, places: stroke.places.slice(0, -1) });

/** Without the pointer: what a finish would take. */
export const fixed = (stroke: Stroke): Stroke => ({ ...stroke, pointer: null });

/** Whether a click now would come back to the first place. */
export const closes = (stroke: Stroke): boolean => {
  const { places, pointer } = stroke;
  return pointer !== null && places.length > 1 && same(places[0]!.at, pointer.at) && cornersOf(stroke, pointer) >= 3;
};

/** The places of the line as the next click would leave it, those on the way along existing lines among them; no place twice in a row. */
export function pathOf(stroke: Stroke): readonly Place[] {
  const { places, pointer } = stroke;
  const repeated = pointer && !closes(stroke) && isEnd(places, pointer);
  return (pointer && places.length > 0 && !repeated ? [...places, pointer] : places).flatMap(withWay);
}

/** The places of the ring as the next click would leave it, the first not repeated. */
export function ringOf(stroke: Stroke): readonly Place[] {
  const { places, pointer } = stroke;
  return closes(stroke) ? [...places.flatMap(withWay), ...wayTo(pointer!)] : pathOf(stroke);
}

export const flat = (places: readonly Place[]): Line => places.flatMap(({ at }) => at);

/** The part of a tool's view that shows the line; without any place only what the first would snap to. */
export function viewOf(
  stroke: Stroke,
  closed: boolean,
): Pick<ToolView, 'line' | 'closed' | 'handles' | 'snapped' | 'aim'> {
  const path = closed ? ringOf(stroke) : pathOf(stroke);
  const { places, pointer } = stroke;
  return {
    line: path.length < 2 ? [] : flat(path),
    closed: closed && path.length > 2,
    handles: places.map(({ at }) => at),
    snapped: pointer?.to ? { at: pointer.at, to: pointer.to } : null,
    aim: pointer && aimOf(stroke, pointer),
  };
}

function aimOf(stroke: Stroke, pointer: Place): Aim {
  const { pointer: _, led, free, ...snapped } = pointer;
  return {
    ...snapped,
    free: free ?? false,
    closes: closes(stroke),
    trace: legOf(stroke.places.at(-1), pointer.at, led),
  };
}

function legOf(last: Place | undefined, at: Position, led: Place['led'] = null): Aim['trace'] {
  if (!led || !last) return null;
  if (typeof led === 'string') return led;
  const { way, ways, length, between } = led;
  return { way, ways, length, line: [...last.at, ...between, ...at] };
}

const isEnd = (places: readonly Place[], place: Place): boolean =>
  [places[0], places.at(-1)].some((end) => end && same(end.at, place.at));

/** How many places the line has, those on the way to a next one counted. */
export const cornersOf = ({ places }: Stroke, next: Place | null = null): number =>
  places.reduce((sum, place) => sum + 1 + wayTo(place).length, 0) + (next ? wayTo(next).length : 0);

/** What was passed on the way along an existing line. */
const wayTo = ({ led }: Place): Place[] =>
  led && typeof led !== 'string' ? placesOf(led.between).map((at) => ({ at, to: 'border', pointer: at })) : [];

const withWay = (place: Place): Place[] => [...wayTo(place), place];

function placeOf(stroke: Stroke, event: PointerEvent, around: Surroundings): Place {
  const { places } = stroke;
  const { at: pointer, tolerance, trace = null } = event;
  if (event.shift) return { at: pointer, to: null, pointer, free: true };
  const last = places.at(-1);
  // the line's own beginning comes before everything of the plan, or a ring among dense corners could not be closed
  const first = places[0];
  const back = first && near(first.at, pointer, tolerance) && places.length > 1;
  const home: Place | null = back ? { at: first.at, to: 'vertex', pointer } : null;
  if (trace === null || !last) {
    if (home && cornersOf(stroke) >= 3) return home;
    return { ...around.snap(pointer, tolerance, fromOf(places)), pointer };
  }
  const traced = around.trace(last.at, home?.at ?? pointer, home ? 0 : tolerance, trace);
  return { ...(home ?? { ...traced.place, pointer }), led: traced.way };
}

/** By what right angles and parallels go: the last leg as it arrives. */
function fromOf(places: readonly Place[]): SnapFrom | null {
  const path = places.slice(-2).flatMap(withWay);
  const last = path.at(-1);
  return last ? { at: last.at, before: path.at(-2)?.at ?? null } : null;
}
