import type { Feature, FeatureCollection, LineString, MultiLineString } from 'geojson';
import { boxOf, meets, type Box } from '../../geometry/box';
import { toUnits, type Line } from '../../geometry/lattice';

/** A road of the background: everything that bears one name. */
export interface NamedRoad {
  readonly name: string;
  readonly lines: readonly Line[];
}

/** The named roads of which a part comes near a box, by name; each with those parts alone. */
export function roadsNear(context: FeatureCollection | null, box: Box): readonly NamedRoad[] {
  const near = new Map<string, Line[]>();
  for (const { name, line, box: extent } of context ? linesOf(context) : []) {
    if (!meets(extent, box)) continue;
    const lines = near.get(name);
    if (lines) lines.push(line);
    else near.set(name, [line]);
  }
  return Array.from(near, ([name, lines]) => ({ name, lines })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface RoadLine {
  readonly name: string;
  readonly line: Line;
  readonly box: Box;
}

const read = new WeakMap<FeatureCollection, readonly RoadLine[]>();

/** A background never changes: it is read once. */
function linesOf(context: FeatureCollection): readonly RoadLine[] {
  let lines = read.get(context);
  if (!lines) read.set(context, (lines = context.features.flatMap(roadLines)));
  return lines;
}

function roadLines({ geometry, properties }: Feature): RoadLine[] {
  const name: unknown = properties?.['name'];
  if (properties?.['kind'] !== 'road' || typeof name !== 'string' || name === '') return [];
  if (!isLine(geometry)) return [];
  const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return parts
    .map((places) => places.flatMap(([x, y]) => [toUnits(x!), toUnits(y!)]))
    .filter((line) => line.length >= 4)
    .map((line) => ({ name, line, box: boxOf(line) }));
}

const isLine = (geometry: Feature['geometry']): geometry is LineString | MultiLineString =>
  geometry.type === 'LineString' || geometry.type === 'MultiLineString';
