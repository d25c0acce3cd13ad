import type { Footprints } from './footprints';
import type { TextTable } from './text-table';

/**
 * The columns of a building layer once more, in steps, to be handed to another thread: a copy that is made while they are posted stops whoever
 * posts them, and a million buildings are a hundred megabytes.
 */
export function* copyFootprints(footprints: Footprints): Generator<void, Footprints> {
  const { index } = footprints;
  return {
    ids: yield* tableOf(footprints.ids),
    names: yield* tableOf(footprints.names),
    named: new Uint32Array(yield* bytesOf(footprints.named)),
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

/** What of them can be handed over instead of copied, and is lost here. */
export const buffersOfFootprints = (footprints: object): ArrayBuffer[] => [...new Set(buffersIn(footprints))];

const buffersIn = (columns: object): ArrayBuffer[] =>
  Object.values(columns).flatMap((column: unknown) => {
    if (ArrayBuffer.isView(column)) return [column.buffer as ArrayBuffer];
    if (column instanceof ArrayBuffer) return [column];
    return typeof column === 'object' && column !== null ? buffersIn(column) : [];
  });

/** Bytes of a step: a millisecond or two of work. */
const STEP = 4 << 20;

function* tableOf({ bytes, starts, slots }: TextTable): Generator<void, TextTable> {
  return {
    bytes: new Uint8Array(yield* bytesOf(bytes)),
    starts: new Uint32Array(yield* bytesOf(starts)),
    slots: new Int32Array(yield* bytesOf(slots)),
  };
}

function* bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Generator<void, ArrayBuffer> {
  const from = new Uint8Array(buffer, byteOffset, byteLength);
  const to = new Uint8Array(byteLength);
  for (let at = 0; at < byteLength; at += STEP) {
    to.set(from.subarray(at, at + STEP), at);
    yield;
  }
  return to.buffer;
}
