import { expect } from '@playwright/test';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { parseCoded, polygonsOf, ringsOf, type CodedFile } from './audit-file';

/** The form of a file that is handed in: RFC 7946 to the letter, codes that are codes, a summary that counts what is there. */
export function expectCoded(text: string): CodedFile {
  const file = parseCoded(text);
  const grids = file.features;
  for (const { properties, geometry } of grids) {
    expect(properties.code).toMatch(/^\d{15}$/);
    expect(properties.code.slice(0, 12), 'the code begins with the community').toBe(properties.community);
    for (const polygon of polygonsOf(geometry))
      polygon.forEach((ring, i) => {
        expect(ring[0], 'closed').toEqual(ring.at(-1));
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(Math.sign(turn(ring)), `${properties.code}: shells run counter-clockwise, holes clockwise`).toBe(
          i === 0 ? 1 : -1,
        );
        ring.slice(1).forEach((place, k) => expect(place, 'no point twice in a row').not.toEqual(ring[k]));
      });
  }
  expect(new Set(grids.map(({ properties }) => properties.code)).size, 'every code once').toBe(grids.length);
  const coordinates = text.match(/\[-?\d+(\.\d+)?,-?\d+(\.\d+)?\]/g) ?? [];
  expect(coordinates.length).toBeGreaterThan(grids.length * 4);
  expect(
    coordinates.filter((pair) => /\.\d{8,}/.test(pair)),
    'no more than 7 decimals',
  ).toEqual([]);
  expect(file.summary.grids).toBe(grids.length);
  expect(file.summary.households).toBe(grids.reduce((sum, { properties }) => sum + properties.households, 0));
  expect(file.summary.vertices).toBe(
    grids.flatMap(({ geometry }) => ringsOf(geometry)).reduce((sum, ring) => sum + ring.length - 1, 0),
  );
  return file;
}

/** Twice the area of polygons, in square units of 1e-7 degree: exact, so that parts can be summed up and compared. */
export const doubleAreaOf = (geometry: Polygon | MultiPolygon): bigint =>
  ringsOf(geometry).reduce((sum, ring) => {
    const units = ring.map((place) => place.map((degrees) => BigInt(Math.round(degrees * 1e7))));
    return units.slice(1).reduce((all, [x, y], i) => all + units[i]![0]! * y! - x! * units[i]![1]!, sum);
  }, 0n);

/** Twice the area to the left, in square units of 1e-7 degree, from the first place: exact for anything of a city's size. */
function turn(ring: readonly Position[]): number {
  const units = ring.map((place) =>
    place.map((degrees, k) => Math.round(degrees * 1e7) - Math.round(ring[0]![k]! * 1e7)),
  );
  return units.slice(1).reduce((sum, [x, y], i) => sum + units[i]![0]! * y! - x! * units[i]![1]!, 0);
}
