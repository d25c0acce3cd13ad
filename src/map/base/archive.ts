import type { PMTiles } from 'pmtiles';

/** A file with all its tiles, opened: what it holds is read where it is asked for, never as a whole. */
export interface Archive {
  readonly tiles: ArchiveTiles;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
  /** Whom its makers want named, as plain text; '' where they name nobody. */
  readonly credit: string;
  /** The bytes of one tile; null where the file has none. */
  tile(z: number, x: number, y: number, signal: AbortSignal): Promise<ArrayBuffer | null>;
}

/** Pictures, or lines and areas in layers that have names. */
export type ArchiveTiles =
  | { readonly kind: 'raster' }
  | { readonly kind: 'vector'; readonly layers: readonly string[]; readonly encoding: 'mvt' | 'mlt' };

/** Opens a PMTiles file; null: it is none, or holds nothing that can be drawn. */
export async function openArchive(file: File): Promise<Archive | null> {
  // who has no such file need not wait for what reads it
  const { FileSource, PMTiles, TileType } = await import('pmtiles');
  const archive = new PMTiles(new FileSource(file));
  try {
    const { tileType, minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archive.getHeader();
    const { layers, credit } = await toldOf(archive);
    const isVector = tileType === TileType.Mvt || tileType === TileType.Mlt;
    if (tileType === TileType.Unknown || (isVector && layers.length === 0)) return null;
    const encoding = tileType === TileType.Mlt ? 'mlt' : 'mvt';
    return {
      tiles: isVector ? { kind: 'vector', layers, encoding } : { kind: 'raster' },
      minZoom,
      maxZoom,
      bounds: [minLon, minLat, maxLon, maxLat],
      credit,
      tile: async (z, x, y, signal) => (await archive.getZxy(z, x, y, signal))?.data ?? null,
    };
  } catch {
    return null;
  }
}

/** What the file says of itself; whatever is not as it should be counts as not said. */
async function toldOf(archive: PMTiles): Promise<{ readonly layers: readonly string[]; readonly credit: string }> {
  const metadata = (await archive.getMetadata()) as { vector_layers?: unknown; attribution?: unknown } | null;
  const layers: readonly unknown[] = Array.isArray(metadata?.vector_layers) ? metadata.vector_layers : [];
  const names = layers.flatMap((layer) => {
    const name = (layer as { id?: unknown } | null)?.id;
    return typeof name === 'string' && name !== '' ? [name] : [];
  });
  const credit = metadata?.attribution;
  return { layers: [...new Set(names)], credit: typeof credit === 'string' ? plainText(credit) : '' };
}

/** Credits are written as HTML; here they are only ever text. A document that is parsed so loads and runs nothing. */
const plainText = (html: string): string =>
  (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').trim();
