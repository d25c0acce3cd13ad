/** Rectangles and places in CSS pixels. */
export type Point = readonly [x: number, y: number];

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CardRoom {
  readonly pointer: Point;
  /** The line being drawn, as it stands on the screen. */
  readonly line: readonly Point[];
  readonly width: number;
  readonly height: number;
  /** Where a card may stand: the map between the panels. */
  readonly room: Frame;
  /** Where something else stands that must not be covered. */
  readonly taken?: Frame | null;
  /** How far from the pointer it stands at least, px. */
  readonly clear?: number;
}

/** Clear of the pointer, px. */
const CLEAR = 20;
/** Clear of the line, and of what is taken, on every side, px. */
const AIR = 6;
/** How densely the room is searched where there is no place near the pointer, px. */
const STEP = 32;

/**
 * The upper left corner of the card: as near the pointer as it can stand inside the room without covering the line. Where
 * every place near the pointer is on the line, the nearest one anywhere in the room; where there is none at all, the farthest.
 */
export function placeCard({
  pointer: [x, y],
  line,
  width,
  height,
  room,
  taken = null,
  clear = CLEAR,
}: CardRoom): Point {
  const inside = ([left, top]: Point): boolean =>
    left >= room.left && top >= room.top && left + width <= room.right && top + height <= room.bottom;
  const free = ([left, top]: Point): boolean =>
    !covers(line, left - AIR, top - AIR, left + width + AIR, top + height + AIR) &&
    !(
      taken &&
      overlap(taken, { left: left - AIR, top: top - AIR, right: left + width + AIR, bottom: top + height + AIR })
    );
  for (let reach = clear; reach <= 8 * CLEAR; reach += clear) {
    const around: Point[] = [
      [x + reach, y + reach],
      [x + reach, y - reach - height],
      [x - reach - width, y + reach],
      [x - reach - width, y - reach - height],
      [x + reach, y - height / 2],
      [x - reach - width, y - height / 2],
      [x - width / 2, y + reach],
      [x - width / 2, y - reach - height],
    ];
    const place = around.find((corner) => inside(corner) && free(corner));
    if (place) return place;
  }
  const far = ([left, top]: Point): number => Math.hypot(left + width / 2 - x, top + height / 2 - y);
  const places = anywhere(room, width, height);
  return (
    places.filter(free).sort((a, b) => far(a) - far(b))[0] ??
    places.sort((a, b) => far(b) - far(a))[0] ?? [room.left, room.top]
  );
}

/** The line that a tool draws, on the screen; a ring with the edge that closes it. */
export function lineOnScreen(
  view: { readonly line: readonly number[]; readonly closed: boolean } | null,
  pointer: Parameters<typeof toScreen>[1],
): Point[] {
  const line = toScreen(view?.line ?? [], pointer);
  return view?.closed && line[0] ? [...line, line[0]] : line;
}

/** Places of the lattice on the screen near a pointer, whose place is known in both; exact enough within one screen. */
export function toScreen(
  flat: readonly number[],
  pointer: { readonly at: readonly [number, number]; readonly screen: Point; readonly tolerance: number },
): Point[] {
  const perUnit = 8 / pointer.tolerance;
  const perUnitUp = perUnit / Math.cos((pointer.at[1] / 1e7) * (Math.PI / 180));
  const points: Point[] = [];
  for (let i = 0; i < flat.length; i += 2)
    points.push([
      pointer.screen[0] + (flat[i]! - pointer.at[0]) * perUnit,
      pointer.screen[1] - (flat[i + 1]! - pointer.at[1]) * perUnitUp,
    ]);
  return points;
}

/** Places all over the room, the corners among them. */
function anywhere(room: CardRoom['room'], width: number, height: number): Point[] {
  const along = (from: number, to: number): number[] => {
    const steps = Math.max(1, Math.ceil((to - from) / STEP));
    return Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);
  };
  const lefts = along(room.left, Math.max(room.left, room.right - width));
  return along(room.top, Math.max(room.top, room.bottom - height)).flatMap((top) =>
    lefts.map((left): Point => [left, top]),
  );
}

const overlap = (a: Frame, b: Frame): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const covers = (line: readonly Point[], left: number, top: number, right: number, bottom: number): boolean =>
  line.some((from, i) => {
    const to = line[i + 1];
    return to !== undefined && passes(from, to, left, top, right, bottom);
  });

/** Liang–Barsky: whether a segment has a place inside the rectangle. */
function passes([x0, y0]: Point, [x1, y1]: Point, left: number, top: number, right: number, bottom: number): boolean {
  let [enter, leave] = [0, 1];
  for (const [step, room] of [
    [x0 - x1, x0 - left],
    [x1 - x0, right - x0],
    [y0 - y1, y0 - top],
    [y1 - y0, bottom - y0],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}
