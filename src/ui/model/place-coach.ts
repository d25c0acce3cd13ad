export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type CoachSide = 'right' | 'below' | 'left';

/** Room between a mark and what it is about, CSS px. */
const GAP = 12;
/** Room that is left to the edge of the window. */
const EDGE = 12;

/** Where a mark of this size stands beside something, whole inside the window. */
export function placeCoach(
  anchor: Rect,
  side: CoachSide,
  size: { readonly width: number; readonly height: number },
  room: { readonly width: number; readonly height: number },
): readonly [left: number, top: number] {
  const [left, top] = {
    right: [anchor.left + anchor.width + GAP, anchor.top],
    left: [anchor.left - size.width - GAP, anchor.top],
    below: [anchor.left + anchor.width / 2 - size.width / 2, anchor.top + anchor.height + GAP],
  }[side] as [number, number];
  const within = (value: number, most: number): number => Math.max(EDGE, Math.min(value, most - EDGE));
  return [within(left, room.width - size.width), within(top, room.height - size.height)];
}
