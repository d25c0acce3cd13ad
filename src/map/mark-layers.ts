import type { ExpressionSpecification } from 'maplibre-gl';
import { BOLD, REGULAR } from './fonts';
import { tintColour, tintOpacity } from './grid-layers';
import { byZoom, flagged, type Layer, type StyleInput } from './layer-spec';
import { CROSS, HATCH_FINDING } from './patterns';

/** Findings: hatched areas, lines, and a dot that is seen from afar; the current one stronger. */
export function findingLayers({ palette }: StyleInput): Layer[] {
  const part = (name: string): ExpressionSpecification => ['==', ['get', 'part'], name];
  const colour: ExpressionSpecification = [
    'match',
    ['get', 'severity'],
    'error',
    palette.finding,
    'warning',
    palette.warning,
    palette.muted,
  ];
  const current = (yes: number, no: number): ExpressionSpecification => ['case', flagged('current'), yes, no];
  const area = { source: 'findings', filter: part('area') } as const;
  return [
    { ...area, id: 'finding-fill', type: 'fill', paint: { 'fill-color': colour, 'fill-opacity': current(0.34, 0.14) } },
    {
      ...area,
      id: 'finding-hatch',
      type: 'fill',
      paint: { 'fill-pattern': HATCH_FINDING, 'fill-opacity': current(0.95, 0.7) },
    },
    {
      id: 'finding-line',
      type: 'line',
      source: 'findings',
      filter: ['!=', ['get', 'part'], 'mark'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colour, 'line-width': current(3.2, 2) },
    },
    {
      id: 'finding-ring',
      type: 'circle',
      source: 'findings',
      filter: part('mark'),
      paint: {
        'circle-radius': 15,
        'circle-color': colour,
        'circle-opacity': current(0.16, 0),
        'circle-stroke-color': colour,
        'circle-stroke-width': 2,
        'circle-stroke-opacity': current(0.9, 0),
      },
    },
    {
      id: 'finding-mark',
      type: 'circle',
      source: 'findings',
      filter: part('mark'),
      layout: { 'circle-sort-key': ['match', ['get', 'severity'], 'error', 2, 'warning', 1, 0] },
      paint: {
        'circle-radius': byZoom([10, 2.5], [14, 5.5]),
        'circle-color': colour,
        'circle-stroke-color': palette.paper,
        'circle-stroke-width': byZoom([10, 0.5], [14, 2]),
      },
    },
  ];
}

/** The grids as an edit would leave them; under the houses, so that it is seen which houses go where. */
export function partFillLayers(input: StyleInput): Layer[] {
  return [
    {
      id: 'part-fill',
      type: 'fill',
      source: 'parts',
      filter: ['==', ['get', 'role'], 'part'],
      paint: { 'fill-color': tintColour(input), 'fill-opacity': tintOpacity(input), 'fill-antialias': false },
    },
  ];
}

export function partLayers({ palette, words }: StyleInput): Layer[] {
  const part: ExpressionSpecification = ['==', ['get', 'role'], 'part'];
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: 'part-halo',
      type: 'line',
      source: 'parts',
      filter: part,
      layout: round,
      paint: { 'line-color': palette.paper, 'line-width': 6, 'line-opacity': 0.8 },
    },
    {
      id: 'part-border',
      type: 'line',
      source: 'parts',
      filter: part,
      layout: round,
      paint: { 'line-color': palette.accent, 'line-width': 2.6 },
    },
    {
      id: 'part-label',
      type: 'symbol',
      source: 'parts',
      filter: ['==', ['get', 'role'], 'label'],
      layout: {
        'text-field': [
          'format',
          ['get', 'households'],
          { 'text-font': ['literal', BOLD], 'font-scale': 1.75 },
          ['case', ['==', ['get', 'households'], ''], '', ` ${words.households}`],
          { 'text-font': ['literal', REGULAR] },
          ['case', ['==', ['get', 'name'], ''], '', ['concat', '\n', ['get', 'name']]],
          { 'text-font': ['literal', REGULAR], 'text-color': palette.muted },
          ['concat', '\n', partSize(words.buildings), ['get', 'm2'], ' m²'],
          { 'text-font': ['literal', REGULAR], 'text-color': palette.muted, 'font-scale': 0.85 },
        ],
        'text-font': REGULAR,
        'text-size': 13,
        'text-allow-overlap': true,
        'text-ignore-placement': false,
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.paper, 'text-halo-width': 2.2 },
    },
  ];
}

/** '12 栋 · ' before the area; nothing where there is no building layer, and so no households. */
const partSize = (buildings = ''): ExpressionSpecification => [
  'case',
  ['==', ['get', 'households'], ''],
  '',
  ['concat', ['to-string', ['get', 'buildings']], ` ${buildings} · `],
];

/** A place that was sought. */
export function pinLayers({ palette }: StyleInput): Layer[] {
  const pin = { source: 'pin', type: 'circle' } as const;
  return [
    {
      ...pin,
      id: 'pin-ring',
      paint: {
        'circle-radius': 14,
        'circle-color': palette.accent,
        'circle-opacity': 0.14,
        'circle-stroke-color': palette.accent,
        'circle-stroke-width': 2.4,
      },
    },
    {
      ...pin,
      id: 'pin',
      paint: {
        'circle-radius': 4,
        'circle-color': palette.accent,
        'circle-stroke-color': palette.paper,
        'circle-stroke-width': 1.6,
      },
    },
  ];
}

/** The tool's own line, handles and marks; above everything. */
export function toolLayers({ palette }: StyleInput): Layer[] {
  const role = (name: string): ExpressionSpecification => ['==', ['get', 'role'], name];
  const tool = { source: 'tool' } as const;
  return [
    {
      ...tool,
      id: 'tool-ground',
      type: 'fill',
      filter: role('ground'),
      paint: { 'fill-color': palette.accent, 'fill-opacity': 0.22 },
    },
    {
      ...tool,
      id: 'tool-ground-line',
      type: 'line',
      filter: role('ground'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.accent, 'line-width': 3 },
    },
    {
      ...tool,
      id: 'tool-area',
      type: 'fill',
      filter: role('area'),
      paint: { 'fill-color': palette.accent, 'fill-opacity': 0.08 },
    },
    {
      ...tool,
      id: 'tool-guide-edge',
      type: 'line',
      filter: role('guide-edge'),
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': palette.accent, 'line-width': 6, 'line-opacity': 0.28 },
    },
    {
      ...tool,
      id: 'tool-guide',
      type: 'line',
      filter: role('guide'),
      paint: { 'line-color': palette.accent, 'line-width': 1.2, 'line-dasharray': [2, 4], 'line-opacity': 0.9 },
    },
    {
      ...tool,
      id: 'tool-traced',
      type: 'line',
      filter: role('traced'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.accent, 'line-width': 11, 'line-opacity': 0.32 },
    },
    {
      ...tool,
      id: 'tool-halo',
      type: 'line',
      filter: role('line'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.paper, 'line-width': 5, 'line-opacity': 0.7 },
    },
    {
      ...tool,
      id: 'tool-line',
      type: 'line',
      filter: role('line'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.accent, 'line-width': 2.4, 'line-dasharray': [2.6, 1.6] },
    },
    {
      ...tool,
      id: 'tool-snap',
      type: 'circle',
      filter: role('snap'),
      paint: {
        'circle-radius': ['match', ['get', 'to'], ['vertex', 'junction'], 9, ['right-angle', 'parallel'], 5, 7],
        'circle-color': palette.accent,
        'circle-opacity': ['match', ['get', 'to'], 'vertex', 0.3, 0.12],
        'circle-stroke-color': ['match', ['get', 'to'], 'building', palette.muted, palette.accent],
        'circle-stroke-width': 2,
      },
    },
    {
      ...tool,
      id: 'tool-dot',
      type: 'circle',
      filter: role('dot'),
      paint: {
        'circle-radius': 3,
        'circle-color': palette.onAccent,
        'circle-stroke-color': palette.border,
        'circle-stroke-width': 1.5,
      },
    },
    {
      ...tool,
      id: 'tool-ghost',
      type: 'circle',
      filter: role('ghost'),
      paint: {
        'circle-radius': 5,
        'circle-color': palette.accent,
        'circle-opacity': 0.35,
        'circle-stroke-color': palette.accent,
        'circle-stroke-width': 2,
      },
    },
    {
      ...tool,
      id: 'tool-handle',
      type: 'circle',
      filter: role('handle'),
      paint: {
        'circle-radius': 5,
        'circle-color': palette.onAccent,
        'circle-stroke-color': palette.accent,
        'circle-stroke-width': 2,
      },
    },
    {
      ...tool,
      id: 'tool-figure',
      type: 'symbol',
      filter: role('figure'),
      layout: {
        'text-field': ['get', 'text'],
        'text-font': BOLD,
        'text-size': 13,
        'text-allow-overlap': true,
        'text-ignore-placement': false,
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.paper, 'text-halo-width': 2.2 },
    },
    {
      ...tool,
      id: 'tool-refusal',
      type: 'symbol',
      filter: role('refusal'),
      layout: { 'icon-image': CROSS, 'icon-allow-overlap': true, 'icon-ignore-placement': true },
    },
  ];
}
