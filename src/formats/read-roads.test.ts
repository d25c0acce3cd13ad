import { expect, test } from 'vitest';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { atOnce } from '../plan/in-steps';
import { roadsIn } from '../plan/roads';
import { readingRoads } from './read-roads';

const feature = (kind: string, geometry: Geometry, name?: string): Feature => ({
  type: 'Feature',
  properties: { kind, ...(name === undefined ? {} : { name }) },
  geometry,
});
const collection = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const all = { minX: -2e9, minY: -2e9, maxX: 2e9, maxY: 2e9 };
const degrees = (...units: number[]): number[][] =>
  Array.from({ length: units.length / 2 }, (_, i) => [units[2 * i]! / 1e7, units[2 * i + 1]! / 1e7]);

test('lines of roads come as they are, on the lattice, with their names; nothing else does', () => {
  const context = collection(
    feature('road', { type: 'LineString', coordinates: degrees(0, 0, 10, 0, 10, 0, 10, 7) }, '福星路'),
    feature('road', { type: 'MultiLineString', coordinates: [degrees(0, 9, 3, 9), degrees(5, 9, 8, 9)] }),
    feature('water', { type: 'LineString', coordinates: degrees(0, 0, 1, 1) }, '云溪'),
    feature('road', { type: 'Polygon', coordinates: [degrees(0, 0, 1, 0, 1, 1, 0, 0)] }, '广场'),
  );
  expect(roadsIn(atOnce(readingRoads(context)), all)).toEqual([
    { name: '福星路', line: [0, 0, 10, 0, 10, 7] },
    { name: '', line: [0, 9, 3, 9] },
    { name: '', line: [5, 9, 8, 9] },
  ]);
});

test('a long road comes in pieces that join, and only those near a box', () => {
  const units = Array.from({ length: 101 }, (_, i) => [i * 100, (i % 2) * 10]).flat();
  const roads = atOnce(
    readingRoads(collection(feature('road', { type: 'LineString', coordinates: degrees(...units) }))),
  );
  const pieces = roadsIn(roads, all).map(({ line }) => line);
  expect(pieces.length).toBeGreaterThan(3);
  pieces.slice(1).forEach((line, i) => expect(line.slice(0, 2)).toEqual(pieces[i]!.slice(-2)));
  expect([...pieces[0]!, ...pieces.slice(1).flatMap((line) => line.slice(2))]).toEqual(units);
  expect(roadsIn(roads, { minX: 5010, minY: 0, maxX: 5020, maxY: 9 })).toHaveLength(1);
});

test('a background without roads has none anywhere', () => {
  expect(roadsIn(atOnce(readingRoads(collection())), all)).toEqual([]);
});
