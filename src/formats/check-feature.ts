import type { Geometry, Position } from 'geojson';
import { isFeature } from 'geojson-validation';
import type { Box } from '../geometry/box';
import { toUnits } from '../geometry/lattice';
import type { FileProblem } from './file-problem';

type Fault = Pick<FileProblem, 'problem' | 'params'>;
type Extent = { -readonly [K in keyof Box]: Box[K] };

/** One feature: structure by geojson-validation, then our own look at its numbers; `extent` (units) grows by its places. */
export function checkFeature(feature: unknown, extent: Extent): Fault | null {
  return structureFault(feature) ?? numberFault((feature as { geometry: Geometry | null }).geometry, extent);
}

const NULL: Fault = { problem: 'null-coordinates', params: {} };

function structureFault(feature: unknown): Fault | null {
  try {
    const faults = isFeature(feature, true);
    if (faults.length > 0) return named(faults[0]!, feature);
  } catch (error) {
    // geojson-validation throws on a null position, on an empty ring, and on collections nested without end
    if (error instanceof TypeError) return hasNull(feature) ? NULL : { problem: 'too-few-positions', params: {} };
    return { problem: 'structure', params: { message: String(error) } };
  }
  const { properties } = feature as { properties: unknown };
  if (typeof properties !== 'object' || Array.isArray(properties))
    return { problem: 'structure', params: { message: '"properties" must be an object or null' } };
  return null;
}

function named(message: string, feature: unknown): Fault {
  if (/at least (four|two) (positions|elements)/.test(message)) return { problem: 'too-few-positions', params: {} };
  if (/first and last positions/.test(message)) return { problem: 'ring-not-closed', params: {} };
  const text = /must only contain numbers\. Item ([^,]+) at index/.exec(message)?.[1];
  if (text !== undefined && text !== 'null') return { problem: 'text-coordinate', params: { value: text } };
  if (/Item null at index|Position must be an array/.test(message) && hasNull(feature)) return NULL;
  return { problem: 'structure', params: { message } };
}

function hasNull(feature: unknown): boolean {
  const isNull = (coordinates: unknown): boolean =>
    coordinates === null || (Array.isArray(coordinates) && coordinates.some(isNull));
  const inGeometry = (geometry: unknown): boolean => {
    const { coordinates, geometries } = (geometry ?? {}) as { coordinates?: unknown; geometries?: unknown };
    return isNull(coordinates) || (Array.isArray(geometries) && geometries.some(inGeometry));
  };
  return inGeometry((feature as { geometry?: unknown } | null)?.geometry);
}

function numberFault(geometry: Geometry | null, extent: Extent): Fault | null {
  if (!geometry) return null;
  if (geometry.type !== 'GeometryCollection') return positionsFault(geometry.coordinates, extent);
  for (const part of geometry.geometries) {
    const fault = numberFault(part, extent);
    if (fault) return fault;
  }
  return null;
}

type Nested = Position | Nested[];

function positionsFault(coordinates: Nested, extent: Extent): Fault | null {
  if (typeof coordinates[0] === 'number') return positionFault(coordinates as Position, extent);
  for (const inner of coordinates as Nested[]) {
    const fault = positionsFault(inner, extent);
    if (fault) return fault;
  }
  return null;
}

function positionFault([x, y]: Position, extent: Extent): Fault | null {
  if (Math.abs(x!) <= 180 && Math.abs(y!) <= 90) {
    // adding 0 turns −0 into 0
    grow(extent, toUnits(x!) + 0, toUnits(y!) + 0);
    return null;
  }
  // a number that JSON cannot hold comes as Infinity; params are shown, so as text
  const params = { x: String(x), y: String(y) };
  if (Math.abs(x!) <= 90 && Math.abs(y!) <= 180) return { problem: 'swapped-coordinates', params };
  const metres = (value: number): boolean => Math.abs(value) > 1000 && Math.abs(value) < 1e9;
  return { problem: metres(x!) && metres(y!) ? 'projected-coordinates' : 'bad-number', params };
}

function grow(extent: Extent, x: number, y: number): void {
  if (x < extent.minX) extent.minX = x;
  if (y < extent.minY) extent.minY = y;
  if (x > extent.maxX) extent.maxX = x;
  if (y > extent.maxY) extent.maxY = y;
}
