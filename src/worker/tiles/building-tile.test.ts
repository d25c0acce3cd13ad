import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, test } from 'vitest';
import { toDegrees, type Ring } from '../../geometry/lattice';
import { area2 } from '../../geometry/ring';
import { ringsOf, type Footprints } from '../../plan/footprints';
import { buildingTiles, MARGIN } from './building-tile';
import { layerOf } from './layer.fixture';
import { boxOfTile, EXTENT, type TileAddress } from './mercator';

const TILE: TileAddress = { z: 16, x: 54733, y: 26776 };
const BOX = boxOfTile(TILE, 0);

/** A place in the tile by shares of its width and height, from its south-western corner. */
const at = (east: number, north: number): [number, number] => [
  Math.round(BOX.minX + (BOX.maxX - BOX.minX) * east),
  Math.round(BOX.minY + (BOX.maxY - BOX.minY) * north),
];
const rectangle = (west: number, south: number, east: number, north: number): Ring => [
  ...at(west, south),
  ...at(east, south),
  ...at(east, north),
  ...at(west, north),
];

const tileOf = (layer: Footprints, address = TILE): VectorTile =>
  new VectorTile(new PbfReader(buildingTiles(layer)(address)));

const features = (tile: VectorTile, name = 'buildings') =>
  Array.from({ length: tile.layers[name]?.length ?? 0 }, (_, i) => tile.layers[name]!.feature(i));

describe('a tile of buildings', () => {
  test('carries every outline back to where it stands, within half a unit of the tile', () => {
    const layer = layerOf([[rectangle(0.1, 0.1, 0.2, 0.15)], [rectangle(0.5, 0.6, 0.9, 0.7)]]);
    const drawn = features(tileOf(layer));
    expect(drawn.map(({ id }) => id)).toEqual([0, 1]);
    const half = (BOX.maxX - BOX.minX) / EXTENT / 2 + 1;
    for (const feature of drawn) {
      const { geometry } = feature.toGeoJSON(TILE.x, TILE.y, TILE.z);
      if (geometry.type !== 'Polygon') throw new Error(geometry.type);
      const expected = ringsOf(layer, feature.id!)[0]!;
      const corners = geometry.coordinates[0]!.slice(0, -1);
      expect(corners).toHaveLength(4);
      for (const [x, y] of corners)
        expect(
          [0, 2, 4, 6].some(
            (i) =>
              Math.abs(toDegrees(expected[i]!) - x!) * 1e7 <= half &&
              Math.abs(toDegrees(expected[i + 1]!) - y!) * 1e7 <= half,
          ),
        ).toBe(true);
    }
  });

  test('turns shells positive and holes negative, whatever their direction was', () => {
    const shell = rectangle(0.1, 0.1, 0.5, 0.5);
    const hole = rectangle(0.2, 0.2, 0.3, 0.3);
    const [feature] = features(tileOf(layerOf([[hole, shell]])));
    const areas = feature!
      .loadGeometry()
      .map((ring) => Math.sign(area2(ring.slice(0, -1).flatMap(({ x, y }) => [x, y]))));
    expect(areas).toEqual([1, -1]);
  });

  test('keeps the parts of one building apart, each with its own holes, and an island in a hole', () => {
    const parts = [
      rectangle(0.1, 0.1, 0.4, 0.4),
      rectangle(0.6, 0.1, 0.9, 0.4),
      rectangle(0.65, 0.15, 0.85, 0.35),
      rectangle(0.7, 0.2, 0.8, 0.3),
    ];
    const { geometry } = features(tileOf(layerOf([parts])))[0]!.toGeoJSON(TILE.x, TILE.y, TILE.z);
    if (geometry.type !== 'MultiPolygon') throw new Error(geometry.type);
    expect(geometry.coordinates.map((polygon) => polygon.length)).toEqual([1, 2, 1]);
  });

  test('clips a shape that reaches far out at the margin, and the neighbour shows the rest', () => {
    const layer = layerOf([[rectangle(0.5, 0.5, 3.5, 0.6)]]);
    const east = { ...TILE, x: TILE.x + 1 };
    const [here] = features(tileOf(layer));
    const [there] = features(tileOf(layer, east));
    expect(here!.bbox()).toEqual([EXTENT / 2, expect.any(Number), EXTENT + MARGIN, expect.any(Number)]);
    expect(there!.bbox()).toEqual([-MARGIN, here!.bbox()[1], EXTENT + MARGIN, here!.bbox()[3]]);
  });

  test('leaves a shape alone that only reaches into the margin', () => {
    const [feature] = features(tileOf(layerOf([[rectangle(0.99, 0.5, 1.01, 0.52)]])));
    expect(feature!.loadGeometry()[0]).toHaveLength(5);
    expect(feature!.bbox()[2]).toBeGreaterThan(EXTENT);
    expect(feature!.bbox()[2]).toBeLessThan(EXTENT + MARGIN);
  });

  test('drops what is smaller than a pixel, keeps what is longer in one direction', () => {
    const pixel = 1 / 512;
    const small = rectangle(0.5, 0.5, 0.5 + 0.9 * pixel, 0.5 + 0.9 * pixel);
    const long = rectangle(0.2, 0.2, 0.2 + 5 * pixel, 0.2 + 0.5 * pixel);
    expect(features(tileOf(layerOf([[small], [long]]))).map(({ id }) => id)).toEqual([1]);
  });

  test('writes places that fall together once', () => {
    const [x, y] = at(0.1, 0.1);
    const ring = [x, y, x + 1, y, x + 2, y, ...at(0.3, 0.1), ...at(0.3, 0.3)];
    expect(features(tileOf(layerOf([[ring]])))[0]!.loadGeometry()[0]).toHaveLength(4);
  });

  test('names a building in the one tile that holds its middle', () => {
    const layer = layerOf([[rectangle(0.8, 0.5, 1.1, 0.6)], [rectangle(0.1, 0.1, 0.2, 0.2)]], ['区人民医院']);
    const named = features(tileOf(layer), 'names');
    expect(named.map(({ id, properties }) => [id, properties])).toEqual([[0, { name: '区人民医院' }]]);
    expect(features(tileOf(layer, { ...TILE, x: TILE.x + 1 }), 'names')).toEqual([]);
  });

  test('is empty where nothing stands', () => {
    expect(tileOf(layerOf([])).layers).toEqual({});
    expect(tileOf(layerOf([[rectangle(5, 5, 6, 6)]])).layers).toEqual({});
  });
});
