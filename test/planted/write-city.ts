import { collectionText, featureText } from '../../src/formats/feature-text';
import { toDegrees, type Position, type Shape } from '../../src/geometry/lattice';
import type { City } from './city';

/** A city as files, by name: GeoJSON in degrees with 7 decimals, and a list of codes as CSV. */
export const cityFiles = (city: City): Record<FileName, string> => ({
  'grids.geojson': gridsText(city),
  'communities.geojson': divisionsText(city, 'community'),
  'streets.geojson': divisionsText(city, 'street'),
  'buildings.geojson': buildingsText(city),
  'sites.geojson': sitesText(city),
  'retired.csv': retiredText(city),
});

export type FileName =
  'grids.geojson' | 'communities.geojson' | 'streets.geojson' | 'buildings.geojson' | 'sites.geojson' | 'retired.csv';

export const gridsText = ({ grids }: Pick<City, 'grids'>): string =>
  collectionText(
    [],
    grids.map(({ id: _id, party, shape, ...fields }) =>
      featureText(
        Object.entries({
          ...fields,
          party_type: party?.type ?? null,
          party_org: party?.name ?? null,
          party_secretary: party?.secretary ?? null,
        }),
        shape,
      ),
    ),
  );

export const divisionsText = ({ divisions }: Pick<City, 'divisions'>, level: string): string =>
  collectionText(
    [],
    divisions
      .filter((division) => division.level === level)
      .map(({ code, level, name, shape }) => featureText(Object.entries({ code, level, name }), shape)),
  );

export const buildingsText = ({ houses }: Pick<City, 'houses'>): string =>
  collectionText(
    [],
    houses.map(({ grid: _grid, ring, ...fields }) => featureText(Object.entries(fields), [[ring]])),
  );

export const sitesText = ({ sites }: Pick<City, 'sites'>): string =>
  collectionText(
    [],
    sites.map(({ on, ...fields }) =>
      isPosition(on) ? pointText(fields, on) : featureText(Object.entries(fields), on),
    ),
  );

export const retiredText = ({ retired }: Pick<City, 'retired'>): string =>
  [
    'code,retired_at,reason',
    ...retired.map(({ code, retired_at, reason }) => `${code},${retired_at},${reason}`),
    '',
  ].join('\n');

const isPosition = (on: Position | Shape): on is Position => typeof on[0] === 'number';

const pointText = (properties: object, [x, y]: Position): string =>
  JSON.stringify({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: [toDegrees(x), toDegrees(y)] },
  });
