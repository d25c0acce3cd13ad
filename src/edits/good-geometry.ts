import type { Line, Position, Ring } from '../geometry/lattice';
import { UNITS_PER_DEGREE } from '../geometry/lattice';
import { refuse, type Refusal } from '../plan/edit';

/** Longest line or ring of an edit, in places; people draw tens, a traced river has thousands. */
export const MOST_PLACES = 20_000;

/** What is wrong with the numbers of a line, or null. */
export function badLine(line: Line): Refusal | null {
  return (
    badNumbers(line) ?? (distinct(line) < 2 ? refuse('bad-geometry', first(line), { places: distinct(line) }) : null)
  );
}

export function badRing(ring: Ring): Refusal | null {
  return (
    badNumbers(ring) ?? (distinct(ring) < 3 ? refuse('bad-geometry', first(ring), { places: distinct(ring) }) : null)
  );
}

export const badPlace = (place: Position): Refusal | null =>
  badNumbers(place) ?? (place.length === 2 ? null : refuse('bad-geometry', null, { places: place.length >> 1 }));

function badNumbers(flat: readonly number[]): Refusal | null {
  if (!Array.isArray(flat) || flat.length % 2 !== 0) return refuse('bad-geometry');
  if (flat.length > MOST_PLACES * 2) return refuse('too-dense', null, { places: flat.length / 2, most: MOST_PLACES });
  for (let i = 0; i < flat.length; i++) {
    const value = flat[i]!;
    const most = (i % 2 === 0 ? 180 : 90) * UNITS_PER_DEGREE;
    if (!Number.isInteger(value) || Math.abs(value) > most)
      return refuse('bad-geometry', null, { place: (i >> 1) + 1, value: String(value) });
  }
  return null;
}

/** Places that differ from the one before, up to three. */
function distinct(flat: readonly number[]): number {
  const seen = new Set<string>();
  for (let i = 0; i < flat.length && seen.size < 3; i += 2) seen.add(`${flat[i]},${flat[i + 1]}`);
  return seen.size;
}

const first = (flat: readonly number[]): Position | null => (flat.length >= 2 ? [flat[0]!, flat[1]!] : null);
