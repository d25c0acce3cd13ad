import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { SHADINGS } from '../session/shading';
import type { StyleInput } from './layer-spec';
import { mapLayers, mapStyle } from './map-style';
import { PALETTES } from './palette';

const input = (
  theme: 'light' | 'dark',
  words = { households: '户', grids: '网格' },
  shading: StyleInput['shading'] = { by: 'households', base: null },
): StyleInput => ({
  palette: PALETTES[theme],
  words,
  shading,
  latitude: 31,
});

describe('the style of the map', () => {
  test.each(['light', 'dark'] as const)('is valid in the %s theme', (theme) => {
    expect(validateStyleMin(mapStyle(input(theme), 'houses1://{z}/{x}/{y}', 160))).toEqual([]);
  });

  test.each(SHADINGS)('is valid with grids coloured by %s, and every colour and opacity is of the features', (by) => {
    const of = input('light', undefined, { by, base: by === 'state' || by === 'findings' ? 'clean' : null });
    expect(validateStyleMin(mapStyle(of, 'houses1://{z}/{x}/{y}', 160))).toEqual([]);
    const fill = mapLayers(of).find(({ id }) => id === 'grid-fill')!;
    for (const value of Object.values(fill.paint!).filter((each) => typeof each !== 'boolean'))
      expect(JSON.stringify(value)).toMatch(/"get"|"feature-state","shade"/);
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
