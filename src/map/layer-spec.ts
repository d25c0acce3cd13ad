import type { LayerSpecification } from 'maplibre-gl';
import type { Shade, Shading } from '../session/shading';
import type { LayerName } from './map-view';
import type { Palette } from './palette';

/** What the style of the map depends on; for another value of it the layers are computed again and the difference set. */
export interface StyleInput {
  readonly palette: Palette;
  readonly words: { readonly households: string; readonly grids?: string; readonly buildings?: string };
  /** By what the grids are coloured, and the shade of those of which nothing is told. */
  readonly shading: { readonly by: Shading; readonly base: Shade | null };
  /** Latitude, in degrees, at which a metre on the road is measured. */
  readonly latitude: number;
}

/** A layer, with the switch that shows or hides it; layers of the tools have none. */
export type Layer = LayerSpecification & { readonly metadata?: { readonly group: LayerName } };

export const inGroup = (group: LayerName) => ({ metadata: { group } });

/** A style value that grows with the zoom. */
export const byZoom = (
  ...stops: readonly [zoom: number, value: number][]
): ['interpolate', ['linear'], ['zoom'], ...number[]] => ['interpolate', ['linear'], ['zoom'], ...stops.flat()];

/** Whether a feature has a state. */
export const flagged = (flag: string): ['boolean', ['feature-state', string], false] => [
  'boolean',
  ['feature-state', flag],
  false,
];
