import { addProtocol, removeProtocol } from 'maplibre-gl';
import type { TileSource } from './tile-source';

/** Tiles for one map under a scheme of their own; nothing leaves the page. */
export interface HouseProtocol {
  readonly tiles: string;
  remove(): void;
}

let opened = 0;

export function houseProtocol(source: TileSource): HouseProtocol {
  const scheme = `houses${++opened}`;
  addProtocol(scheme, async ({ url }, abort) => {
    const [z, x, y] = url
      .slice(scheme.length + 3)
      .split('/')
      .map(Number) as [number, number, number];
    return { data: await source.tile(z, x, y, abort.signal) };
  });
  return { tiles: `${scheme}://{z}/{x}/{y}`, remove: () => removeProtocol(scheme) };
}
