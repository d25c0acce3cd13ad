import type { RasterLayerSpecification } from 'maplibre-gl';
import type { Theme } from '../map-view';

/** Pictures step back behind borders and houses: little colour, little contrast, and dark where the page is. */
const PAINT: Readonly<Record<Theme, RasterLayerSpecification['paint']>> = {
  light: { 'raster-saturation': -0.55, 'raster-contrast': -0.15, 'raster-brightness-min': 0.12 },
  dark: { 'raster-saturation': -0.6, 'raster-contrast': -0.1, 'raster-brightness-max': 0.42 },
};

export const rasterLayer = (source: string, theme: Theme, opacity: number): RasterLayerSpecification => ({
  id: source,
  type: 'raster',
  source,
  paint: {
    // each theme undoes what the other one does
    'raster-brightness-min': 0,
    'raster-brightness-max': 1,
    ...PAINT[theme],
    'raster-opacity': opacity,
  },
});
