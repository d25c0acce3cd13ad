import { buildingTiles } from './building-tile';
import type { TileReply, TileRequest, TileRequests } from './messages';
import type { TileAddress } from './mercator';

/** The end of a channel: a worker's own scope, or a message port. */
export interface Channel {
  postMessage(message: TileReply, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<TileRequest>) => void): void;
}

/**
 * Answers the requests that come in on a channel, one tile a turn, so that a cancellation is heard before the tile it is
 * about is begun. A tile asked for before there are footprints is empty.
 */
export function serveTiles(channel: Channel): void {
  const queue = new Map<number, TileRequests['tile']>();
  let draw: (address: TileAddress) => ArrayBuffer = () => new ArrayBuffer(0);
  let awake = false;

  channel.addEventListener('message', ({ data: request }) => {
    switch (request.type) {
      case 'footprints':
        draw = buildingTiles(request.footprints);
        break;
      case 'tile':
        queue.set(request.id, request);
        wake();
        break;
      case 'cancel':
        queue.delete(request.id);
        break;
    }
  });

  function wake(): void {
    if (awake) return;
    awake = true;
    setTimeout(next, 0);
  }

  function next(): void {
    awake = false;
    const [first] = queue.values();
    if (!first) return;
    queue.delete(first.id);
    answer(first);
    if (queue.size > 0) wake();
  }

  function answer(request: TileRequests['tile']): void {
    try {
      const data = draw(request);
      channel.postMessage({ type: 'made', id: request.id, data }, [data]);
    } catch (error) {
      channel.postMessage({ type: 'failed', id: request.id, message: String(error) }, []);
    }
  }
}
