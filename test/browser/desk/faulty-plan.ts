import { polygon } from '@turf/turf';
import type { Position } from 'geojson';
import type { TextFile } from './desk-page';
import type { Row } from './sample-plan';
import { COMMUNITY, placeAt, smallCommunity, smallHouses, textOf } from './small-plan';

/**
 * The small community as lists and old drawings leave it: a strip of nobody's between the first and the second grid, one that the second
 * and the third both claim, a part of the fourth in the middle of the first, and a fifth that is only listed.
 */
export const codeOf = (n: number): string => `${COMMUNITY}00${n}`;

/** Counter-clockwise, in shares of the plan's width and height. */
const box = (west: number, south: number, east: number, north: number): Position[] =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ].map(([x, y]) => placeAt(x!, y!).map((degrees) => Number(degrees.toFixed(7))));

const named = (n: number, name: string) => ({ code: codeOf(n), name, community: COMMUNITY, kind: 'urban' });
const PART = box(0.1, 0.5, 0.2, 0.6);

const first = polygon([box(0, 0, 0.4, 1), PART.toReversed()], named(1, '第一网格'));
const second = polygon([box(0.45, 0, 0.75, 1)], named(2, '第二网格'));
const third = polygon([box(0.7, 0, 1, 0.8)], named(3, '第三网格'));
const fourth = {
  type: 'Feature',
  properties: named(4, '第四网格'),
  geometry: { type: 'MultiPolygon', coordinates: [[box(0.75, 0.8, 1, 1)], [PART]] },
};
const fifth = { type: 'Feature', properties: named(5, '第五网格'), geometry: null };

export const faultyFiles: readonly TextFile[] = [
  { name: 'grids.geojson', text: textOf([first, second, third, fourth, fifth] as Row[]) },
  { name: 'divisions.geojson', text: textOf([smallCommunity]) },
  { name: 'buildings.geojson', text: textOf(smallHouses) },
];
