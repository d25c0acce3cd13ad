import { metresBetween, metresPerUnit } from '../geometry/area';
import type { PairTable } from '../geometry/pair-table';

/** Pairs of places, each by its two places. */
export interface ClosePairs {
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** Numbers of the pairs, the closest first. */
  readonly order: Float64Array;
}

/** Pairs of places no further apart than the tolerance, in metres, of which at least one is loose. */
export function closePairs(places: PairTable, loose: Uint8Array, tolerance: number): ClosePairs {
  const { first: xs, second: ys, size } = places;
  const { width, height } = squareSize(places, tolerance);
  const { head, next, bucketOf } = hashed(places, width, height);
  const first: number[] = [];
  const second: number[] = [];
  const lengths: number[] = [];
  const look = (p: number, i: number, j: number) => {
    for (let q = head[bucketOf(i, j)]!; q >= 0; q = next[q]!) {
      // of two loose places the first one looks at the second
      if (q === p || (loose[q] === 1 && q < p)) continue;
      if (Math.abs(xs[q]! - xs[p]!) > width || Math.abs(ys[q]! - ys[p]!) > height) continue;
      const length = metresBetween(xs[p]!, ys[p]!, xs[q]!, ys[q]!);
      if (length > tolerance) continue;
      first.push(p);
      second.push(q);
      lengths.push(length);
    }
  };
  for (let p = 0; p < size; p++) {
    if (loose[p] === 0) continue;
    // squares are twice as wide as what is looked for, so that it lies in four of them: the one here, and those on the nearer sides
    const [i, j] = [Math.floor(xs[p]! / width), Math.floor(ys[p]! / height)];
    const besides = xs[p]! - i * width < width / 2 ? i - 1 : i + 1;
    const above = ys[p]! - j * height < height / 2 ? j - 1 : j + 1;
    look(p, i, j);
    look(p, besides, j);
    look(p, i, above);
    look(p, besides, above);
  }
  return { first, second, order: byLength(lengths, tolerance) };
}

/** In units; at least twice the tolerance, wherever in the plan. */
function squareSize({ second: ys, size }: PairTable, tolerance: number): { width: number; height: number } {
  let highest = 0;
  for (let p = 0; p < size; p++) highest = Math.max(highest, Math.abs(ys[p]!));
  // a unit of longitude is shortest far from the equator, one of latitude on it
  return {
    width: Math.max(2, 2 * Math.ceil(tolerance / metresPerUnit(highest).east)),
    height: Math.max(2, 2 * Math.ceil(tolerance / metresPerUnit(0).north)),
  };
}

/** Places by square: `head` of its bucket, and from each place the `next` one. Squares may share a bucket. */
function hashed({ first: xs, second: ys, size }: PairTable, width: number, height: number) {
  const buckets = 2 ** Math.ceil(Math.log2(size + 1));
  const head = new Int32Array(buckets).fill(-1);
  const next = new Int32Array(size);
  const bucketOf = (i: number, j: number): number => {
    const h = Math.imul(i, 0x9e3779b1) ^ Math.imul(j, 0x85ebca6b);
    return (h ^ (h >>> 15)) & (buckets - 1);
  };
  for (let p = size - 1; p >= 0; p--) {
    const bucket = bucketOf(Math.floor(xs[p]! / width), Math.floor(ys[p]! / height));
    next[p] = head[bucket]!;
    head[bucket] = p;
  }
  return { head, next, bucketOf };
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
