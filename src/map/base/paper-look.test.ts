import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { PALETTES } from '../palette';
import { paperLayers } from './paper-look';

const { light } = PALETTES;
const layers = (...names: string[]) => paperLayers('base-0', names, light, 0.8);
const drawn = (...names: string[]) => layers(...names).map(({ id }) => id.replace('base-0-', ''));

const ARCHIVES = {
  Protomaps: [
    'earth',
    'landcover',
    'landuse',
    'water',
    'roads',
    'transit',
    'buildings',
    'boundaries',
    'places',
    'pois',
  ],
  OpenMapTiles: [
    ...['water', 'waterway', 'landcover', 'landuse', 'park', 'boundary', 'aeroway', 'transportation', 'building'],
    ...['water_name', 'transportation_name', 'place', 'housenumber', 'poi', 'mountain_peak', 'aerodrome_label'],
  ],
  Shortbread: ['ocean', 'water_polygons', 'water_lines', 'land', 'streets', 'street_labels', 'buildings', 'addresses'],
};

describe('a vector archive on paper', () => {
  test.each(Object.entries(ARCHIVES))('of %s has green, water, houses and roads, one above the other', (_of, names) => {
    const colors = layers(...names).flatMap(({ paint }) =>
      Object.entries(paint!).filter(([name]) => /-color$/.test(name)),
    );
    const first = (color: string): number => colors.findIndex(([, value]) => value === color);
    const order = [light.green, light.water, light.house, light.roadCasing, light.road, light.muted].map(first);
    expect(order).not.toContain(-1);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
  });

  test.each(Object.entries(ARCHIVES))('of %s is a style that is valid', (_of, names) => {
    const sources = { 'base-0': { type: 'vector' as const, tiles: ['x://{z}/{x}/{y}'] } };
    expect(validateStyleMin({ version: 8, sources, layers: layers(...names) })).toEqual([]);
  });

  test('leaves out borders, places and the ground', () => {
    expect(drawn('earth', 'boundaries', 'places', 'pois', 'boundary', 'place')).toEqual([]);
  });

  test('shows a layer that nobody knows as thin grey lines, whatever its shapes are', () => {
    const [layer, ...rest] = layers('管线');
    expect(rest).toEqual([]);
    expect(layer).toMatchObject({ type: 'line', 'source-layer': '管线', paint: { 'line-color': light.houseLine } });
    expect(layer).not.toHaveProperty('filter');
  });

  test('paints all of a park green, and of the use of land what grows', () => {
    const filter = (name: string): string => JSON.stringify((layers(name)[0] as { filter: unknown }).filter);
    expect(filter('landuse')).toContain('forest');
    expect(filter('landuse')).not.toContain('industrial');
    expect(filter('park')).not.toContain('forest');
  });

  test('is as faint as it is asked to be', () => {
    const opacities = layers(...ARCHIVES.OpenMapTiles).map(({ paint }) =>
      Object.entries(paint!).flatMap(([name, value]) => (/-opacity$/.test(name) ? [value] : [])),
    );
    expect(opacities.every(([opacity, ...more]) => opacity === 0.8 && more.length === 0)).toBe(true);
  });
});
