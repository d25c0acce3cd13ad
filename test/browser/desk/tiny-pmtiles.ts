import { zxyToTileId } from 'pmtiles';
import { EXTENT } from '../../../src/worker/tiles/mercator';
import { encodeTile } from '../../../src/worker/tiles/vector-tile';
import type { Ground } from './projection';

/** The zoom of the one tile. */
const ZOOM = 12;

/** A PMTiles archive of one vector tile, the one round a place, that a layer of this name covers from edge to edge. */
export function tinyPmtiles(layer: string, [longitude, latitude]: Ground, attribution: string): Buffer {
  const ring = [0, 0, EXTENT, 0, EXTENT, EXTENT, 0, EXTENT];
  const tile = Buffer.from(encodeTile([{ name: layer, features: [{ id: 1, rings: [ring] }] }]));
  const id = zxyToTileId(ZOOM, ...tileAround(longitude, latitude));
  // one entry: how many there are, then their ids, run lengths, lengths, and offsets plus one
  const directory = Buffer.from([1, ...varint(id), ...varint(1), ...varint(tile.length), ...varint(1)]);
  const metadata = Buffer.from(JSON.stringify({ attribution, vector_layers: [{ id: layer, fields: {} }] }));
  return Buffer.concat([header(directory, metadata, tile), directory, metadata, tile]);
}

/** Version 3, everything as it is, without compression. */
function header(directory: Buffer, metadata: Buffer, tile: Buffer): Buffer {
  const bytes = Buffer.alloc(127);
  bytes.write('PMTiles');
  bytes.writeUInt8(3, 7);
  const [first, second, third] = [127, 127 + directory.length, 127 + directory.length + metadata.length];
  // where the directory, the metadata, the leaf directories and the tiles begin, and how long each is; then three counts
  const places = [first, directory.length, second, metadata.length, third, 0, third, tile.length, 1, 1, 1];
  places.forEach((value, i) => bytes.writeBigUInt64LE(BigInt(value), 8 + i * 8));
  // clustered, no compression inside nor of tiles, vector tiles, nearest and farthest zoom
  Buffer.from([1, 1, 1, 1, ZOOM, ZOOM]).copy(bytes, 96);
  [-180, -85, 180, 85].forEach((degrees, i) => bytes.writeInt32LE(degrees * 1e7, 102 + i * 4));
  return bytes;
}

function tileAround(longitude: number, latitude: number): [x: number, y: number] {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const north = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [Math.floor((longitude / 360 + 0.5) * 2 ** ZOOM), Math.floor(north * 2 ** ZOOM)];
}

/** Seven bits a byte, the lowest first. */
function varint(value: number): number[] {
  const rest = Math.floor(value / 128);
  return rest === 0 ? [value] : [(value % 128) + 128, ...varint(rest)];
}
