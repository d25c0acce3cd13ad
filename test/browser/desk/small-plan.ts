import { featureCollection, polygon } from '@turf/turf';
import type { TextFile } from './desk-page';
import type { Ground } from './projection';
import type { Row } from './sample-plan';

/** One community of 380 by 330 m, two grids beside each other, six houses: enough to work on, and soon drawn. */
export const COMMUNITY = '330199001001';
export const WEST = `${COMMUNITY}001`;
export const EAST = `${COMMUNITY}002`;

const rectangle = (
  west: number,
  south: number,
  east: number,
  north: number,
  properties: Record<string, unknown>,
): Row =>
  polygon(
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
    properties,
  );

const LEFT = 120.7;
const MIDDLE = 120.702;
const RIGHT = 120.704;
const FOOT = 31.3;
const HEAD = 31.303;

export const smallGrids: readonly Row[] = [
  rectangle(LEFT, FOOT, MIDDLE, HEAD, { code: WEST, name: '第一网格', community: COMMUNITY, kind: 'urban' }),
  rectangle(MIDDLE, FOOT, RIGHT, HEAD, { code: EAST, name: '第二网格', community: COMMUNITY, kind: 'urban' }),
];

/** A house of 28 by 22 m. */
const house = (x: number, y: number, properties: Record<string, unknown>): Row =>
  rectangle(
    Number((LEFT + x).toFixed(7)),
    Number((FOOT + y).toFixed(7)),
    Number((LEFT + x + 3e-4).toFixed(7)),
    Number((FOOT + y + 2e-4).toFixed(7)),
    {
      use: '住宅',
      floors: 6,
      ...properties,
    },
  );

export const smallHouses: readonly Row[] = [
  house(0.0003, 0.0005, { id: 'W1', name: '西一', households: 10 }),
  house(0.0012, 0.0005, { id: 'W2', name: '西二', households: 30 }),
  house(0.0003, 0.0022, { id: 'W3', name: '西三' }),
  house(0.0023, 0.0005, { id: 'E1', name: '东一', households: 40 }),
  house(0.0034, 0.0005, { id: 'E2', name: '东二', households: 50 }),
  house(0.0023, 0.0022, { id: 'E3', name: '东三', households: 20 }),
];

export const smallCommunity = rectangle(LEFT, FOOT, RIGHT, HEAD, {
  code: COMMUNITY,
  level: 'community',
  name: '小塘社区',
});

/** A place of the plan by shares of its width and height, from the south-west. */
export const placeAt = (x: number, y: number): Ground => [LEFT + (RIGHT - LEFT) * x, FOOT + (HEAD - FOOT) * y];

export const textOf = (rows: readonly Row[]): string => JSON.stringify(featureCollection([...rows]));

export const smallFiles: readonly TextFile[] = [
  { name: 'grids.geojson', text: textOf(smallGrids) },
  { name: 'divisions.geojson', text: textOf([smallCommunity]) },
  { name: 'buildings.geojson', text: textOf(smallHouses) },
];
