import { DRIFT, distanceToSegment } from '../edits/division-line';
import type { Ring, Shape } from '../geometry/lattice';
import { canonicalRing } from '../geometry/ring';

/**
 * Whether two shapes have the same border, but for vertices that one has on the edges of the other: that is all that happens to
 * the neighbours of a border that was changed. An area would not tell: what is given and what is taken may be as large.
 */
export const isSameBorder = (before: Shape, after: Shape): boolean =>
  before.length === after.length &&
  before.every(
    (polygon, p) => polygon.length === after[p]!.length && polygon.every((ring, r) => isSameRing(ring, after[p]![r]!)),
  );

function isSameRing(before: Ring, after: Ring): boolean {
  // most rings of most neighbours: nothing to compare by name
  if (before.length === after.length && before.every((value, i) => value === after[i])) return true;
  const common = commonTo(before, after);
  if (common.size < 2) return false;
  const [kept, left] = [only(before, common), only(after, common)];
  return (
    kept.length === left.length &&
    kept.every((value, i) => value === left[i]) &&
    liesOn(before, common) &&
    liesOn(after, common)
  );
}

const name = (ring: Ring, i: number): string => `${ring[i]},${ring[i + 1]}`;

function commonTo(a: Ring, b: Ring): Set<string> {
  const own = new Set<string>();
  for (let i = 0; i < a.length; i += 2) own.add(name(a, i));
  const common = new Set<string>();
  for (let i = 0; i < b.length; i += 2) if (own.has(name(b, i))) common.add(name(b, i));
  return common;
}

const only = (ring: Ring, names: ReadonlySet<string>): Ring =>
  canonicalRing(ring.filter((_, i) => names.has(name(ring, i - (i % 2)))));

/** Whether every other vertex lies, within what rounding moves, on the edge between the common ones before and after it. */
function liesOn(ring: Ring, common: ReadonlySet<string>): boolean {
  const n = ring.length;
  const isCommon = (i: number): boolean => common.has(name(ring, i));
  for (let i = 0; i < n; i += 2) {
    if (isCommon(i)) continue;
    let from = i;
    let to = i;
    while (!isCommon(from)) from = (from + n - 2) % n;
    while (!isCommon(to)) to = (to + 2) % n;
    if (distanceToSegment(ring[from]!, ring[from + 1]!, ring[to]!, ring[to + 1]!, ring[i]!, ring[i + 1]!) > DRIFT)
      return false;
  }
  return true;
}
