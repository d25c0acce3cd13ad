import { readFileSync } from 'node:fs';
import {
  area,
  bbox,
  booleanPointInPolygon,
  centroid,
  difference,
  distance,
  featureCollection,
  intersect,
} from '@turf/turf';
import { convex, pointOnFeature, pointToLineDistance, polygonToLine } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, Polygon } from 'geojson';
import { checkAll, findingsOf } from '../../../src/checks/check';
import type { Finding } from '../../../src/checks/finding';
import { isProblem } from '../../../src/formats/file-problem';
import { readCollection } from '../../../src/formats/read-collection';
import { takeFiles } from '../../../src/formats/take-files';
import { createWorld } from '../../../src/plan/world';
import type { Ground } from './projection';

export type Row = Feature<Polygon, Readonly<Record<string, unknown>>>;

/** The files of the sample as they lie in the repository; the tests know the ground from them and from nowhere else. */
export const samplePath = (name: SampleFile): string =>
  new URL(`../../../data/sample/${name}.geojson`, import.meta.url).pathname;
export type SampleFile = 'grids' | 'divisions' | 'buildings' | 'context';

const rows = (name: SampleFile): readonly Row[] =>
  (JSON.parse(readFileSync(samplePath(name), 'utf8')) as FeatureCollection<Polygon>).features as Row[];

/** What the rules say of the sample, from its files, without the page. */
export function sampleFindings(): readonly Finding[] {
  const { problems, footprints, ...layers } = takeFiles(
    (['grids', 'divisions', 'buildings'] as const).map((kind) => {
      const collection = readCollection(readFileSync(samplePath(kind)), `${kind}.geojson`);
      if (isProblem(collection)) throw new Error(`sample: ${JSON.stringify(collection)}`);
      return { kind, collection };
    }),
  );
  if (problems.length > 0) throw new Error(`sample: ${JSON.stringify(problems)}`);
  return findingsOf(checkAll(createWorld({ ...layers, footprints: footprints! })));
}

export const sampleGrids = rows('grids');
export const sampleDivisions = rows('divisions');
export const sampleBuildings = rows('buildings');

export const gridOf = (code: string): Row => found(sampleGrids, 'code', code);
export const houseOf = (id: string): Row => found(sampleBuildings, 'id', id);

function found(all: readonly Row[], field: string, value: string): Row {
  const row = all.find(({ properties }) => properties[field] === value);
  if (!row) throw new Error(`the sample has no ${field} ${value}`);
  return row;
}

/** A place well inside, where a click means this one. */
export function insideOf(row: Row): Ground {
  const middle = centroid(row);
  const within = intersect(featureCollection([row, boxAround(middle.geometry.coordinates as [number, number])]));
  const [longitude, latitude] = (within ? middle : pointOnFeature(row)).geometry.coordinates;
  return [longitude!, latitude!];
}

/** West, south, east, north. */
export const boxOf = (row: Feature): readonly [number, number, number, number] =>
  bbox(row) as [number, number, number, number];

/** A square of two metres. */
function boxAround([x, y]: readonly [number, number]): Feature<Polygon> {
  const half = 1e-5;
  const ring = [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
    [x - half, y - half],
  ];
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
}

const houses = sampleBuildings.map((row) => ({ row, box: boxOf(row) }));

/** The houses of which a grid holds more than half, by Turf. */
export function housesIn(grid: Row): readonly Row[] {
  const [west, south, east, north] = boxOf(grid);
  return houses
    .filter(({ box }) => box[0] < east && box[2] > west && box[1] < north && box[3] > south)
    .filter(({ row }) => {
      const common = intersect(featureCollection([row, grid]));
      return common !== null && area(common) > area(row) / 2;
    })
    .map(({ row }) => row);
}

/** The house with most households that the file itself says. */
export const largestHomeIn = (grid: Row): Row =>
  housesIn(grid).toSorted((a, b) => householdsOf(b) - householdsOf(a))[0]!;

const householdsOf = ({ properties }: Row): number => Number(properties['households'] ?? 0);

/** The hull round several houses. */
export const hullOf = (rows: readonly Row[]): Row => convex(featureCollection([...rows])) as Row;

/** Grids of the same community with an edge in common, places in the files being matched. */
export function neighboursOf(grid: Row): readonly Row[] {
  const edges = new Set(edgesOf(grid));
  return sampleGrids.filter(
    (other) =>
      other.properties['community'] === grid.properties['community'] &&
      edgesOf(other).some((edge) => edges.has(edge.split('>').reverse().join('>'))),
  );
}

/** The border that two grids have in common, place by place along the first; it is of one piece. */
export function commonBorder(grid: Row, other: Row): readonly Ground[] {
  const theirs = new Set(edgesOf(other));
  const next = new Map(
    edgesOf(grid)
      .map((edge) => edge.split('>') as [string, string])
      .filter(([from, to]) => theirs.has(`${to}>${from}`)),
  );
  const ends = new Set(next.values());
  const places: string[] = [];
  for (let at = [...next.keys()].find((from) => !ends.has(from)); at !== undefined; at = next.get(at)) places.push(at);
  return places.map((place) => place.split(',').map(Number) as unknown as Ground);
}

const edgesOf = ({ geometry }: Row): string[] =>
  geometry.coordinates.flatMap((ring) => ring.slice(1).map((to, i) => `${ring[i]!.join()}>${to.join()}`));

export const codeOf = (grid: Row): string => String(grid.properties['code']);

/** The code that the next new grid of a community gets: the highest serial of its band and one more. */
export function nextCode(community: string, band: 'ordinary' | 'dedicated'): string {
  const own = sampleGrids.map(codeOf).filter((code) => code.startsWith(community));
  const serials = own.map((code) => Number(code.slice(12))).filter((serial) => serial > 900 === (band === 'dedicated'));
  return community + String(Math.max(band === 'dedicated' ? 900 : 0, ...serials) + 1).padStart(3, '0');
}

/** A square ring, its half side in metres. */
export function squareAround([longitude, latitude]: Ground, half: number): readonly Ground[] {
  const north = half / 111_000;
  const east = north / Math.cos((latitude * Math.PI) / 180);
  return [
    [longitude - east, latitude - north],
    [longitude + east, latitude - north],
    [longitude + east, latitude + north],
    [longitude - east, latitude + north],
  ];
}

/** A place that only this grid has, clear of its border, as near as may be to something else. */
export function placeIn(grid: Row, near: Feature): Ground {
  const others = sampleGrids.filter((other) => other !== grid && meet(other, grid));
  const outline = polygonToLine(grid) as Feature<LineString>;
  const [west, south, east, north] = boxOf(near);
  const places = range(-40, 40, 4).flatMap((dx) =>
    range(-40, 40, 4).map((dy): Ground => [
      (west + east) / 2 + (dx * (east - west + 4e-4)) / 60,
      (south + north) / 2 + (dy * (north - south + 4e-4)) / 60,
    ]),
  );
  const clear = places.filter(
    (place) =>
      booleanPointInPolygon([...place], grid) &&
      !others.some((other) => booleanPointInPolygon([...place], other)) &&
      pointToLineDistance([...place], outline, { units: 'meters' }) > 6,
  );
  const middle = [(west + east) / 2, (south + north) / 2];
  const best = clear.toSorted((a, b) => distance([...a], middle) - distance([...b], middle))[0];
  if (!best) throw new Error(`no clear place in ${codeOf(grid)}`);
  return best;
}

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step);

/** What the sample has wrong: a blind spot, an overlap and a house in two grids; found here by Turf. */
export function plantedFaults() {
  const communities = sampleDivisions.filter(({ properties }) => properties['level'] === 'community');
  const gaps = communities.flatMap((community) => {
    const own = sampleGrids.filter(({ properties }) => properties['community'] === community.properties['code']);
    const rest = difference(featureCollection([community, ...own]));
    return rest && area(rest) > 1 ? [rest as Row] : [];
  });
  const overlaps = sampleGrids.flatMap((grid, i) =>
    sampleGrids.slice(i + 1).flatMap((other) => {
      const common = meet(grid, other) ? intersect(featureCollection([grid, other])) : null;
      return common && area(common) > 1 ? [{ ground: common as Row, grids: [grid, other] as const }] : [];
    }),
  );
  if (gaps.length !== 1 || overlaps.length !== 1) throw new Error('the sample has one gap and one overlap');
  return { gap: gaps[0]!, overlap: overlaps[0]! };
}

export function meet(a: Feature, b: Feature): boolean {
  const [p, q] = [boxOf(a), boxOf(b)];
  return p[0] <= q[2] && q[0] <= p[2] && p[1] <= q[3] && q[1] <= p[3];
}
