import { addProtocol, removeProtocol, type LayerSpecification, type SourceSpecification } from 'maplibre-gl';
import type { BaseMap, Theme } from '../map-view';
import { PALETTES } from '../palette';
import type { AnswerWatch } from './answer-watch';
import type { Archive } from './archive';
import { paperLayers } from './paper-look';
import { rasterLayer } from './raster-look';
import { tileOf } from './tile-server';

/** What is drawn of one base map, and how to draw it otherwise. */
export interface Sheet {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  layers(theme: Theme, opacity: number): LayerSpecification[];
  readonly watch: AnswerWatch | null;
  /** Stops its tiles. */
  close(): void;
}

/** Pictures of a service, each template a layer above the one before. */
export function serviceSheet(
  { templates, maxZoom }: BaseMap & { readonly kind: 'service' },
  watch: AnswerWatch,
): Sheet {
  const scheme = scheming(async (layer, place, signal) => tileOf(templates[layer]!, place, signal, watch));
  const names = templates.map((_, i) => `base-${i}`);
  return {
    sources: Object.fromEntries(
      names.map((name, i) => [
        name,
        { type: 'raster', tiles: [scheme.tiles(i)], tileSize: 256, maxzoom: maxZoom } as const,
      ]),
    ),
    layers: (theme, opacity) => names.map((name) => rasterLayer(name, theme, opacity)),
    watch,
    close: scheme.remove,
  };
}

/** The tiles of a file. Where it was moved or changed meanwhile, what is drawn stays. */
export function archiveSheet({ tiles, minZoom, maxZoom, bounds, tile }: Archive): Sheet {
  const isVector = tiles.kind === 'vector';
  const scheme = scheming(async (_, [z, x, y], signal) => {
    try {
      const bytes = await tile(z, x, y, signal);
      return bytes ?? (isVector ? new ArrayBuffer(0) : null);
    } catch (error) {
      if (signal.aborted) throw error;
      return isVector ? new ArrayBuffer(0) : null;
    }
  });
  const range: { bounds: [number, number, number, number]; minzoom: number; maxzoom: number } = {
    bounds: [...bounds],
    minzoom: minZoom,
    maxzoom: maxZoom,
  };
  const source: SourceSpecification =
    tiles.kind === 'vector'
      ? { type: 'vector', tiles: [scheme.tiles(0)], encoding: tiles.encoding, ...range }
      : { type: 'raster', tiles: [scheme.tiles(0)], tileSize: 256, ...range };
  return {
    sources: { 'base-0': source },
    layers: (theme, opacity) =>
      tiles.kind === 'vector'
        ? paperLayers('base-0', tiles.layers, PALETTES[theme], opacity)
        : [rasterLayer('base-0', theme, opacity)],
    watch: null,
    close: scheme.remove,
  };
}

type Place = readonly [z: number, x: number, y: number];

let opened = 0;

/** A scheme for the tiles of one base map. */
function scheming(
  tileOfLayer: (layer: number, place: Place, signal: AbortSignal) => Promise<ImageBitmap | ArrayBuffer | null>,
) {
  const scheme = `base${++opened}`;
  addProtocol(scheme, async ({ url }, { signal }) => {
    const [layer, z, x, y] = url
      .slice(scheme.length + 3)
      .split('/')
      .map(Number) as [number, number, number, number];
    const data = await tileOfLayer(layer, [z, x, y], signal);
    if (!data) throw noTile();
    return { data };
  });
  return {
    tiles: (layer: number): string => `${scheme}://${layer}/{z}/{x}/{y}`,
    remove: (): void => removeProtocol(scheme),
  };
}

/** By its status the map library takes it for granted: it shows the tile above instead, and complains to nobody. */
const noTile = (): Error => Object.assign(new Error('no tile here'), { status: 404 });
