import { expect, test } from 'vitest';
import { withoutShortRings } from './short-rings';

const triangle = [
  [0, 0],
  [1, 0],
  [0, 1],
  [0, 0],
];
const flat = [
  [0, 0],
  [1, 0],
  [0, 0],
];
const feature = (type: string, coordinates: unknown) => ({
  type: 'Feature',
  properties: {},
  geometry: { type, coordinates },
});

test('a hole that is too short goes, its shell stays', () => {
  expect(withoutShortRings(feature('Polygon', [triangle, flat, triangle]))).toEqual(
    feature('Polygon', [triangle, triangle]),
  );
});
test('a part whose shell is too short goes with its holes', () => {
  expect(withoutShortRings(feature('MultiPolygon', [[flat, triangle], [triangle]]))).toEqual(
    feature('MultiPolygon', [[triangle]]),
  );
  expect(withoutShortRings(feature('Polygon', [flat, triangle]))).toEqual(feature('Polygon', []));
});
test.each([
  feature('Polygon', [triangle]),
  feature('MultiPolygon', [[triangle, triangle]]),
  feature('LineString', flat),
  feature('Polygon', null),
  feature('MultiPolygon', [null, 3]),
  { type: 'Feature', properties: {}, geometry: null },
  null,
  7,
])('what has none is the very same: %j', (each) => expect(withoutShortRings(each)).toBe(each));
