import type { ExpressionSpecification } from 'maplibre-gl';
import { REGULAR } from './fonts';
import { byZoom, flagged, inGroup, type Layer, type StyleInput } from './layer-spec';

/** Metres around the equator. */
const EQUATOR = 40_075_016.686;

/** What lies under the plan: paper, water, green, roads with their names. */
export function contextLayers({ palette, latitude }: StyleInput): Layer[] {
  const group = inGroup('context');
  const kind = (name: string): ExpressionSpecification => ['==', ['get', 'kind'], name];
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    { id: 'paper', type: 'background', paint: { 'background-color': palette.paper } },
    {
      id: 'green',
      type: 'fill',
      source: 'context',
      filter: kind('green'),
      paint: { 'fill-color': palette.green },
      ...group,
    },
    {
      id: 'water',
      type: 'fill',
      source: 'context',
      filter: kind('water'),
      paint: { 'fill-color': palette.water },
      ...group,
    },
    {
      id: 'road-casing',
      type: 'line',
      source: 'context',
      filter: kind('road'),
      layout: round,
      paint: { 'line-color': palette.roadCasing, 'line-width': metresWide(latitude, 2) },
      ...group,
    },
    {
      id: 'road',
      type: 'line',
      source: 'context',
      filter: kind('road'),
      layout: round,
      paint: { 'line-color': palette.road, 'line-width': metresWide(latitude, 0) },
      ...group,
    },
  ];
}

export function roadNameLayers({ palette }: StyleInput): Layer[] {
  return [
    {
      id: 'road-name',
      type: 'symbol',
      source: 'context',
      filter: ['all', ['==', ['get', 'kind'], 'road'], ['has', 'name']],
      minzoom: 14.5,
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'name'],
        'text-font': REGULAR,
        'text-size': byZoom([14.5, 10.5], [18, 13]),
        'text-letter-spacing': 0.08,
        // borders run along the middle of roads: beside them a name is not struck through
        'text-offset': [0, 0.95],
        'symbol-spacing': 320,
        'text-padding': 8,
      },
      paint: { 'text-color': palette.muted, 'text-halo-color': palette.paper, 'text-halo-width': 1.4 },
      ...inGroup('context'),
    },
  ];
}

/** The footprints. A house is marked by one state at a time, the strongest: cut (or about to be), selected, picked, gone round, under the pointer. */
export function houseLayers({ palette }: StyleInput): Layer[] {
  const group = inGroup('buildings');
  const house = { source: 'houses', 'source-layer': 'buildings', minzoom: 13, ...group } as const;
  const marked: ExpressionSpecification = [
    'any',
    flagged('cut'),
    flagged('torn'),
    flagged('selected'),
    flagged('picked'),
    flagged('spared'),
  ];
  const mark: ExpressionSpecification = [
    'case',
    ['any', flagged('cut'), flagged('torn')],
    palette.finding,
    palette.accent,
  ];
  return [
    {
      ...house,
      id: 'house',
      type: 'fill',
      paint: {
        'fill-color': palette.house,
        'fill-outline-color': ['case', flagged('hover'), palette.muted, palette.houseLine],
        'fill-opacity': byZoom([13, 0.75], [15, 0.95]),
      },
    },
    {
      ...house,
      id: 'house-marked',
      type: 'fill',
      paint: {
        'fill-color': mark,
        'fill-opacity': [
          'case',
          flagged('torn'),
          0.7,
          flagged('cut'),
          0.42,
          flagged('selected'),
          0.55,
          flagged('picked'),
          0.38,
          flagged('spared'),
          0.1,
          flagged('hover'),
          0.14,
          0,
        ],
      },
    },
    {
      ...house,
      id: 'house-outline',
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': mark, 'line-width': 1.6, 'line-opacity': ['case', marked, 1, 0] },
    },
  ];
}

/** The names of those buildings that have one. */
export function houseNameLayers({ palette }: StyleInput): Layer[] {
  return [
    {
      id: 'house-name',
      type: 'symbol',
      source: 'houses',
      'source-layer': 'names',
      minzoom: 16.5,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': REGULAR,
        'text-size': 10.5,
        'text-max-width': 7,
        // a name here and there says where one is; every house by name would drown the grids
        'text-padding': byZoom([16.5, 26], [18, 12], [19.5, 3]),
      },
      paint: { 'text-color': palette.muted, 'text-halo-color': palette.house, 'text-halo-width': 1.2 },
      ...inGroup('buildings'),
    },
  ];
}

/** A road as wide as it is, by its `width` in metres, and so many pixels more; never thinner than a hair. */
function metresWide(latitude: number, more: number): ExpressionSpecification {
  const pixelsPerMetre = (zoom: number): number => (512 * 2 ** zoom) / (EQUATOR * Math.cos((latitude * Math.PI) / 180));
  const metres: ExpressionSpecification = ['coalesce', ['get', 'width'], 6];
  const at = (zoom: number): ExpressionSpecification => ['+', ['max', 0.6, ['*', metres, pixelsPerMetre(zoom)]], more];
  // the size of a pixel halves with every zoom: between the two ends a base of 2 is exact
  return ['interpolate', ['exponential', 2], ['zoom'], 10, at(10), 22, at(22)];
}
