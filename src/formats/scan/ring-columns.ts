import type { Shape } from '../../geometry/lattice';
import { area2, canonicalShape } from '../../geometry/ring';
import { grown } from './growing';

/** The rings of many shapes, one behind the other, as they are filled; see FeatureColumns for what they hold. */
export interface RingColumns {
  coords: Int32Array;
  ringStart: Uint32Array;
  shells: Uint8Array;
  rings: number;
}

/** Room for what so many bytes of GeoJSON usually hold. */
export const ringColumns = (bytes: number): RingColumns => ({
  coords: new Int32Array(Math.max(64, bytes >> 4)),
  ringStart: new Uint32Array(Math.max(64, bytes >> 9)),
  shells: new Uint8Array(Math.max(64, bytes >> 9)),
  rings: 0,
});

/** The ring whose coordinates end before `end` is one more. */
export function closeRing(columns: RingColumns, end: number, isShell: boolean): void {
  const ring = columns.rings++;
  if (ring + 2 > columns.ringStart.length) columns.ringStart = grown(columns.ringStart, ring + 2);
  if (ring === columns.shells.length) columns.shells = grown(columns.shells, ring + 1);
  columns.ringStart[ring + 1] = end / 2;
  columns.shells[ring] = isShell ? 1 : 0;
}

type Rings = Readonly<Pick<RingColumns, 'coords' | 'ringStart' | 'shells'>>;

/** The rings between two as a shape. */
export function shapeFrom({ coords, ringStart, shells }: Rings, from: number, to: number): Shape {
  const shape: number[][][] = [];
  for (let r = from; r < to; r++) {
    const start = ringStart[r]! * 2;
    const ring = numbers(ringStart[r + 1]! * 2 - start);
    for (let i = 0; i < ring.length; i++) ring[i] = coords[start + i]!;
    if (shells[r] === 1) shape.push([ring]);
    else shape[shape.length - 1]!.push(ring);
  }
  return shape;
}

/** A list of so many numbers. Copied, not grown: that takes half the time, and leaves nothing to be collected. */
function numbers(count: number): number[] {
  while (zeros.length < count) zeros.push(0);
  return zeros.slice(0, count);
}

const zeros: number[] = [];

/** The rings from the given one on are one shape: they become what `canonicalShape` makes of it, in place. */
export function settleShape(columns: RingColumns, from: number): void {
  if (columns.rings === from) return;
  if (columns.rings === from + 1)
    settleRing(columns.coords, columns.ringStart[from]! * 2, columns.ringStart[from + 1]! * 2);
  else {
    const shape = canonicalShape(shapeFrom(columns, from, columns.rings));
    columns.rings = from;
    pushShape(columns, shape);
  }
}

/** One more shape, canonical already. */
export function pushShape(columns: RingColumns, shape: Shape): void {
  for (const polygon of shape)
    for (const [i, ring] of polygon.entries()) {
      const at = columns.ringStart[columns.rings]! * 2;
      columns.coords = grown(columns.coords, at + ring.length);
      columns.coords.set(ring, at);
      closeRing(columns, at + ring.length, i === 0);
    }
}

/** Nine shapes of ten are one ring: turned counter-clockwise, and begun at its lowest place, without an array of its own. */
function settleRing(coords: Int32Array, from: number, to: number): void {
  const isTurned = area2(coords, from, to) < 0;
  const step = isTurned ? -2 : 2;
  const first = isTurned ? to - 2 : from;
  let start = first;
  for (let c = first + step; c >= from && c < to; c += step)
    if (coords[c]! < coords[start]! || (coords[c] === coords[start] && coords[c + 1]! < coords[start + 1]!)) start = c;
  if (!isTurned && start === from) return;
  const length = to - from;
  if (scratch.length < length) scratch = new Int32Array(length * 2);
  for (let n = 0; n < length; n++) scratch[n] = coords[from + n]!;
  let next = start - from;
  for (let c = from; c < to; c += 2) {
    coords[c] = scratch[next]!;
    coords[c + 1] = scratch[next + 1]!;
    next += step;
    if (next < 0) next = length - 2;
    else if (next === length) next = 0;
  }
}

let scratch = new Int32Array(256);
