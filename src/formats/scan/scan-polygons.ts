import { grown } from './growing';
import type { Cursor } from './cursor';
import { closeRing, type RingColumns } from './ring-columns';
import { behindSpace, skipNumber } from './skip-value';
import { sameBytes } from './cursor';
import { NO_UNITS, takeUnits } from './take-units';

/**
 * The `coordinates` of a polygon or multipolygon, scanned from the bytes straight into columns of units: places rounded, repeated
 * ones dropped, rings open. Only what is plainly in order is scanned: everything else, from a text for a number to a ring
 * that is not closed to what is no JSON at all, is not plain, and left for others to judge.
 */
export interface PolygonsScan {
  readonly cursor: Cursor;
  readonly rings: RingColumns;
  /** Whether rings of fewer than four positions are left out; else they are not plain. */
  readonly leaveOutShort: boolean;
  readonly found: PolygonsFound;
}

/** What was scanned of one feature. */
export interface PolygonsFound {
  /** Parts, and those rings that vanished when rounded, as `readShape` counts them. */
  parts: number;
  dropped: number;
  /** Whether a ring was left out for being too short. */
  shortened: boolean;
  /** The box of all positions. */
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

export const nothingFound = (): PolygonsFound => ({
  parts: 0,
  dropped: 0,
  shortened: false,
  minX: Infinity,
  minY: Infinity,
  maxX: -Infinity,
  maxY: -Infinity,
});

export function resetFound(found: PolygonsFound): void {
  found.parts = 0;
  found.dropped = 0;
  found.shortened = false;
  found.minX = found.minY = Infinity;
  found.maxX = found.maxY = -Infinity;
}

/** What the coordinates can be of; an empty list is both. */
export type Scanned = 'Polygon' | 'MultiPolygon' | 'either' | 'not plain';

const [OPEN, CLOSE, COMMA] = [0x5b, 0x5d, 0x2c];

/** The cursor moves behind the coordinates; where they are not plain, anywhere. */
export function scanPolygons(scan: PolygonsScan): Scanned {
  const { cursor } = scan;
  const [depth, behind] = depthAt(cursor);
  if (depth === 1 && cursor.bytes[behind] === CLOSE) {
    cursor.at = behind + 1;
    return 'either';
  }
  if (depth === 3) return scanPart(scan) ? 'Polygon' : 'not plain';
  // a first part without rings
  const isEmpty = depth === 2 && cursor.bytes[behind] === CLOSE;
  if (depth === 4 || isEmpty) return scanList(cursor, () => scanPart(scan)) ? 'MultiPolygon' : 'not plain';
  return 'not plain';
}

/** How many lists open here one in the other, and what comes then. */
function depthAt({ bytes, at }: Cursor): readonly [depth: number, behind: number] {
  let [depth, behind] = [0, at];
  for (; bytes[behind] === OPEN; depth++) behind = behindSpace(bytes, behind + 1);
  return [depth, behind];
}

/** A list of one or more items, each taken by `take`. */
function scanList(cursor: Cursor, take: () => boolean): boolean {
  const { bytes } = cursor;
  if (bytes[cursor.at] !== OPEN) return false;
  for (;;) {
    cursor.at = behindSpace(bytes, cursor.at + 1);
    if (!take()) return false;
    cursor.at = behindSpace(bytes, cursor.at);
    if (bytes[cursor.at] === COMMA) continue;
    return bytes[cursor.at++] === CLOSE;
  }
}

/** A list of rings: a shell and its holes; one without rings is no part. */
function scanPart(scan: PolygonsScan): boolean {
  const { cursor, found } = scan;
  const { bytes } = cursor;
  const first = behindSpace(bytes, cursor.at + 1);
  if (bytes[cursor.at] === OPEN && bytes[first] === CLOSE) {
    cursor.at = first + 1;
    return true;
  }
  let shell: RingScanned | null = null;
  return scanList(cursor, () => {
    const ring = scanRing(scan, shell);
    if (ring === 'not plain') return false;
    if (ring === 'short') found.shortened = true;
    // holes go with their shell
    else if (shell === null) found.parts++;
    if (ring === 'vanished' && (shell === null || shell === 'taken')) found.dropped++;
    shell ??= ring;
    return true;
  });
}

type RingScanned = 'taken' | 'vanished' | 'short' | 'not plain';

function scanRing({ cursor, rings, leaveOutShort, found }: PolygonsScan, shell: RingScanned | null): RingScanned {
  const { bytes } = cursor;
  let at = cursor.at;
  if (bytes[at] !== OPEN) return 'not plain';
  let { coords } = rings;
  const from = rings.ringStart[rings.rings]! * 2;
  let end = from;
  let positions = 0;
  let [firstAt, firstEnd, lastAt] = [0, 0, 0];
  let [lastX, lastY] = [0, 0];
  let [minX, minY, maxX, maxY] = [MOST, MOST, -MOST, -MOST];
  do {
    // one position: two numbers, and further ones that are only looked at
    at = behindSpace(bytes, at + 1);
    if (bytes[at] !== OPEN) return 'not plain';
    lastAt = at;
    cursor.at = behindSpace(bytes, at + 1);
    const x = takeUnits(cursor, 180);
    at = behindSpace(bytes, cursor.at);
    if (x === NO_UNITS || bytes[at] !== COMMA) return 'not plain';
    cursor.at = behindSpace(bytes, at + 1);
    const y = takeUnits(cursor, 90);
    if (y === NO_UNITS) return 'not plain';
    at = behindSpace(bytes, cursor.at);
    while (bytes[at] === COMMA) {
      at = skipNumber(bytes, behindSpace(bytes, at + 1));
      if (at < 0) return 'not plain';
      at = behindSpace(bytes, at);
    }
    if (bytes[at] !== CLOSE) return 'not plain';
    at++;
    if (positions++ === 0) [firstAt, firstEnd] = [lastAt, at];
    if (end === from || x !== lastX || y !== lastY) {
      if (end + 2 > coords.length) coords = rings.coords = grown(coords, end + 2);
      coords[end++] = lastX = x;
      coords[end++] = lastY = y;
      if (x < minX) minX = x;
      if (y < minY) minY = y;
      if (x > maxX) maxX = x;
      if (y > maxY) maxY = y;
    }
    cursor.at = at;
    at = behindSpace(bytes, at);
  } while (bytes[at] === COMMA);
  if (bytes[at] !== CLOSE) return 'not plain';
  const lastEnd = cursor.at;
  cursor.at = at + 1;

  if (positions < 4) return leaveOutShort ? 'short' : 'not plain';
  // the same words are the same place; the same place in other words is not plain
  if (lastEnd - lastAt !== firstEnd - firstAt || !sameBytes(bytes, firstAt, lastAt, lastEnd - lastAt))
    return 'not plain';
  if (shell === 'short') return 'short';
  grow(found, minX, minY, maxX, maxY);
  while (end - from > 2 && coords[from] === coords[end - 2] && coords[from + 1] === coords[end - 1]) end -= 2;
  if (end - from < 6) return 'vanished';
  if (shell === null || shell === 'taken') closeRing(rings, end, shell === null);
  return 'taken';
}

/** Farther than any place is, in units. */
const MOST = 0x7fff_ffff;

function grow(found: PolygonsFound, minX: number, minY: number, maxX: number, maxY: number): void {
  if (minX < found.minX) found.minX = minX;
  if (minY < found.minY) found.minY = minY;
  if (maxX > found.maxX) found.maxX = maxX;
  if (maxY > found.maxY) found.maxY = maxY;
}
