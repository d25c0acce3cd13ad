import { metresPerUnit } from '../geometry/area';
import type { PairTable } from '../geometry/pair-table';

/** Pairs of places, each by its two places. */
export interface ClosePairs {
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** Numbers of the pairs, the closest first. */
  readonly order: Float64Array;
}

/**
 * Pairs of places no further apart than the tolerance, in metres, of which at least one is loose. The places lie in stripes from
 * west to east; each looks on in its own stripe and in the one to the north. O(n log n) for places that are spread as borders are.
 */
export function closePairs(places: PairTable, loose: Uint8Array, tolerance: number): ClosePairs {
  const { first: xs, second: ys } = places;
  const { order, start, stripes } = striped(places, tolerance);
  const first: number[] = [];
  const second: number[] = [];
  const lengths: number[] = [];
  for (let stripe = 0; stripe < stripes; stripe++) {
    const end = start[stripe + 1]!;
    const endAbove = start[Math.min(stripe + 2, stripes)]!;
    let above = end;
    for (let i = start[stripe]!; i < end; i++) {
      const p = order[i]!;
      const { east, north } = metresPerUnit(ys[p]!);
      const [dx, dy] = [tolerance / east, tolerance / north];
      const look = (q: number): void => {
        if (Math.abs(ys[q]! - ys[p]!) > dy || (loose[p] === 0 && loose[q] === 0)) return;
        const length = Math.sqrt(((xs[q]! - xs[p]!) * east) ** 2 + ((ys[q]! - ys[p]!) * north) ** 2);
        if (length > tolerance) return;
        first.push(p);
        second.push(q);
        lengths.push(length);
      };
      for (let j = i + 1; j < end && xs[order[j]!]! <= xs[p]! + dx; j++) look(order[j]!);
      while (above < endAbove && xs[order[above]!]! < xs[p]! - dx) above++;
      for (let j = above; j < endAbove && xs[order[j]!]! <= xs[p]! + dx; j++) look(order[j]!);
    }
  }
  return { first, second, order: byLength(lengths, tolerance) };
}

/** Places by stripe, from west to east: order[start[s]] … order[start[s + 1]]. A stripe is higher than the tolerance. */
function striped({ first: xs, second: ys, size }: PairTable, tolerance: number) {
  let [west, south, north] = [Infinity, Infinity, -Infinity];
  for (let p = 0; p < size; p++) {
    west = Math.min(west, xs[p]!);
    south = Math.min(south, ys[p]!);
    north = Math.max(north, ys[p]!);
  }
  // a unit of latitude is shortest on the equator
  const least = Math.ceil(tolerance / metresPerUnit(0).north) + 1;
  const height = Math.max(least, Math.ceil((north - south + 1) / Math.sqrt(size)));
  const stripes = size === 0 ? 0 : Math.floor((north - south) / height) + 1;
  const start = new Int32Array(stripes + 1);
  for (let p = 0; p < size; p++) start[Math.floor((ys[p]! - south) / height) + 1]!++;
  for (let stripe = 0; stripe < stripes; stripe++) start[stripe + 1]! += start[stripe]!;
  // sorted as whole numbers, the place behind the coordinate: both together stay below 2^53
  const keys = new Float64Array(size);
  const free = start.slice();
  for (let p = 0; p < size; p++) keys[free[Math.floor((ys[p]! - south) / height)]!++] = (xs[p]! - west) * size + p;
  const order = new Int32Array(size);
  for (let stripe = 0; stripe < stripes; stripe++) keys.subarray(start[stripe]!, start[stripe + 1]!).sort();
  for (let i = 0; i < size; i++) order[i] = keys[i]! % size;
  return { order, start, stripes };
}

/** Millionths of the tolerance are enough to tell who is closer, and sort as whole numbers with the pair behind them. */
function byLength(lengths: readonly number[], tolerance: number): Float64Array {
  const count = lengths.length;
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) keys[i] = Math.round((lengths[i]! / tolerance) * 1e6) * count + i;
  keys.sort();
  for (let i = 0; i < count; i++) keys[i] = keys[i]! % count;
  return keys;
}
