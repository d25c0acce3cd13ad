import type { Layer, StyleInput } from './layer-spec';
import { PADLOCK } from './patterns';

/** What is locked looks nailed down: dots along its border, and a padlock. */
export function lockLayers({ palette }: StyleInput): Layer[] {
  const line = {
    source: 'locks',
    filter: ['==', ['get', 'part'], 'line'],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
  } satisfies Partial<Layer>;
  return [
    {
      ...line,
      id: 'lock-halo',
      type: 'line',
      paint: { 'line-color': palette.paper, 'line-width': 5, 'line-dasharray': [0.01, 1.6] },
    },
    {
      ...line,
      id: 'lock-line',
      type: 'line',
      // the same beat as the halo's, counted in widths of the line
      paint: { 'line-color': palette.ink, 'line-width': 3.2, 'line-dasharray': [0.01, 2.5] },
    },
    {
      id: 'lock-mark',
      type: 'symbol',
      source: 'locks',
      filter: ['==', ['get', 'part'], 'mark'],
      minzoom: MARKS_FROM,
      layout: {
        'icon-image': PADLOCK,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        // in a grid above its label; on a border on the border
        'icon-offset': ['case', ['==', ['get', 'of'], 'grids'], ['literal', [0, -34]], ['literal', [0, 0]]],
      },
    },
  ];
}

/** Zoom from which a grid has room for a padlock beside its label. */
const MARKS_FROM = 13.5;
