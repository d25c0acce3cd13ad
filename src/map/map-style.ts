import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  Map as MapLibreMap,
  StyleSpecification,
} from 'maplibre-gl';
import { changeLayers } from './change-layers';
import { borderLayers, gridFillLayers, gridLabelLayers } from './grid-layers';
import { contextLayers, houseLayers, houseNameLayers, roadNameLayers } from './ground-layers';
import type { Layer, StyleInput } from './layer-spec';
import { lockLayers } from './lock-layers';
import type { LayerName } from './map-view';
import { findingLayers, partFillLayers, partLayers, pinLayers, toolLayers } from './mark-layers';

/** The layers from the ground up. */
export const mapLayers = (input: StyleInput): Layer[] => [
  ...contextLayers(input),
  ...gridFillLayers(input),
  ...partFillLayers(input),
  ...houseLayers(input),
  ...borderLayers(input),
  ...partLayers(input).filter(({ type }) => type !== 'symbol'),
  ...changeLayers(input),
  ...roadNameLayers(input),
  ...lockLayers(input).filter(({ type }) => type !== 'symbol'),
  ...findingLayers(input),
  ...houseNameLayers(input),
  ...gridLabelLayers(input),
  ...lockLayers(input).filter(({ type }) => type === 'symbol'),
  ...pinLayers(input),
  ...toolLayers(input),
  ...partLayers(input).filter(({ type }) => type === 'symbol'),
];

/** The style to begin with: every source empty, houses from the given protocol. No glyphs, no sprite: nothing is fetched. */
export function mapStyle(input: StyleInput, houseTiles: string, transition: number): StyleSpecification {
  return {
    version: 8,
    sources: {
      context: geojson({}),
      // 19: an outline is placed to 2 cm, so that a border drawn along a house lies on it at every zoom
      houses: { type: 'vector', tiles: [houseTiles], minzoom: 13, maxzoom: 19 },
      // neighbours are simplified apart from each other: by a tenth of a pixel their common border still is one line
      grids: geojson({ promoteId: 'id', tolerance: 0.1 }),
      'grid-labels': geojson({ promoteId: 'id' }),
      marked: geojson({ tolerance: 0.1 }),
      divisions: geojson({ promoteId: 'id', tolerance: 0.1 }),
      'community-labels': geojson({ promoteId: 'id' }),
      locks: geojson({ promoteId: 'key', tolerance: 0.1 }),
      findings: geojson({ promoteId: 'key', tolerance: 0.1 }),
      parts: geojson({ tolerance: 0.1 }),
      change: geojson({ tolerance: 0.1 }),
      pin: geojson({}),
      tool: geojson({ tolerance: 0 }),
    },
    layers: mapLayers(input),
    transition: { duration: transition, delay: 0 },
  };
}

/** Makes a drawn map look as for another input, property by property: sources stay, so nothing is empty meanwhile. */
export const restyle = (map: MapLibreMap, before: StyleInput, after: StyleInput): void =>
  repaint(map, mapLayers(before), mapLayers(after));

/** The same for any layers: the same ones, in the same order, as they are and as they should be. */
export function repaint(
  map: MapLibreMap,
  old: readonly LayerSpecification[],
  layers: readonly LayerSpecification[],
): void {
  layers.forEach((layer, i) => {
    for (const [name, value] of changes(old[i]!.paint, layer.paint))
      map.setPaintProperty(layer.id, name as Parameters<MapLibreMap['setPaintProperty']>[1], value as never);
    for (const [name, value] of changes(layoutOf(old[i]!), layoutOf(layer)))
      map.setLayoutProperty(layer.id, name as Parameters<MapLibreMap['setLayoutProperty']>[1], value as never);
  });
}

/** Shows the layers of the groups that are on. */
export function showGroups(map: MapLibreMap, input: StyleInput, visible: Readonly<Record<LayerName, boolean>>): void {
  for (const { id, metadata } of mapLayers(input))
    if (metadata) map.setLayoutProperty(id, 'visibility', visible[metadata.group] ? 'visible' : 'none');
}

const layoutOf = (layer: LayerSpecification): object | undefined => ('layout' in layer ? layer.layout : undefined);

const changes = (before: object = {}, after: object = {}): [string, unknown][] =>
  Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify((before as Record<string, unknown>)[name]),
  );

const geojson = (options: Partial<GeoJSONSourceSpecification>): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data: { type: 'FeatureCollection', features: [] },
  ...options,
});
