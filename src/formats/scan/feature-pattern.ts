import { sameBytes } from './cursor';
import { scanPolygons, type Scanned } from './scan-polygons';
import { addMember, forgetMembers, forgetShape, type ScanState } from './scan-state';
import { skipValue } from './skip-value';

/**
 * How the features of a file are written, as one of them showed: the bytes that stand between its values. Programs write every feature
 * alike, so that the next one is the same bytes with other values between them; then it means the same, and need not be read
 * word by word.
 */
export interface FeaturePattern {
  /** The feature that is the example: from its first byte to behind its last. */
  from: number;
  to: number;
  /** Its values in their order: what they are, where they begin and end. */
  readonly roles: number[];
  readonly starts: number[];
  readonly ends: number[];
  /** Where its properties stand; 0 where they are null. */
  propertiesAt: number;
  /** What its geometry is, as FeatureColumns has it, and what its coordinates can be of. */
  geometry: number;
  coordinates: Scanned;
  state: 'none' | 'being shown' | 'known' | 'given up';
  /** Features in a row that were written otherwise. */
  misses: number;
  /** Tries that may still fail; every one that does not fail gives another. */
  trust: number;
}

/** What a value is: a property, by the word of its key, which is 0 or more; or one of these. */
export const ROLE = { coordinates: -1, id: -2, other: -3 } as const;

export const noPattern = (): FeaturePattern => ({
  from: 0,
  to: 0,
  roles: [],
  starts: [],
  ends: [],
  propertiesAt: 0,
  geometry: 0,
  coordinates: 'either',
  state: 'none',
  misses: 0,
  trust: 8,
});

/** The most that is ever trusted: a file that changes its ways half-way is soon read word by word. */
const MOST_TRUST = 32;

/** The next feature is read word by word: it may be the example, where there is none or it has been wrong twice. */
export function beginExample({ pattern, cursor }: ScanState): void {
  if (pattern.state === 'given up' || (pattern.state === 'known' && pattern.misses < 2)) return;
  pattern.state = 'being shown';
  pattern.misses = 0;
  pattern.from = cursor.at;
  pattern.roles.length = pattern.starts.length = pattern.ends.length = 0;
}

/** A value of the example, which ends at the cursor. */
export function showValue({ pattern, cursor }: ScanState, role: number, start: number): void {
  if (pattern.state !== 'being shown') return;
  pattern.roles.push(role);
  pattern.starts.push(start);
  pattern.ends.push(cursor.at);
}

/** The example has something that cannot be taken for granted in others. */
export function spoilExample({ pattern }: ScanState): void {
  if (pattern.state === 'being shown') pattern.state = 'none';
}

/** A plain feature has been read word by word, up to the cursor. */
export function endExample({ pattern, cursor, properties, geometries, count, feature }: ScanState): void {
  if (pattern.state !== 'being shown') return;
  pattern.state = 'known';
  pattern.to = cursor.at;
  pattern.propertiesAt = properties[count]!;
  pattern.geometry = geometries[count]!;
  pattern.coordinates = feature.coordinates;
}

/** Takes the feature at the cursor where it is written as the example is; else all is as it was before. */
export function takeAlike(state: ScanState): boolean {
  const { pattern, cursor } = state;
  if (pattern.state !== 'known') return false;
  const start = cursor.at;
  if (isTaken(state)) {
    pattern.misses = 0;
    if (pattern.trust < MOST_TRUST) pattern.trust++;
    return true;
  }
  pattern.misses++;
  // a miss costs as much as several hits save
  pattern.trust -= 4;
  if (pattern.trust < 0) pattern.state = 'given up';
  forgetMembers(state);
  forgetShape(state);
  state.ids[state.count] = 0;
  cursor.at = start;
  return false;
}

function isTaken(state: ScanState): boolean {
  const { pattern, cursor, count } = state;
  const { bytes, view } = cursor;
  const { roles, starts, ends, propertiesAt } = pattern;
  let at = cursor.at;
  let fixed = pattern.from;
  for (let k = 0; k < roles.length; k++) {
    // up to the value the same bytes
    const value = starts[k]!;
    if (!sameBytes(view, fixed, at, value - fixed)) return false;
    if (fixed < propertiesAt && propertiesAt < value) state.properties[count] = at + (propertiesAt - fixed);
    at += value - fixed;
    fixed = ends[k]!;
    // space in front of a value that the example had not
    if (bytes[at]! <= SPACE) return false;
    const role = roles[k]!;
    if (role === ROLE.coordinates) {
      cursor.at = at;
      const scanned = scanPolygons(state.polygons);
      // an empty list is as good as what the example had
      if (scanned !== pattern.coordinates && scanned !== 'either') return false;
      at = cursor.at;
      continue;
    }
    if (role >= 0) addMember(state, role, at);
    else if (role === ROLE.id) state.ids[count] = at;
    at = skipValue(bytes, at);
    if (at < 0) return false;
  }
  const rest = pattern.to - fixed;
  if (!sameBytes(view, fixed, at, rest)) return false;
  if (fixed < propertiesAt) state.properties[count] = at + (propertiesAt - fixed);
  cursor.at = at + rest;
  state.geometries[count] = pattern.geometry;
  return true;
}

const SPACE = 0x20;
