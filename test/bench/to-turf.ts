import { multiPolygon } from '@turf/turf';
import type { Feature, MultiPolygon } from 'geojson';
import { toDegrees, type Shape } from '../../src/geometry/lattice';

/** A shape as Turf takes it: degrees, rings closed. */
export const toTurf = (shape: Shape): Feature<MultiPolygon> =>
  multiPolygon(
    shape.map((polygon) =>
      polygon.map((ring) => {
        const places: [number, number][] = [];
        for (let i = 0; i < ring.length; i += 2) places.push([toDegrees(ring[i]!), toDegrees(ring[i + 1]!)]);
        return [...places, places[0]!];
      }),
    ),
  );
