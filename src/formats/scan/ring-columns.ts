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
  columns.ringStart = grown(columns.ringStart, ring + 2);
  columns.shells = grown(columns.shells, ring + 1);
  columns.ringStart[ring + 1] = end / 2;
  columns.shells[ring] = isShell ? 1 : 0;
}

type Rings = Readonly<Pick<RingColumns, 'coords' | 'ringStart' | 'shells'>>;

/** The rings from the given one on as a shape. */
export function shapeFrom({ coords, ringStart, shells }: Rings, from: number, to: number): Shape {
  const shape: (readonly number[])[][] = [];
  for (let r = from; r < to; r++) {
    const ring = Array.from(coords.subarray(ringStart[r]! * 2, ringStart[r + 1]! * 2));
    if (shells[r] === 1) shape.push([ring]);
    else shape.at(-1)!.push(ring);
  }
  return shape;
}

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
  const ring = coords.subarray(from, to);
  const { length } = ring;
  if (scratch.length < length) scratch = new Int32Array(length * 2);
  const step = area2(ring) < 0 ? -2 : 2;
  const first = step > 0 ? 0 : length - 2;
  let start = first;
  for (let n = 2, i = first + step; n < length; n += 2, i += step)
    if (ring[i]! < ring[start]! || (ring[i] === ring[start] && ring[i + 1]! < ring[start + 1]!)) start = i;
  if (step > 0 && start === 0) return;
  scratch.set(ring);
  for (let n = 0, i = start; n < length; n += 2, i += step) {
    if (i < 0) i += length;
    else if (i >= length) i -= length;
    ring[n] = scratch[i]!;
    ring[n + 1] = scratch[i + 1]!;
  }
}

let scratch = new Int32Array(256);
