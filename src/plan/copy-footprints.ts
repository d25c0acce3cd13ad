import type { Footprints } from './footprints';

/**
 * The columns of a building layer once more, in steps, to be handed to another thread: a copy that is made while they are posted stops whoever
 * posts them, and a million buildings are a hundred megabytes.
 */
export function* copyFootprints(footprints: Footprints): Generator<void, Footprints> {
  const { index } = footprints;
  return {
    ...footprints,
    uses: new Uint8Array(yield* bytesOf(footprints.uses)),
    floors: new Uint16Array(yield* bytesOf(footprints.floors)),
    households: new Int32Array(yield* bytesOf(footprints.households)),
    estimated: new Uint8Array(yield* bytesOf(footprints.estimated)),
    areas: new Float64Array(yield* bytesOf(footprints.areas)),
    coords: new Int32Array(yield* bytesOf(footprints.coords)),
    ringStart: new Uint32Array(yield* bytesOf(footprints.ringStart)),
    buildingStart: new Uint32Array(yield* bytesOf(footprints.buildingStart)),
    boxes: new Int32Array(yield* bytesOf(footprints.boxes)),
    index: index && (yield* bytesOf(new Uint8Array(index))),
  };
}

/** What of such a copy can be handed over instead of copied again. */
export const buffersOfFootprints = (copy: Footprints): ArrayBuffer[] =>
  [
    ...[copy.uses, copy.floors, copy.households, copy.estimated, copy.areas].map(({ buffer }) => buffer),
    ...[copy.coords, copy.ringStart, copy.buildingStart, copy.boxes].map(({ buffer }) => buffer),
    ...(copy.index ? [copy.index] : []),
  ] as ArrayBuffer[];

/** Bytes of a step: a millisecond or two of work. */
const STEP = 4 << 20;

function* bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Generator<void, ArrayBuffer> {
  const from = new Uint8Array(buffer, byteOffset, byteLength);
  const to = new Uint8Array(byteLength);
  for (let at = 0; at < byteLength; at += STEP) {
    to.set(from.subarray(at, at + STEP), at);
    yield;
  }
  return to.buffer;
}
