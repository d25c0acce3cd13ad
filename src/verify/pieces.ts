import { area } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';

/**
 * Pieces below this many m² are rounding, not area. Turf's overlay computes on decimal numbers, so that on coordinates with 7
 * decimals two neighbours that touch have no piece in common at all (2,018 pairs of census areas: none). What is left is that
 * the crossings in a result are rounded to doubles, about 2e-9 m: 2e-6 m² along a kilometre. The smallest triangle the lattice
 * can hold is 5e-5 m², the thinnest sliver 1 cm times its length.
 */
export const SMALLEST_M2 = 1e-5;

export interface Piece {
  readonly m2: number;
  readonly polygon: Polygon;
}

/** The polygons of an overlay's result that have an area, the largest first. */
export function piecesOf(result: Feature<Polygon | MultiPolygon> | null): Piece[] {
  if (!result) return [];
  const { geometry } = result;
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return parts
    .map((coordinates): Piece => ({
      m2: areaOf({ type: 'Polygon', coordinates }),
      polygon: { type: 'Polygon', coordinates },
    }))
    .filter(({ m2 }) => m2 >= SMALLEST_M2)
    .sort((a, b) => b.m2 - a.m2);
}

/**
 * Turf's area (spherical), good to a thousandth of a square millimetre also for slivers. Two things would spoil it:
 *
 *   1. at its own longitude it loses about 0.01 m² a vertex to cancellation. On a sphere the longitude does not matter, so it is
 *      moved to zero;
 *   2. it takes the sine of the latitude as if it were straight along an edge, which an oblique edge of a kilometre makes wrong by
 *      10 m²: much of a sliver whose two sides are divided otherwise. With every edge halved the error is a quarter, so that a
 *      third of the difference is what is left of it (Richardson; what then is left goes with the fourth power of the length).
 */
export function areaOf(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const origin = polygons[0]?.[0]?.[0]?.[0] ?? 0;
  const moved = polygons.map((rings) => rings.map((ring) => ring.map(([x, y]): Position => [x! - origin, y!])));
  const whole = area({ type: 'MultiPolygon', coordinates: moved });
  const halved = area({ type: 'MultiPolygon', coordinates: moved.map((rings) => rings.map(halvedEdges)) });
  return halved + (halved - whole) / 3;
}

const halvedEdges = (ring: readonly Position[]): Position[] =>
  ring.flatMap(([x, y], i): Position[] => {
    const next = ring[i + 1];
    return next
      ? [
          [x!, y!],
          [(x! + next[0]!) / 2, (y! + next[1]!) / 2],
        ]
      : [[x!, y!]];
  });
