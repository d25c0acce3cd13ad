/** A place on the screen, CSS pixels. */
export type Pixel = readonly [x: number, y: number];

/** The fingers on the map, as far as they mean something. */
export interface Fingers {
  /** Those on the glass, in the order they came. */
  readonly down: readonly number[];
  /** Where the first came down. */
  readonly start: Pixel;
  readonly moved: boolean;
  /** Until all fingers are up nothing of this touch is meant for a tool: two fingers came, or the menu. */
  readonly spent: boolean;
  readonly lastTap: { readonly at: Pixel; readonly time: number } | null;
}

export const NO_FINGERS: Fingers = { down: [], start: [0, 0], moved: false, spent: false, lastTap: null };

export interface FingerEvent {
  /** `held`: the first finger has been down for a while (`LONG_PRESS`). */
  readonly type: 'down' | 'move' | 'up' | 'cancel' | 'held';
  readonly id: number;
  readonly at: Pixel;
  /** Milliseconds since whenever. */
  readonly time: number;
}

/** What a finger says, in the words of a mouse. */
export interface Said {
  readonly type: 'move' | 'press' | 'release' | 'click' | 'double-click' | 'menu' | 'let-go';
  readonly at: Pixel;
}

/** How long a finger rests before it asks for the menu, ms. */
export const LONG_PRESS = 500;
/** A finger that rests rolls by so many pixels. */
const ROLL = 10;
/** Two taps within so many milliseconds and pixels are a double one. */
const DOUBLE_TIME = 350;
const DOUBLE_REACH = 30;

/**
 * One finger is the pointer: a tap is a click, a drag is a drag, a long press asks for the menu. Where the finger draws, it may come down
 * anywhere, go to the place meant and let go there: that is the click. A second finger means the map, which moves and zooms; the tool
 * lets go of what it had, and hears nothing until all fingers are up.
 */
export function stepFingers(fingers: Fingers, event: FingerEvent, draws: boolean): [Fingers, readonly Said[]] {
  const { at, id } = event;
  const isFirst = fingers.down[0] === id;
  switch (event.type) {
    case 'down': {
      const down = [...fingers.down, id];
      if (down.length > 1) return lost({ ...fingers, down }, at);
      const fresh = { ...fingers, down, start: at, moved: false, spent: false };
      return [fresh, said(at, 'move', 'press')];
    }
    case 'move': {
      if (!isFirst || fingers.spent) return [fingers, []];
      const moved = fingers.moved || apart(fingers.start, at) > ROLL;
      return [{ ...fingers, moved }, moved ? said(at, 'move') : []];
    }
    case 'held':
      if (!isFirst || fingers.spent || fingers.moved) return [fingers, []];
      return [{ ...fingers, spent: true }, said(at, 'let-go', 'menu')];
    case 'cancel':
      return lost(without(fingers, id), at);
    case 'up': {
      const rest = without(fingers, id);
      if (!isFirst || fingers.spent) return [rest, []];
      return fingers.moved
        ? [{ ...rest, lastTap: null }, draws ? said(at, 'release', 'click') : said(at, 'release')]
        : tapped(rest, event);
    }
  }
}

/** The second of two taps is where the first was: no finger comes down twice on the same pixel. */
function tapped(fingers: Fingers, { at, time }: FingerEvent): [Fingers, readonly Said[]] {
  const { lastTap } = fingers;
  if (lastTap && time - lastTap.time < DOUBLE_TIME && apart(lastTap.at, at) < DOUBLE_REACH)
    return [{ ...fingers, lastTap: null }, said(lastTap.at, 'release', 'click', 'double-click')];
  return [{ ...fingers, lastTap: { at, time } }, said(at, 'release', 'click')];
}

const lost = (fingers: Fingers, at: Pixel): [Fingers, readonly Said[]] => [
  { ...fingers, spent: true, lastTap: null },
  fingers.spent ? [] : said(at, 'let-go'),
];

const without = (fingers: Fingers, id: number): Fingers => ({
  ...fingers,
  down: fingers.down.filter((other) => other !== id),
});

const said = (at: Pixel, ...types: readonly Said['type'][]): readonly Said[] => types.map((type) => ({ type, at }));

const apart = ([ax, ay]: Pixel, [bx, by]: Pixel): number => Math.hypot(bx - ax, by - ay);
