/** Where the footprints come from: vector tiles with the layers `buildings` (id = row) and `names`, made on demand. */
export interface TileSource {
  /** One tile; rejects when the signal fires first. */
  tile(z: number, x: number, y: number, signal: AbortSignal): Promise<ArrayBuffer>;
  /** Called when every tile has changed; returns the way to stop it. */
  onChange(listener: () => void): () => void;
}
