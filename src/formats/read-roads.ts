import type { FeatureCollection, Position } from 'geojson';
import { toUnits, type Line } from '../geometry/lattice';
import { indexingRoads, type Road, type Roads } from '../plan/roads';

/** The lines of a background (`readContext`) that are roads, on the lattice and indexed. In steps, as `indexingRoads`. */
export const readingRoads = (context: FeatureCollection): Generator<void, Roads> => indexingRoads(roadsOf(context));

function* roadsOf(context: FeatureCollection): Generator<Road> {
  for (const { properties, geometry } of context.features) {
    if (properties?.['kind'] !== 'road') continue;
    const name = String(properties['name'] ?? '');
    if (geometry.type === 'LineString') yield { name, line: lineOf(geometry.coordinates) };
    if (geometry.type === 'MultiLineString')
      for (const part of geometry.coordinates) yield { name, line: lineOf(part) };
  }
}

/** No place twice in a row. */
function lineOf(places: readonly Position[]): Line {
  const line: number[] = [];
  for (const [longitude, latitude] of places) {
    const [x, y] = [toUnits(longitude!), toUnits(latitude!)];
    if (line.at(-2) !== x || line.at(-1) !== y) line.push(x, y);
  }
  return line;
}
