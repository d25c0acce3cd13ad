import { expect, test } from 'vitest';
import { isProblem } from './file-problem';
import { readGeojson } from './read-geojson';
import { readSites } from './read-sites';

const POINT = { type: 'Point', coordinates: [120.1, 30.2] };
const AREA = { type: 'Polygon', coordinates: [[[120, 30], [120.001, 30], [120.001, 30.001], [120, 30.001], [120, 30]]] }; // prettier-ignore

function read(...features: readonly { properties: unknown; geometry: unknown }[]) {
  const text = JSON.stringify({
    type: 'FeatureCollection',
    features: features.map((each) => ({ type: 'Feature', ...each })),
  });
  const collection = readGeojson(text, 'sites.geojson');
  return isProblem(collection) ? collection : readSites(collection);
}

test('points and areas, with a name and what they are', () => {
  expect(
    read(
      { properties: { name: ' 人民医院 ', category: '医院' }, geometry: POINT },
      { properties: { id: 'm7', name: '商场' }, geometry: AREA },
    ),
  ).toMatchObject({
    sites: [
      { id: 'sites.geojson#1', name: '人民医院', category: '医院', at: [1_201_000_000, 302_000_000], shape: [] },
      { id: 'm7', name: '商场', category: null, at: [1_200_005_000, 300_005_000], shape: [[expect.any(Array)]] },
    ],
    warnings: [],
  });
});

test.each([
  ['a line', { properties: null, geometry: { type: 'LineString', coordinates: [[120, 30], [121, 31]] } }, 'wrong-geometry-type'], // prettier-ignore
  ['no place at all', { properties: null, geometry: null }, 'wrong-geometry-type'],
  ['a category that is none', { properties: { category: 'pub' }, geometry: POINT }, 'unknown-category'],
])('%s', (_situation, feature, problem) => {
  expect(read(feature)).toMatchObject({ problem, file: 'sites.geojson', feature: 1 });
});
