import { area, difference, featureCollection, intersect, pointToLineDistance, polygonToLine } from '@turf/turf';
import Flatbush from 'flatbush';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { boxOf, type Row } from './sample-plan';

export type CodedGrid = Feature<Polygon | MultiPolygon, CodedProperties>;
export interface CodedProperties {
  readonly code: string;
  readonly name: string;
  readonly community: string;
  readonly kind: string;
  readonly category: string | null;
  readonly introduction: string;
  readonly households: number;
  readonly buildings: number;
}

export interface CodedFile extends FeatureCollection<Polygon | MultiPolygon, CodedProperties> {
  readonly features: CodedGrid[];
  readonly summary: {
    readonly grids: number;
    readonly households: number;
    readonly vertices: number;
    readonly findings: Readonly<Record<string, number>>;
    readonly not_checked: readonly string[];
  };
}

/** What Turf and plain edge matching say of a handed-in file; nothing of the product takes part. */
export interface Audit {
  /** Codes of two grids that share ground, with the m². */
  readonly overlaps: readonly { readonly codes: string; readonly m2: number }[];
  /** Ground of a community that no grid has, piece by piece. */
  readonly gaps: readonly { readonly community: string; readonly m2: number }[];
  /** Houses of which two grids or more each hold more than max(1 m², 1 %). */
  readonly cut: readonly string[];
  /** Edges without exactly one opposite that do not lie on the rim of the plan. */
  readonly loose: readonly string[];
}

export const parseCoded = (text: string): CodedFile => JSON.parse(text) as CodedFile;

/** Dust below a hundredth of a m² is rounding of the clipper. */
const DUST = 0.01;
/** An outline may drift by 3 units of 1e-7 degree, metres. */
const DRIFT = 0.034;

export function auditFile(file: CodedFile, communities: readonly Row[], houses: readonly Row[]): Audit {
  const grids = file.features;
  const index = new Flatbush(grids.length);
  for (const grid of grids) index.add(...boxOf(grid));
  index.finish();
  const near = (row: Feature): CodedGrid[] => index.search(...boxOf(row)).map((i) => grids[i]!);
  return {
    overlaps: overlapsOf(grids, near),
    gaps: gapsOf(grids, communities),
    cut: cutOf(houses, near),
    loose: looseEdges(grids, communities),
  };
}

function overlapsOf(grids: readonly CodedGrid[], near: (row: Feature) => readonly CodedGrid[]): Audit['overlaps'] {
  return grids.flatMap((grid) =>
    near(grid)
      .filter(({ properties }) => properties.code > grid.properties.code)
      .flatMap((other) => {
        const m2 = shared(grid, other);
        return m2 > DUST ? [{ codes: `${grid.properties.code} ${other.properties.code}`, m2 }] : [];
      }),
  );
}

function gapsOf(grids: readonly CodedGrid[], communities: readonly Row[]): Audit['gaps'] {
  return communities.flatMap((community) => {
    const code = String(community.properties['code']);
    const own = grids.filter(({ properties }) => properties.community === code);
    const rest = difference(featureCollection<Polygon | MultiPolygon>([community, ...own]));
    const pieces = !rest
      ? []
      : rest.geometry.type === 'Polygon'
        ? [rest.geometry.coordinates]
        : rest.geometry.coordinates;
    const rim = polygonToLine(community) as Feature<never>;
    // the sliver between an outline as it was imported and as it came to run where somebody's vertex was rounded onto it
    const isDrift = (coordinates: Position[][]): boolean => coordinates.flat().every((place) => isNear(place, rim));
    return pieces
      .filter((coordinates) => !isDrift(coordinates))
      .map((coordinates) => ({ community: code, m2: area({ type: 'Polygon', coordinates }) }))
      .filter(({ m2 }) => m2 > DUST);
  });
}

const isNear = (place: Position, rim: Feature<never>): boolean =>
  pointToLineDistance(place, rim, { units: 'meters', method: 'planar' }) < DRIFT;

function cutOf(houses: readonly Row[], near: (row: Feature) => readonly CodedGrid[]): readonly string[] {
  return houses
    .filter((house) => {
      const around = near(house);
      if (around.length < 2) return false;
      const limit = Math.max(1, area(house) * 0.01);
      return around.filter((grid) => shared(house, grid) > limit).length > 1;
    })
    .map(({ properties }) => String(properties['id']));
}

function looseEdges(grids: readonly CodedGrid[], communities: readonly Row[]): readonly string[] {
  const count = new Map<string, number>();
  const edges = grids.flatMap(({ geometry }) =>
    ringsOf(geometry).flatMap((ring) => ring.slice(1).map((to, i) => [ring[i]!, to] as const)),
  );
  const key = (from: Position, to: Position): string => `${from.join()}>${to.join()}`;
  for (const [from, to] of edges) count.set(key(from, to), (count.get(key(from, to)) ?? 0) + 1);
  const rims = communities.map((community) => polygonToLine(community) as Feature<never>);
  const onRim = (place: Position): boolean => rims.some((rim) => isNear(place, rim));
  return edges
    .filter(([from, to]) => count.get(key(from, to)) !== 1 || count.get(key(to, from)) !== 1)
    .filter(([from, to]) => count.get(key(from, to))! > 1 || ![from, to, middle(from, to)].every(onRim))
    .map(([from, to]) => key(from, to));
}

const middle = (a: Position, b: Position): Position => [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2];

function shared(a: Feature<Polygon | MultiPolygon>, b: Feature<Polygon | MultiPolygon>): number {
  const common = intersect(featureCollection<Polygon | MultiPolygon>([a, b]));
  return common ? area(common) : 0;
}

export const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
export const ringsOf = (geometry: Polygon | MultiPolygon): Position[][] => polygonsOf(geometry).flat();
