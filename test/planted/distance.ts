import type { Geometry, Position } from 'geojson';
import { metresPerUnit } from './metres';
import { isInside, nearestOn } from './width';

/**
 * Metres between two geometries in degrees; 0 where one lies in the other or they meet. By corners of each against the sides of the
 * other, which is exact but for sides that cross while all corners lie apart: those of a face and its own evidence do not.
 */
export function metresBetween(p: Geometry, q: Geometry): number {
  const origin = firstOf(p);
  const [a, b] = [partsOf(p, origin), partsOf(q, origin)];
  return Math.min(oneWay(a, b), oneWay(b, a));
}

/** A path of corners in metres; a closed one bounds an area, together with the others of its group. */
interface Part {
  readonly rings: readonly (readonly number[])[];
  readonly isArea: boolean;
}

function oneWay(from: readonly Part[], to: readonly Part[]): number {
  let least = Infinity;
  for (const { rings } of from)
    for (const ring of rings)
      for (let i = 0; i < ring.length; i += 2)
        for (const part of to) least = Math.min(least, distanceTo(part, ring[i]!, ring[i + 1]!));
  return least;
}

function distanceTo({ rings, isArea }: Part, x: number, y: number): number {
  if (isArea && rings.filter((ring) => isInside(ring, x, y)).length % 2 === 1) return 0;
  let least = Infinity;
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) {
      const j = i === 0 && isArea ? ring.length - 2 : Math.max(0, i - 2);
      const [px, py] = nearestOn(ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!, x, y);
      least = Math.min(least, Math.hypot(px - x, py - y));
    }
  return least;
}

function partsOf(geometry: Geometry, origin: Position): Part[] {
  const flat = (places: readonly Position[]): number[] => places.flatMap((place) => inMetres(place, origin));
  switch (geometry.type) {
    case 'Point':
      return [{ rings: [flat([geometry.coordinates])], isArea: false }];
    case 'LineString':
      return [{ rings: [flat(geometry.coordinates)], isArea: false }];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => ({ rings: [flat(line)], isArea: false }));
    case 'Polygon':
      return [{ rings: geometry.coordinates.map(flat), isArea: true }];
    case 'MultiPolygon':
      return geometry.coordinates.map((rings) => ({ rings: rings.map(flat), isArea: true }));
    default:
      throw new Error(`distance: ${geometry.type} is no evidence`);
  }
}

function inMetres([x, y]: Position, [ox, oy]: Position): [number, number] {
  const [east, north] = metresPerUnit(oy! * 1e7);
  return [(x! - ox!) * 1e7 * east, (y! - oy!) * 1e7 * north];
}

function firstOf(geometry: Geometry): Position {
  let at: unknown = (geometry as Exclude<Geometry, { type: 'GeometryCollection' }>).coordinates;
  while (Array.isArray(at) && typeof at[0] !== 'number') at = at[0];
  return at as Position;
}
