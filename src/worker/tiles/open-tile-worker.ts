import { buildingTileSource, type BuildingTileSource } from './building-tile-source';

export interface TileWorker extends BuildingTileSource {
  close(): void;
}

/** Starts the tile worker. When it breaks, every tile that waits or is asked for later fails with its message. */
export function openTileWorker(): TileWorker {
  const worker = new Worker(new URL('./tile-worker.ts', import.meta.url), { type: 'module', name: 'tiles' });
  const source = buildingTileSource(worker);
  worker.addEventListener('error', (event) => source.fail(`tile worker: ${event.message}`));
  worker.addEventListener('messageerror', () => source.fail('tile worker: a message could not be read'));
  return { ...source, close: () => worker.terminate() };
}
