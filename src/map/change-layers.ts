import type { ExpressionSpecification } from 'maplibre-gl';
import type { Layer, StyleInput } from './layer-spec';

/** A step of the history that is looked at: dashed what was before it, drawn out what was after it. */
export function changeLayers({ palette }: StyleInput): Layer[] {
  const role = (name: string): ExpressionSpecification => ['==', ['get', 'role'], name];
  const change = { source: 'change' } as const;
  const round = { 'line-join': 'round' } as const;
  return [
    {
      ...change,
      id: 'change-fill',
      type: 'fill',
      filter: role('after'),
      paint: { 'fill-color': palette.accent, 'fill-opacity': 0.14, 'fill-antialias': false },
    },
    {
      ...change,
      id: 'change-halo',
      type: 'line',
      layout: round,
      paint: { 'line-color': palette.paper, 'line-width': 6, 'line-opacity': 0.8 },
    },
    {
      ...change,
      id: 'change-after',
      type: 'line',
      filter: role('after'),
      layout: round,
      paint: { 'line-color': palette.accent, 'line-width': 2.6 },
    },
    {
      ...change,
      id: 'change-before',
      type: 'line',
      filter: role('before'),
      layout: round,
      paint: { 'line-color': palette.ink, 'line-width': 2.2, 'line-dasharray': [2.2, 1.8] },
    },
  ];
}
