import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import type { StyleInput } from './layer-spec';
import { mapLayers, mapStyle } from './map-style';
import { PALETTES } from './palette';

const input = (theme: 'light' | 'dark', words = { households: '户', grids: '网格' }): StyleInput => ({
  palette: PALETTES[theme],
  words,
  latitude: 31,
});

describe('the style of the map', () => {
  test.each(['light', 'dark'] as const)('is valid in the %s theme', (theme) => {
    expect(validateStyleMin(mapStyle(input(theme), 'houses1://{z}/{x}/{y}', 160))).toEqual([]);
  });

  test('asks for nothing from outside: no glyphs, no sprite, no address', () => {
    const style = mapStyle(input('light'), 'houses1://{z}/{x}/{y}', 160);
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
  });

  test('has the same layers in the same order in every theme and language', () => {
    const ids = (of: StyleInput) => mapLayers(of).map(({ id, type }) => `${id} ${type}`);
    expect(ids(input('dark', { households: 'households', grids: 'grids' }))).toEqual(ids(input('light')));
  });

  test('draws what the planner is doing above what stands, and borders above houses', () => {
    const order = mapLayers(input('light')).map(({ id }) => id);
    const above = (upper: string, lower: string) => order.indexOf(upper) > order.indexOf(lower);
    expect(above('grid-border', 'house')).toBe(true);
    expect(above('street-border', 'community-border')).toBe(true);
    expect(above('finding-mark', 'street-border')).toBe(true);
    expect(above('tool-handle', 'finding-mark')).toBe(true);
    expect(above('house', 'grid-fill')).toBe(true);
  });
});
