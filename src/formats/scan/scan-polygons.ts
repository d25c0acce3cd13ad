import { grown } from './growing';
import type { Cursor } from './cursor';
import { closeRing, type RingColumns } from './ring-columns';
import { behindByte, behindSpace, skipNumber } from './skip-value';
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
  /** The box of all positions; of none its sides change places. */
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

/** Farther than any place is, in units; an integer as they are. */
const MOST = 0x7fff_ffff;

export const nothingFound = (): PolygonsFound => ({
  parts: 0,
  dropped: 0,
  shortened: false,
  minX: MOST,
  minY: MOST,
  maxX: -MOST,
  maxY: -MOST,
});

export function resetFound(found: PolygonsFound): void {
  found.parts = 0;
  found.dropped = 0;
  found.shortened = false;
  found.minX = found.minY = MOST;
  found.maxX = found.maxY = -MOST;
}

/** What the coordinates can be of; an empty list is both. */
export type Scanned = 'Polygon' | 'MultiPolygon' | 'either' | 'not plain';

const [OPEN, CLOSE, COMMA] = [0x5b, 0x5d, 0x2c];

/** The cursor moves behind the coordinates; where they are not plain, anywhere. */
export function scanPolygons(scan: PolygonsScan): Scanned {
  const { cursor } = scan;
  const { bytes } = cursor;
  let depth = 0;
  let behind = cursor.at;
  for (; bytes[behind] === OPEN; depth++) behind = behindSpace(bytes, behind + 1);
  const isEmpty = bytes[behind] === CLOSE;
  if (depth === 1 && isEmpty) {
    cursor.at = behind + 1;
    return 'either';
  }
  if (depth === 3) return scanPart(scan) ? 'Polygon' : 'not plain';
  // or a first part without rings
  if (depth === 4 || (depth === 2 && isEmpty)) return scanParts(scan) ? 'MultiPolygon' : 'not plain';
  return 'not plain';
}

function scanParts(scan: PolygonsScan): boolean {
  const { cursor } = scan;
  const { bytes } = cursor;
  do {
    cursor.at = behindSpace(bytes, cursor.at + 1);
    if (bytes[cursor.at] !== OPEN) return false;
    const first = behindSpace(bytes, cursor.at + 1);
    // one without rings is no part
    if (bytes[first] === CLOSE) cursor.at = first + 1;
    else if (!scanPart(scan)) return false;
    cursor.at = behindSpace(bytes, cursor.at);
  } while (bytes[cursor.at] === COMMA);
  return bytes[cursor.at++] === CLOSE;
}

/** A list of rings, one or more, of which the cursor is at the bracket: a shell and its holes. */
function scanPart(scan: PolygonsScan): boolean {
  const { cursor, found, leaveOutShort } = scan;
  const { bytes } = cursor;
  let shell: RingScanned | null = null;
  do {
    cursor.at = behindSpace(bytes, cursor.at + 1);
    const ring = scanRing(scan, shell);
    if (ring === 'not plain' || (ring === 'short' && !leaveOutShort)) return false;
    if (ring === 'short') found.shortened = true;
    // holes go with their shell
    else if (shell === null) found.parts++;
    if (ring === 'vanished' && (shell === null || shell === 'taken')) found.dropped++;
    shell ??= ring;
    cursor.at = behindSpace(bytes, cursor.at);
  } while (bytes[cursor.at] === COMMA);
  return bytes[cursor.at++] === CLOSE;
}

type RingScanned = 'taken' | 'vanished' | 'short' | 'not plain';

/** One ring; `shell` is what became of the shell that it is a hole of. */
function scanRing({ cursor, rings, found }: PolygonsScan, shell: RingScanned | null): RingScanned {
  const { bytes } = cursor;
  let { coords } = rings;
  const from = rings.ringStart[rings.rings]! * 2;
  let end = from;
  let positions = 0;
  let lastX = 0;
  let lastY = 0;
  let minX = MOST;
  let minY = MOST;
  let maxX = -MOST;
  let maxY = -MOST;

  let at = behindByte(bytes, cursor.at, OPEN);
  const firstAt = at;
  let firstEnd = at;
  let lastAt = at;
  let lastEnd = at;
  for (;;) {
    // one position: two numbers, and further ones that are only looked at
    lastAt = at;
    cursor.at = behindByte(bytes, at, OPEN);
    if (cursor.at < 0) return 'not plain';
    const x = takeUnits(cursor, 180);
    if (x === NO_UNITS) return 'not plain';
    cursor.at = behindByte(bytes, cursor.at, COMMA);
    if (cursor.at < 0) return 'not plain';
    const y = takeUnits(cursor, 90);
    if (y === NO_UNITS) return 'not plain';
    at = bytes[cursor.at] === CLOSE ? cursor.at + 1 : behindFurther(bytes, cursor.at);
    if (at < 0) return 'not plain';
    lastEnd = at;
    if (positions++ === 0) firstEnd = at;
    if (end === from || x !== lastX || y !== lastY) {
      if (end + 2 > coords.length) coords = rings.coords = grown(coords, end + 2);
      coords[end] = lastX = x;
      coords[end + 1] = lastY = y;
      end += 2;
      if (x < minX) minX = x;
      if (y < minY) minY = y;
      if (x > maxX) maxX = x;
      if (y > maxY) maxY = y;
    }
    at = behindSpace(bytes, at);
    if (bytes[at] !== COMMA) break;
    at = behindSpace(bytes, at + 1);
  }
  if (bytes[at] !== CLOSE) return 'not plain';
  cursor.at = at + 1;

  if (positions < 4 || shell === 'short') return 'short';
  // the same words are the same place; the same place in other words is not plain
  const length = lastEnd - lastAt;
  if (length !== firstEnd - firstAt || !sameBytes(cursor.view, firstAt, lastAt, length)) return 'not plain';
  grow(found, minX, minY, maxX, maxY);
  while (end - from > 2 && coords[from] === coords[end - 2] && coords[from + 1] === coords[end - 1]) end -= 2;
  if (end - from < 6) return 'vanished';
  if (shell === null || shell === 'taken') closeRing(rings, end, shell === null);
  return 'taken';
}

/** The end of a position behind its first two numbers, over those that follow. */
function behindFurther(bytes: Uint8Array, at: number): number {
  let next = behindSpace(bytes, at);
  while (bytes[next] === COMMA) {
    next = skipNumber(bytes, behindSpace(bytes, next + 1));
    if (next < 0) return -1;
    next = behindSpace(bytes, next);
  }
  return bytes[next] === CLOSE ? next + 1 : -1;
}

function grow(found: PolygonsFound, minX: number, minY: number, maxX: number, maxY: number): void {
  if (minX < found.minX) found.minX = minX;
  if (minY < found.minY) found.minY = minY;
  if (maxX > found.maxX) found.maxX = maxX;
  if (maxY > found.maxY) found.maxY = maxY;
}
