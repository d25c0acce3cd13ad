import { describe, expect, it } from 'vitest';
import { isProblem } from './file-problem';
import { readGeojson, tooWide } from './read-geojson';

const SQUARE = [
  [106.1, 30.1],
  [106.2, 30.1],
  [106.2, 30.2],
  [106.1, 30.1],
];
const feature = (geometry: unknown, rest: object = {}) => ({ type: 'Feature', properties: {}, geometry, ...rest });
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const read = (value: unknown) => readGeojson(typeof value === 'string' ? value : JSON.stringify(value), 'a.geojson');
const good = feature(polygon(SQUARE));

describe('readGeojson', () => {
  it('takes a collection, with or without a byte order mark', () => {
    const result = read('\ufeff' + JSON.stringify(collection(good, feature(null))));
    expect(isProblem(result)).toBe(false);
    expect(result).toMatchObject({ box: { minX: 1061000000, minY: 301000000, maxX: 1062000000, maxY: 302000000 } });
  });

  it('names the line and column where a text stops being JSON', () => {
    expect(read('{"type":"FeatureCollection",\n "features":[,]}')).toEqual({
      problem: 'not-json',
      file: 'a.geojson',
      feature: null,
      params: { line: 2, column: 14, near: ',]}' },
    });
    expect(read('')).toMatchObject({ problem: 'not-json', params: { line: 1, column: 1 } });
    expect(read('{"type":"FeatureCollection","features":[\n[NaN]]}')).toMatchObject({
      problem: 'not-a-number',
      params: { value: 'NaN', line: 2, column: 2 },
    });
  });

  it.each([
    ['an array', [good], 'not-geojson', { found: 'array' }],
    ['a number', 7, 'not-geojson', { found: 'number' }],
    ['null', null, 'not-geojson', { found: 'null' }],
    ['Esri JSON', { features: [{ attributes: {} }] }, 'not-geojson', { found: '' }],
    ['TopoJSON', { type: 'Topology', objects: {} }, 'not-geojson', { found: 'Topology' }],
    ['a single feature', good, 'not-a-collection', { found: 'Feature' }],
    ['a bare geometry', polygon(SQUARE), 'not-a-collection', { found: 'Polygon' }],
    ['a collection of nothing', collection(), 'empty', {}],
    [
      'features that are no array',
      { type: 'FeatureCollection', features: {} },
      'structure',
      { message: '"features" must be an array' },
    ],
  ])('refuses %s', (_, value, problem, params) => {
    expect(read(value)).toEqual({ problem, file: 'a.geojson', feature: null, params });
  });

  it.each([
    ['no object', 7, 'structure'],
    ['null', null, 'structure'],
    ['no type', { properties: {}, geometry: null }, 'structure'],
    ['no properties', { type: 'Feature', geometry: null }, 'structure'],
    ['a list as properties', { ...good, properties: [] }, 'structure'],
    ['a geometry of an unknown type', feature({ type: 'Circle', coordinates: [1, 2] }), 'structure'],
    ['rings nested too deep', feature(polygon([SQUARE])), 'structure'],
    [
      'texts for numbers',
      feature(polygon([['106.1', '30.1'], ...SQUARE.slice(1, 3), ['106.1', '30.1']])),
      'text-coordinate',
    ],
    ['a null position', feature(polygon([null, ...SQUARE])), 'null-coordinates'],
    ['a null position further on', feature(polygon([SQUARE[0]!, null, ...SQUARE.slice(1)])), 'null-coordinates'],
    ['a null number', feature(polygon([[null, 30.1], ...SQUARE.slice(1, 3), [null, 30.1]])), 'null-coordinates'],
    ['a null ring', feature(polygon(SQUARE, null)), 'structure'],
    ['an empty ring', feature(polygon([])), 'too-few-positions'],
    ['a ring of three positions', feature(polygon([SQUARE[0], SQUARE[1], SQUARE[0]])), 'too-few-positions'],
    ['an open ring', feature(polygon([...SQUARE.slice(0, 3), [106.15, 30.15]])), 'ring-not-closed'],
    ['a line of one position', feature({ type: 'LineString', coordinates: [SQUARE[0]] }), 'too-few-positions'],
    ['a number as large as can be', feature({ type: 'Point', coordinates: [1e308, 30] }), 'bad-number'],
    ['a longitude off the globe', feature({ type: 'Point', coordinates: [190, 30] }), 'bad-number'],
    [
      'metres with a zone (CGCS2000 / 3-degree zone 35)',
      feature({ type: 'Point', coordinates: [35587654.3, 3367890.1] }),
      'projected-coordinates',
    ],
    ['metres of Mercator', feature({ type: 'Point', coordinates: [11817000.5, 3560000.2] }), 'projected-coordinates'],
    ['latitude first', feature({ type: 'Point', coordinates: [30.1, 106.1] }), 'swapped-coordinates'],
    [
      'a bad number deep in a collection of geometries',
      feature({
        type: 'GeometryCollection',
        geometries: [
          {
            type: 'MultiPoint',
            coordinates: [
              [1, 1],
              [1, 1e9],
            ],
          },
        ],
      }),
      'bad-number',
    ],
  ])('names the feature that has %s', (_, bad, problem) => {
    expect(read(collection(good, bad, good))).toMatchObject({ problem, feature: 2 });
  });

  it('finds Infinity, which JSON can only say as 1e400', () => {
    const text = JSON.stringify(collection(good)).replace('106.2', '1e400');
    expect(read(text)).toMatchObject({ problem: 'bad-number', feature: 1, params: { x: 'Infinity', y: '30.1' } });
  });

  it('does not fall over geometries nested without end', () => {
    const text = '{"type":"GeometryCollection","geometries":['.repeat(9000) + ']}'.repeat(9000);
    expect(
      read(`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":${text}}]}`),
    ).toMatchObject({ feature: 1 });
  });

  it.each([
    ['urn:ogc:def:crs:OGC:1.3:CRS84', true],
    ['urn:ogc:def:crs:EPSG::4490', true],
    ['urn:ogc:def:crs:EPSG:9.9.1:4326', true],
    ['EPSG:4326', true],
    ['EPSG:4523', false],
    ['urn:ogc:def:crs:EPSG::14326', false],
    ['urn:ogc:def:crs:EPSG::3857', false],
  ])('reads the coordinate system %s: longitude/latitude %s', (name, taken) => {
    const result = read({ ...collection(good), crs: { type: 'name', properties: { name } } });
    if (taken) expect(isProblem(result)).toBe(false);
    else expect(result).toMatchObject({ problem: 'wrong-crs', params: { crs: name } });
  });

  it('refuses a crs member that is no object, without falling over it', () => {
    expect(read({ ...collection(good), crs: 'EPSG:4523' })).toMatchObject({ problem: 'wrong-crs' });
    expect(read({ ...collection(good), crs: { type: 'EPSG', properties: { code: 4326 } } })).toHaveProperty('features');
  });
});

describe('tooWide', () => {
  const spanning = (degrees: number) =>
    read(
      collection(
        feature({ type: 'Point', coordinates: [100, 30] }),
        feature({ type: 'Point', coordinates: [100 + degrees, 30 + degrees] }),
      ),
    );

  it('refuses what is wider times higher than 2^52 square units', () => {
    const [inside, outside] = [spanning(6.7108864), spanning(6.7108865)];
    if (isProblem(inside) || isProblem(outside)) throw new Error('not read');
    expect(tooWide(inside)).toBeNull();
    expect(tooWide(outside)).toMatchObject({
      problem: 'too-wide',
      params: { degrees: '6.7° × 6.7', most: '6.7° × 6.7' },
    });
  });

  it('has nothing against a collection without a place', () => {
    const none = read(collection(feature(null)));
    if (isProblem(none)) throw new Error('not read');
    expect(tooWide(none)).toBeNull();
  });
});
