import { metresBetween } from '../geometry/area';
import type { PairTable } from '../geometry/pair-table';
import type { Borders } from './borders';
import { closePairs } from './close-pairs';
import type { Outlines } from './outlines';

/** Places that became one: by place the one it becomes, and who came there. */
export interface Clusters {
  readonly becomes: Int32Array;
  /** All that are in one place now, the place itself among them. */
  membersOf(place: number): number[];
}

/**
 * Places that mean one place become one: vertices of different areas no further apart than the tolerance, where at least one of
 * them ends an edge that is not matched. (Close vertices of one area are its own detail, and stay.)
 *
 *   1. pairs: who lies within the tolerance of whom (close-pairs.ts);
 *   2. the closest pair first, two clusters become one if they have no area in common and nobody moves further than the
 *      tolerance from where he stood;
 *   3. all of a cluster move to the place of its first in rank.
 *
 * Nearly linear for places that are spread as borders are.
 */
export function snapPlaces({ places }: Outlines, borders: Borders, ranks: Ranks, tolerance: number): Clusters {
  const { first, second, order } = closePairs(places, borders.loose, tolerance);
  const becomes = new Int32Array(places.size);
  // members of a cluster are a ring: from each leads `next` to another
  const next = new Int32Array(places.size);
  for (let n = 0; n < becomes.length; n++) becomes[n] = next[n] = n;
  const membersOf = (place: number): number[] => {
    const members = [place];
    for (let n = next[place]!; n !== place; n = next[n]!) members.push(n);
    return members;
  };
  const canGo = (n: number, to: number): boolean => ranks.moves(n) && distance(places, n, to) <= tolerance;
  const canAllGo = (stays: number, goes: number): boolean => {
    if (!canGo(goes, stays)) return false;
    for (let n = next[goes]!; n !== goes; n = next[n]!) if (!canGo(n, stays)) return false;
    return true;
  };
  // a place that everybody left is still in the table
  const isLeft = (place: number): boolean => borders.start[place] === borders.start[place + 1];
  for (const i of order) {
    const [p, q] = [becomes[first[i]!]!, becomes[second[i]!]!];
    if (p === q || isLeft(p) || isLeft(q)) continue;
    const [one, other] = [ranks.of(p), ranks.of(q)];
    const [stays, goes] = one < other || (one === other && p < q) ? [p, q] : [q, p];
    if (!canAllGo(stays, goes) || haveCommonUser(borders, next, stays, goes)) continue;
    becomes[goes] = stays;
    for (let n = next[goes]!; n !== goes; n = next[n]!) becomes[n] = stays;
    // two rings become one
    [next[stays], next[goes]] = [next[goes]!, next[stays]!];
  }
  return { becomes, membersOf };
}

/** The lower the rank, the more a place is worth; one that does not move stays where it is whatever comes near. */
export interface Ranks {
  of(place: number): number;
  moves(place: number): boolean;
}

const distance = ({ first, second }: PairTable, p: number, q: number): number =>
  metresBetween(first[p]!, second[p]!, first[q]!, second[q]!);

/** Whether an area has a place in both of two clusters. */
function haveCommonUser({ start, users }: Borders, next: Int32Array, one: number, other: number): boolean {
  let p = one;
  do {
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      let q = other;
      do {
        for (let j = start[q]!; j < start[q + 1]!; j++) if (users[i] === users[j]) return true;
        q = next[q]!;
      } while (q !== other);
    }
    p = next[p]!;
  } while (p !== one);
  return false;
}
