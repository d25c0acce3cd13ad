import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { featureCollection, polygon } from '@turf/turf';
import Flatbush from 'flatbush';
import type { FeatureCollection, Polygon } from 'geojson';
import { boxOf, type Row } from './sample-plan';

/** One community with one grid round the densest part of a real building layer, as files that a planner would bring. */
export interface RealTown {
  readonly community: Row;
  readonly houses: readonly Row[];
  /** Houses wholly within, at least ten metres from the rim. */
  readonly inner: readonly Row[];
  readonly texts: Readonly<Record<'buildings' | 'divisions' | 'grids', string>>;
}

/** Half of the community's width and height, degrees: about 560 by 560 m. */
const [HALF_EAST, HALF_NORTH] = [0.003, 0.0025];
const RIM = 1e-4;

export const COMMUNITY = '320571001001';

export function realTown(folder: string): RealTown {
  const buildings = readFileSync(join(folder, 'buildings.geojson'), 'utf8');
  const rows = (JSON.parse(buildings) as FeatureCollection<Polygon>).features;
  const houses = rows
    .filter(({ geometry }) => geometry.type === 'Polygon')
    .map((row, i) => ({ ...row, properties: { ...row.properties, id: String(row.id ?? i) } }));
  const index = new Flatbush(houses.length);
  for (const house of houses) index.add(...boxOf(house));
  index.finish();
  const boxes = houses.map((house) => around(boxOf(house)));
  const crowd = boxes.map((box) => index.search(...box).length);
  const [west, south, east, north] = boxes[crowd.indexOf(Math.max(...crowd))]!;
  const community = polygon(
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
    { code: COMMUNITY, level: 'community', name: '湖东社区' },
  );
  const grid = {
    ...community,
    properties: { code: `${COMMUNITY}001`, name: '第一网格', community: COMMUNITY, kind: 'urban' },
  };
  const inner = index
    .search(west, south, east, north)
    .map((i) => houses[i]!)
    .filter((house) => {
      const [w, s, e, n] = boxOf(house);
      return w > west + RIM && s > south + RIM && e < east - RIM && n < north - RIM;
    });
  return {
    community,
    houses,
    inner,
    texts: {
      buildings,
      divisions: JSON.stringify(featureCollection([community])),
      grids: JSON.stringify(featureCollection([grid])),
    },
  };
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** The community round a house; on the lattice of 7 decimals. */
function around([west, south, east, north]: Box): Box {
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  return [x - HALF_EAST, y - HALF_NORTH, x + HALF_EAST, y + HALF_NORTH].map((d) =>
    Number(d.toFixed(7)),
  ) as unknown as Box;
}
