/**
 * The key that leads a line along existing ones, as a reducer. Tapped, it holds for one leg: the next click takes the way and ends
 * it. Held down, it holds until it is let go, click after click; let go without a click, it was a tap. Tapped again, it goes to the
 * next way; Esc ends it.
 */
export interface TraceKey {
  /** Which way is asked for; null: lines go straight. */
  readonly way: number | null;
  readonly held: boolean;
  /** A leg was taken while the key is held: letting it go ends it. */
  readonly used: boolean;
}

export type TraceKeyEvent = 'press' | 'release' | 'other' | 'leg' | 'end';

export const NO_TRACE: TraceKey = { way: null, held: false, used: false };

export function stepTraceKey(key: TraceKey, event: TraceKeyEvent): TraceKey {
  switch (event) {
    case 'press':
      return { way: key.way === null ? 0 : key.way + 1, held: true, used: false };
    case 'other':
      return key.way === null ? key : { ...key, way: key.way + 1 };
    case 'release':
      return key.used ? NO_TRACE : { ...key, held: false };
    case 'leg':
      if (key.way === null) return key;
      return key.held ? { way: 0, held: true, used: true } : NO_TRACE;
    case 'end':
      return NO_TRACE;
  }
}
