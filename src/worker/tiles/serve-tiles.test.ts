import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterEach, expect, test, vi } from 'vitest';
import type { Footprints } from '../../plan/footprints';
import type { Turns } from '../../plan/in-steps';
import { buildingTileSource, type BuildingTileSource, type TileChannel } from './building-tile-source';
import { layerOf } from './layer.fixture';
import { boxOfTile } from './mercator';
import type { TileReply } from './messages';
import { serveTiles, type Channel } from './serve-tiles';

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** Both ends over a real message channel, with a record of the answers. */
function connect() {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  const replies: TileReply[] = [];
  port1.addEventListener('message', ({ data }) => replies.push(data as TileReply));
  serveTiles(port2 as unknown as Channel);
  const source = buildingTileSource(port1 as unknown as TileChannel);
  port1.start();
  port2.start();
  return { source, replies };
}

const [Z, X, Y] = [16, 54733, 26776] as const;
const { minX, minY, maxX, maxY } = boxOfTile({ z: Z, x: X, y: Y }, 0);
const LAYER = layerOf([[[minX, minY, maxX, minY, maxX, maxY, minX, maxY]]]);
const TURNS: Turns = { now: () => 0, rest: async () => undefined };
const given = (source: BuildingTileSource, layer: Footprints) => source.setFootprints(layer, TURNS);
const wanted = () => new AbortController().signal;
const idsIn = (data: ArrayBuffer) => {
  const layer = new VectorTile(new PbfReader(data)).layers['buildings'];
  return Array.from({ length: layer?.length ?? 0 }, (_, i) => layer!.feature(i).id);
};

test('before there is a layer a tile is empty; afterwards it shows it', async () => {
  const { source } = connect();
  expect(idsIn(await source.tile(Z, X, Y, wanted()))).toEqual([]);
  await given(source, LAYER);
  expect(idsIn(await source.tile(Z, X, Y, wanted()))).toEqual([0]);
});

test('a layer that is replaced is announced, and the new one is drawn; the page keeps its arrays', async () => {
  const { source } = connect();
  const told = vi.fn();
  const stop = source.onChange(told);
  await given(source, LAYER);
  await given(source, layerOf([]));
  expect(told).toHaveBeenCalledTimes(2);
  expect(idsIn(await source.tile(Z, X, Y, wanted()))).toEqual([]);
  expect(LAYER.coords.length).toBe(8);
  expect(LAYER.index!.byteLength).toBeGreaterThan(0);
  stop();
  await given(source, LAYER);
  expect(told).toHaveBeenCalledTimes(2);
});

test('a tile that is no longer wanted is never made', async () => {
  const { source, replies } = connect();
  await given(source, LAYER);
  const first = source.tile(Z, X, Y, wanted());
  const abort = new AbortController();
  const second = source.tile(Z, X, Y, abort.signal);
  const third = source.tile(Z, X, Y, wanted());
  abort.abort();
  await expect(second).rejects.toThrow('no longer wanted');
  await Promise.all([first, third]);
  expect(replies.map(({ id }) => id)).toEqual([1, 3]);
});

test('a failure comes back as the error of that tile, and the next one is made', async () => {
  const { source } = connect();
  await given(source, { ...LAYER, index: new ArrayBuffer(16) });
  await expect(source.tile(Z, X, Y, wanted())).rejects.toThrow('Flatbush');
  await given(source, LAYER);
  expect(idsIn(await source.tile(Z, X, Y, wanted()))).toEqual([0]);
});

test('a channel that breaks fails what waits and what is asked later', async () => {
  const { source } = connect();
  const waiting = source.tile(Z, X, Y, wanted());
  source.fail('out of memory');
  await expect(waiting).rejects.toThrow('out of memory');
  await expect(source.tile(Z, X, Y, wanted())).rejects.toThrow('out of memory');
});
