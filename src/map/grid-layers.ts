import type { ExpressionSpecification } from 'maplibre-gl';
import { BOLD, MONO, REGULAR } from './fonts';
import { byZoom, flagged, inGroup, type Layer, type StyleInput } from './layer-spec';
import { tintsOf, type Tint } from './palette';
import { HATCH_DEDICATED } from './patterns';

/** Grids that a preview draws otherwise, or that a drag has in hand, are not drawn here. */
const unlessHidden = (value: ExpressionSpecification | number): ExpressionSpecification => [
  'case',
  flagged('hidden'),
  0,
  value,
];

/** What the grids are coloured by, and the hatching of dedicated ones; under the houses. */
export function gridFillLayers(input: StyleInput): Layer[] {
  const { palette } = input;
  return [
    {
      id: 'grid-fill',
      type: 'fill',
      source: 'grids',
      paint: {
        'fill-color': shadeColour(input),
        'fill-opacity': unlessHidden(shadeOpacity(input)),
        'fill-antialias': false,
      },
    },
    {
      id: 'grid-dedicated',
      type: 'fill',
      source: 'grids',
      filter: ['==', ['get', 'tint'], 'dedicated'],
      paint: { 'fill-pattern': HATCH_DEDICATED, 'fill-opacity': unlessHidden(0.4) },
    },
    {
      id: 'grid-marked',
      type: 'fill',
      source: 'marked',
      paint: {
        'fill-color': palette.accent,
        'fill-opacity': ['match', ['get', 'mark'], 'selected', 0.16, 'picked', 0.18, 'hover', 0.08, 0.05],
        'fill-antialias': false,
      },
    },
    {
      id: 'grid-crowd',
      type: 'fill',
      source: 'grids',
      paint: {
        'fill-color': palette.accent,
        'fill-opacity': ['case', flagged('inCrowd'), 0.16, 0],
        'fill-antialias': false,
      },
    },
  ];
}

/** Borders from the weakest to the strongest: grid, community, sub-district, selection. Neighbours lie on one another. */
export function borderLayers({ palette }: StyleInput): Layer[] {
  const round = { 'line-join': 'round' } as const;
  const level = (name: string): ExpressionSpecification => ['==', ['get', 'level'], name];
  const marked = {
    source: 'marked',
    filter: ['in', ['get', 'mark'], ['literal', ['selected', 'picked']]],
    layout: round,
  } satisfies Partial<Layer>;
  return [
    {
      id: 'grid-border',
      type: 'line',
      source: 'grids',
      paint: {
        'line-color': ['case', flagged('inCrowd'), palette.accent, palette.border],
        'line-width': byZoom([9, 0.25], [12, 0.6], [15, 1.6]),
        'line-opacity': unlessHidden(1),
      },
    },
    {
      id: 'community-border',
      type: 'line',
      source: 'divisions',
      filter: level('community'),
      layout: round,
      paint: { 'line-color': palette.border, 'line-width': byZoom([9, 0.8], [12, 1.8], [15, 3]) },
      ...inGroup('communities'),
    },
    {
      id: 'street-halo',
      type: 'line',
      source: 'divisions',
      filter: level('street'),
      layout: round,
      paint: { 'line-color': palette.paper, 'line-width': byZoom([9, 3.5], [12, 6], [15, 9]), 'line-opacity': 0.85 },
      ...inGroup('streets'),
    },
    {
      id: 'street-border',
      type: 'line',
      source: 'divisions',
      filter: level('street'),
      layout: round,
      paint: { 'line-color': palette.border, 'line-width': byZoom([9, 1.4], [12, 2.6], [15, 4]) },
      ...inGroup('streets'),
    },
    // whoever lives next to what is selected: seen, and never taken for it
    {
      id: 'neighbour-border',
      type: 'line',
      source: 'marked',
      filter: ['==', ['get', 'mark'], 'neighbour'],
      layout: round,
      paint: { 'line-color': palette.accent, 'line-width': 1.8, 'line-opacity': 0.75, 'line-dasharray': [3, 2] },
    },
    {
      ...marked,
      id: 'selected-halo',
      type: 'line',
      paint: { 'line-color': palette.paper, 'line-width': 6, 'line-opacity': 0.8 },
    },
    { ...marked, id: 'selected-border', type: 'line', paint: { 'line-color': palette.accent, 'line-width': 3 } },
  ];
}

/** Far out a community and how many grids it has; nearer each grid's serial, then its name and households too, then its whole code. */
export function gridLabelLayers({ palette, words }: StyleInput): Layer[] {
  const group = inGroup('labels');
  const halo = { 'text-halo-color': palette.paper, 'text-halo-width': 1.8, 'text-halo-blur': 0.4 } as const;
  const withWord = (value: string, word: string): ExpressionSpecification => [
    'concat',
    ['to-string', ['get', value]],
    word && ` ${word}`,
  ];
  const line = (value: string): ExpressionSpecification => [
    'case',
    ['==', ['get', value], ''],
    '',
    ['concat', ['get', value], '\n'],
  ];
  const households: ExpressionSpecification = [
    'case',
    ['==', ['get', 'households'], ''],
    '',
    withWord('households', words.households),
  ];
  // a grid without a code is called by its name
  const serial: ExpressionSpecification = [
    'format',
    ['case', ['==', ['get', 'serial'], ''], '', ['get', 'serial']],
    { 'text-font': ['literal', MONO], 'font-scale': 1.1 },
    ['case', ['==', ['get', 'serial'], ''], ['get', 'name'], ''],
    { 'text-font': ['literal', REGULAR] },
  ];
  const full = (number: 'serial' | 'code'): ExpressionSpecification => [
    'format',
    line('name'),
    { 'text-font': ['literal', BOLD], 'font-scale': 1.08 },
    line(number),
    { 'text-font': ['literal', MONO], 'font-scale': 0.9, 'text-color': palette.number },
    households,
    { 'text-font': ['literal', REGULAR] },
  ];
  return [
    // where there is no room for a community's name, the number of its grids
    {
      id: 'community-count',
      type: 'symbol',
      source: 'community-labels',
      maxzoom: LABELS_FROM,
      layout: {
        'text-field': ['to-string', ['get', 'grids']],
        'text-font': BOLD,
        'text-size': byZoom([10, 10.5], [LABELS_FROM, 13]),
        'text-padding': 1,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': palette.ink, ...halo },
      ...group,
    },
    {
      id: 'community-label',
      type: 'symbol',
      source: 'community-labels',
      maxzoom: LABELS_FROM,
      layout: {
        'text-field': [
          'format',
          ['concat', ['get', 'name'], '\n'],
          { 'text-font': ['literal', BOLD] },
          withWord('grids', words.grids ?? ''),
          { 'font-scale': 0.86, 'text-color': palette.number },
        ],
        'text-font': REGULAR,
        'text-size': byZoom([10, 11.5], [LABELS_FROM, 14.5]),
        'text-line-height': 1.3,
        'text-padding': 2,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': palette.ink, ...halo },
      ...group,
    },
    {
      id: 'grid-label',
      type: 'symbol',
      source: 'grid-labels',
      minzoom: LABELS_FROM,
      layout: {
        'text-field': ['step', ['zoom'], serial, NAMES_FROM, full('serial'), CODES_FROM, full('code')],
        'text-font': REGULAR,
        'text-size': byZoom([LABELS_FROM, 10.5], [15, 12.5], [18, 15]),
        'text-line-height': 1.3,
        'text-padding': 1,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': palette.ink, 'text-opacity': unlessHidden(1), ...halo },
      ...group,
    },
  ];
}

/** Zooms from which each grid has room for its serial, its name with the households, and the whole code. */
const LABELS_FROM = 13;
const NAMES_FROM = 14.2;
const CODES_FROM = 16.6;

/** The shade of a grid: from its row, or as it was told of that grid. */
function shadeOf({ shading: { by, base } }: StyleInput): ExpressionSpecification {
  if (by === 'kind') return ['get', 'kind'];
  return base === null ? ['get', 'tint'] : ['coalesce', ['feature-state', 'shade'], base];
}

const shadeColour = (input: StyleInput): ExpressionSpecification =>
  match(shadeOf(input), tintsOf(input.palette)[input.shading.by], ([colour]) => colour, input.palette.muted);

const shadeOpacity = (input: StyleInput): ExpressionSpecification =>
  match(shadeOf(input), tintsOf(input.palette)[input.shading.by], ([, opacity]) => opacity, 0);

/** Households against the target, by which the parts of a preview are coloured whatever the map shows. */
export const tintColour = ({ palette }: StyleInput): ExpressionSpecification =>
  match(['get', 'tint'], tintsOf(palette).households, ([colour]) => colour, palette.muted);

export const tintOpacity = ({ palette }: StyleInput): ExpressionSpecification =>
  match(['get', 'tint'], tintsOf(palette).households, ([, opacity]) => opacity, 0);

/** Always of the features, also where nothing is told apart: the map cannot pass from what depends on them to what does not. */
function match<Value extends string | number>(
  shade: ExpressionSpecification,
  tints: Readonly<Record<string, Tint>>,
  value: (tint: Tint) => Value,
  other: Value,
): ExpressionSpecification {
  const cases = Object.entries(tints).flatMap(([name, tint]) => [name, value(tint)]);
  return ['match', shade, ...(cases.length > 0 ? cases : ['', other]), other] as unknown as ExpressionSpecification;
}
