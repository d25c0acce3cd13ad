import type { Map as MapLibreMap } from 'maplibre-gl';

/** Resolves when the map has drawn all it was told. */
export function quiet(map: MapLibreMap): Promise<void> {
  const idle = new Promise<void>((resolve) => void map.once('idle', () => resolve()));
  // an idle map says so only after one more frame
  map.triggerRepaint();
  return idle;
}

/** Resolves when what a source holds is on the screen. */
export async function settled(map: MapLibreMap, source: string): Promise<void> {
  while (!map.isSourceLoaded(source)) await new Promise((resolve) => void map.once('render', resolve));
}
