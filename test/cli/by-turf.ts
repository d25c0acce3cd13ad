import { area, bbox, difference, featureCollection, intersect, truncate, union } from '@turf/turf';
import Flatbush from 'flatbush';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

export type Row = Feature<Polygon | MultiPolygon, Record<string, unknown>>;
export type Rows = FeatureCollection<Polygon | MultiPolygon, Record<string, unknown>>;

/** Below this, in m², an overlay's answer is the rounding of the clipper. */
const DUST = 0.01;

/** Pairs that overlap, as "code code", with m²; by Turf alone. */
export function overlaps(rows: readonly Row[]): Map<string, number> {
  const index = new Flatbush(rows.length);
  for (const row of rows) index.add(...(bbox(row) as [number, number, number, number]));
  index.finish();
  const found = new Map<string, number>();
  for (const [i, row] of rows.entries())
    for (const j of index.search(...(bbox(row) as [number, number, number, number]))) {
      if (j <= i) continue;
      const common = intersect(featureCollection([row, rows[j]!]));
      const m2 = common ? area(common) : 0;
      if (m2 > DUST) found.set([codeOf(row), codeOf(rows[j]!)].sort().join(' '), m2);
    }
  return found;
}

/** What of an area no row holds, in m². */
export function uncovered(whole: Row, rows: readonly Row[]): number {
  const rest = difference(featureCollection([whole, ...rows]));
  const m2 = rest ? area(rest) : 0;
  return m2 > DUST ? m2 : 0;
}

export const together = (rows: readonly Row[]): Row =>
  rows.length === 1 ? rows[0]! : (union(featureCollection([...rows])) as Row);

/** m² that are in one and not in the other. */
export const differing = (a: Row, b: Row): number => uncovered(a, [b]) + uncovered(b, [a]);

/** Places to 7 decimals, which is what a plan keeps of a file: half a centimetre along a border of kilometres is some m². */
export const rounded = (row: Row): Row => truncate(row, { precision: 7, mutate: false }) as Row;

export const codeOf = (row: Row): string => String(row.properties['code']);

export const byCode = (rows: readonly Row[], ...codes: string[]): Row[] =>
  codes.map((code) => {
    const row = rows.find((each) => codeOf(each) === code);
    if (!row) throw new Error(`no grid ${code}`);
    return row;
  });

export const ringsOf = ({ geometry }: Row): readonly Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

/** Directed edges as text. */
export const edgesOf = (row: Row): string[] =>
  ringsOf(row).flatMap((ring) => ring.slice(1).map((to, i) => `${ring[i]!.join()} ${to.join()}`));
