import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { REGULAR } from '../fonts';
import { byZoom } from '../layer-spec';
import type { Palette } from '../palette';

/**
 * How layers of a vector archive are drawn on paper, by the names that Protomaps, OpenMapTiles and Shortbread give them. What has no
 * name among these is shown as thin grey lines. Borders of administration are left out: the plan has its own, and two would not agree.
 */
type Role = 'water' | 'green' | 'road' | 'house' | 'road-name' | 'left-out';

const NAMES: Readonly<Record<Role, readonly string[]>> = {
  water: ['water', 'ocean', 'waterway', 'water_polygons', 'water_lines', 'physical_line'],
  green: ['landuse', 'landcover', 'park', 'natural', 'land', 'sites'],
  road: ['roads', 'transportation', 'streets', 'street_polygons', 'bridges'],
  house: ['buildings', 'building'],
  'road-name': ['transportation_name', 'street_labels'],
  'left-out': [
    ...[
      'earth',
      'boundaries',
      'boundary',
      'places',
      'place',
      'pois',
      'poi',
      'transit',
      'aeroway',
      'ferries',
      'aerialways',
    ],
    ...[
      'housenumber',
      'addresses',
      'public_transport',
      'physical_point',
      'mountain_peak',
      'aerodrome_label',
      'water_name',
    ],
    ...['place_labels', 'boundary_labels', 'streets_polygons_labels', 'street_labels_points', 'water_polygons_labels'],
    ...['water_lines_labels', 'pier_lines', 'pier_polygons', 'dam_lines', 'dam_polygons'],
  ],
};

const ROLES: ReadonlyMap<string, Role> = new Map(
  (Object.entries(NAMES) as [Role, readonly string[]][]).flatMap(([role, names]) =>
    names.map((name): [string, Role] => [name, role]),
  ),
);

/** From the ground up. */
const ORDER: readonly (Role | 'unknown')[] = ['green', 'water', 'unknown', 'house', 'road', 'road-name'];

/** Layers for every layer of the archive that is drawn, from the ground up. */
export function paperLayers(
  source: string,
  names: readonly string[],
  palette: Palette,
  opacity: number,
): LayerSpecification[] {
  const roleOf = (name: string): Role | 'unknown' => ROLES.get(name) ?? 'unknown';
  return ORDER.flatMap((role) =>
    names
      .filter((name) => roleOf(name) === role)
      .flatMap((name) => layersOf(role, { source, 'source-layer': name }, palette, opacity)),
  );
}

type From = { readonly source: string; readonly 'source-layer': string };

function layersOf(role: Role | 'unknown', from: From, palette: Palette, opacity: number): LayerSpecification[] {
  const id = (part: string): string => `${from.source}-${from['source-layer']}-${part}`;
  const area = (color: string): LayerSpecification => ({
    ...from,
    id: id('area'),
    type: 'fill',
    filter: role === 'green' ? ['all', isArea, isGreen(from['source-layer'])] : isArea,
    paint: { 'fill-color': color, 'fill-opacity': opacity },
  });
  const line = (part: string, color: string, width: ExpressionSpecification | number): LayerSpecification => ({
    ...from,
    id: id(part),
    type: 'line',
    ...(role === 'unknown' ? {} : { filter: isLine }),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': width, 'line-opacity': opacity },
  });
  switch (role) {
    case 'green':
      return [area(palette.green)];
    case 'water':
      return [area(palette.water), line('line', palette.water, byZoom([10, 0.6], [18, 4]))];
    case 'house':
      return [area(palette.house)];
    case 'road':
      return [
        line('casing', palette.roadCasing, roadWidth(2)),
        line('line', palette.road, roadWidth(0)),
        roadName(id('name'), from, palette, opacity),
      ];
    case 'road-name':
      return [roadName(id('name'), from, palette, opacity)];
    case 'unknown':
      return [line('line', palette.houseLine, 0.6)];
    case 'left-out':
      return [];
  }
}

const oneOf = (...values: readonly string[]) => [...values] as [string, ...string[]];
const isArea: ExpressionSpecification = ['match', ['geometry-type'], oneOf('Polygon', 'MultiPolygon'), true, false];
const isLine: ExpressionSpecification = [
  'match',
  ['geometry-type'],
  oneOf('LineString', 'MultiLineString'),
  true,
  false,
];

/** What a feature is, by whichever column the archive says it in. */
const kind: ExpressionSpecification = [
  'coalesce',
  ['get', 'kind'],
  ['get', 'pmap:kind'],
  ['get', 'class'],
  ['get', 'subclass'],
  '',
];

const GREEN = [
  ...[
    'park',
    'forest',
    'wood',
    'grass',
    'grassland',
    'meadow',
    'garden',
    'nature_reserve',
    'scrub',
    'cemetery',
    'heath',
  ],
  ...['golf_course', 'recreation_ground', 'village_green', 'national_park', 'protected_area', 'orchard', 'vineyard'],
  ...['allotments', 'wetland', 'farmland', 'zoo', 'greenfield'],
];

/** Land use is also industry and housing: only what grows is green. A layer of parks has nothing else. */
const isGreen = (layer: string): ExpressionSpecification | true =>
  layer === 'park' ? true : ['match', kind, oneOf(...GREEN), true, false];

const MAIN = oneOf('highway', 'major_road', 'motorway', 'trunk', 'primary', 'secondary', 'tertiary', 'medium_road');

/** A main road is wider than a lane; so many pixels more for its casing. */
function roadWidth(more: number): ExpressionSpecification {
  const at = (main: number, other: number): ExpressionSpecification => [
    'match',
    kind,
    MAIN,
    main + more,
    other === 0 ? 0 : other + more,
  ];
  return ['interpolate', ['exponential', 1.6], ['zoom'], 8, at(0.6, 0), 13, at(2.4, 0.8), 18, at(16, 8)];
}

const roadName = (id: string, from: From, { muted, paper }: Palette, opacity: number): LayerSpecification => ({
  ...from,
  id,
  type: 'symbol',
  minzoom: 14,
  filter: isLine,
  layout: {
    'symbol-placement': 'line',
    'text-field': ['coalesce', ['get', 'name:zh'], ['get', 'name:zh-Hans'], ['get', 'name'], ''],
    'text-font': REGULAR,
    'text-size': byZoom([14, 10], [18, 12.5]),
    'symbol-spacing': 320,
    'text-padding': 8,
  },
  paint: { 'text-color': muted, 'text-halo-color': paper, 'text-halo-width': 1.4, 'text-opacity': opacity },
});
