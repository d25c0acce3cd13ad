import { buffersOfFootprints, copyFootprints } from '../../plan/copy-footprints';
import { NO_FOOTPRINTS, type Footprints } from '../../plan/footprints';
import { inTurns, type Turns } from '../../plan/in-steps';
import type { TileReply, TileRequest } from './messages';

/** The far end of a channel: the worker, or a message port. */
export interface TileChannel {
  postMessage(message: TileRequest, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<TileReply>) => void): void;
}

/** Vector tiles of the building layer, made on demand elsewhere. */
export interface BuildingTileSource {
  /** Another building layer; copied in turns. Then listeners are told, and tiles show it. */
  setFootprints(footprints: Footprints, turns: Turns): Promise<void>;
  /** One tile; rejects with an AbortError when the signal fires first, with the worker's message when it failed. */
  tile(z: number, x: number, y: number, signal: AbortSignal): Promise<ArrayBuffer>;
  /** Called after the layer was replaced; returns the way to stop it. */
  onChange(listener: () => void): () => void;
  /** Everything that still waits is rejected: the channel is broken. */
  fail(message: string): void;
}

/** The page's side of the tile worker. */
export function buildingTileSource(channel: TileChannel): BuildingTileSource {
  const waiting = new Map<number, { done(data: ArrayBuffer): void; failed(error: Error): void }>();
  const listeners = new Set<() => void>();
  let lastId = 0;
  let broken: string | null = null;

  channel.addEventListener('message', ({ data: reply }) => {
    const request = waiting.get(reply.id);
    // an answer that crossed its own cancellation
    if (!request) return;
    waiting.delete(reply.id);
    if (reply.type === 'made') request.done(reply.data);
    else request.failed(new Error(reply.message));
  });

  return {
    async setFootprints({ coords, ringStart, buildingStart, boxes, index, names, named }, turns) {
      const drawn = { coords, ringStart, buildingStart, boxes, index, names, named };
      const copy = await inTurns(copyFootprints({ ...NO_FOOTPRINTS, ...drawn }), turns);
      channel.postMessage({ type: 'footprints', footprints: copy }, buffersOfFootprints(copy));
      for (const listener of listeners) listener();
    },
    tile(z, x, y, signal) {
      return new Promise((done, failed) => {
        if (broken !== null) return failed(new Error(broken));
        if (signal.aborted) return failed(aborted());
        const id = ++lastId;
        const cancel = (): void => {
          waiting.delete(id);
          channel.postMessage({ type: 'cancel', id });
          failed(aborted());
        };
        signal.addEventListener('abort', cancel, { once: true });
        const settled =
          <Value>(settle: (value: Value) => void) =>
          (value: Value): void => {
            signal.removeEventListener('abort', cancel);
            settle(value);
          };
        waiting.set(id, { done: settled(done), failed: settled(failed) });
        channel.postMessage({ type: 'tile', id, z, x, y });
      });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fail(message) {
      broken = message;
      for (const request of waiting.values()) request.failed(new Error(message));
      waiting.clear();
    },
  };
}

const aborted = (): DOMException => new DOMException('the tile is no longer wanted', 'AbortError');
