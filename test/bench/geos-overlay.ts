import initGeosJs from 'geos-wasm';
import type { Line, Ring, Shape } from '../../src/geometry/lattice';

/** GEOS's overlay with a precision of one lattice unit, on geometries in its own memory, by their addresses. */
export interface GeosOverlay {
  /** Coordinates are moved to the first place of the first shape put since the last release, so that they stay small and exact. */
  put(shape: Shape): number;
  /** The polygons of a geometry; lines and points that an overlay may leave beside them are left out. */
  get(geometry: number): Shape;
  difference(a: number, b: number): number;
  intersection(a: number, b: number): number;
  union(a: number, b: number): number;
  /** Of shapes that match vertex for vertex. */
  coverageUnion(shapes: readonly Shape[]): number;
  /** Shapes as one coverage, to be judged; released like everything else. */
  putCoverage(shapes: readonly Shape[]): number;
  /** `GEOSCoverageIsValid`: nothing overlaps, and common borders match vertex for vertex. Gaps are not looked for. */
  coverageIsValid(coverage: number): boolean;
  /** The faces into which lines and the outline of a shape part it, noded with that precision. */
  facesWithin(shape: Shape, lines: readonly Line[]): number[];
  /** Twice the area, in square units. */
  area2(geometry: number): number;
  /** Everything put and made since the last time. */
  release(): void;
}

interface GeosModule {
  readonly Module: {
    _malloc(size: number): number;
    _free(at: number): void;
    readonly HEAPF64: Float64Array;
    readonly HEAPU32: Uint32Array;
  };
  GEOSCoordSeq_copyFromBuffer(buffer: number, count: number, hasZ: number, hasM: number): number;
  GEOSGeom_createLinearRing(sequence: number): number;
  GEOSGeom_createLineString(sequence: number): number;
  GEOSUnaryUnionPrec(geometry: number, grid: number): number;
  GEOSCoverageUnion(collection: number): number;
  GEOSCoverageIsValid(coverage: number, gapWidth: number, invalidEdges: number): number;
  GEOSPolygonize(geometries: number, count: number): number;
  GEOSGeom_createPolygon(shell: number, holes: number, count: number): number;
  GEOSGeom_createCollection(type: number, geometries: number, count: number): number;
  GEOSDifferencePrec(a: number, b: number, grid: number): number;
  GEOSIntersectionPrec(a: number, b: number, grid: number): number;
  GEOSUnionPrec(a: number, b: number, grid: number): number;
  GEOSGetNumGeometries(geometry: number): number;
  GEOSGetGeometryN(geometry: number, n: number): number;
  GEOSGeomTypeId(geometry: number): number;
  GEOSGetExteriorRing(polygon: number): number;
  GEOSGetNumInteriorRings(polygon: number): number;
  GEOSGetInteriorRingN(polygon: number, n: number): number;
  GEOSGeomGetNumPoints(ring: number): number;
  GEOSGeom_getCoordSeq(ring: number): number;
  GEOSCoordSeq_copyToBuffer(sequence: number, buffer: number, hasZ: number, hasM: number): number;
  GEOSArea(geometry: number, area: number): number;
  GEOSGeom_destroy(geometry: number): void;
}

const POLYGON = 3;
const MULTILINESTRING = 5;
const MULTIPOLYGON = 6;
const COLLECTION = 7;
const PRECISION = 1;

export async function openGeosOverlay(): Promise<GeosOverlay> {
  const geos = (await initGeosJs()) as unknown as GeosModule;
  const { Module } = geos;
  const made: number[] = [];
  let origin: readonly [number, number] | null = null;
  const keep = (geometry: number): number => {
    if (geometry === 0) throw new Error('GEOS made nothing');
    made.push(geometry);
    return geometry;
  };
  const withNumbers = <T>(numbers: readonly number[], use: (at: number) => T): T => {
    const at = Module._malloc(Math.max(4, numbers.length * 4));
    Module.HEAPU32.set(numbers, at / 4);
    const result = use(at);
    Module._free(at);
    return result;
  };
  const sequenceOf = (flat: Line): number => {
    origin ??= [flat[0]!, flat[1]!];
    const at = Module._malloc(flat.length * 8);
    for (let i = 0; i < flat.length; i++) Module.HEAPF64[at / 8 + i] = flat[i]! - origin[i % 2]!;
    const sequence = geos.GEOSCoordSeq_copyFromBuffer(at, flat.length / 2, 0, 0);
    Module._free(at);
    return sequence;
  };
  const closed = (ring: Ring): Line => [...ring, ring[0]!, ring[1]!];
  const linear = (ring: Ring): number => geos.GEOSGeom_createLinearRing(sequenceOf(closed(ring)));
  const polygon = ([shell, ...holes]: Shape[number]): number =>
    withNumbers(holes.map(linear), (at) => geos.GEOSGeom_createPolygon(linear(shell!), at, holes.length));
  const ringOf = (ring: number): Ring => {
    const count = geos.GEOSGeomGetNumPoints(ring);
    const at = Module._malloc(count * 16);
    geos.GEOSCoordSeq_copyToBuffer(geos.GEOSGeom_getCoordSeq(ring), at, 0, 0);
    // open, as rings are here
    const flat = Array.from(Module.HEAPF64.subarray(at / 8, at / 8 + (count - 1) * 2));
    Module._free(at);
    return flat.map((value, i) => value + origin![i % 2]!);
  };
  const ringsOf = (polygon: number): Ring[] => [
    ringOf(geos.GEOSGetExteriorRing(polygon)),
    ...Array.from({ length: geos.GEOSGetNumInteriorRings(polygon) }, (_, n) =>
      ringOf(geos.GEOSGetInteriorRingN(polygon, n)),
    ),
  ];
  const overlay: GeosOverlay = {
    get: (geometry) =>
      Array.from({ length: geos.GEOSGetNumGeometries(geometry) }, (_, n) => geos.GEOSGetGeometryN(geometry, n))
        .filter((part) => geos.GEOSGeomTypeId(part) === POLYGON)
        .map(ringsOf)
        // a polygon may be empty
        .filter(([shell]) => shell!.length > 0),
    put: (shape) =>
      keep(
        shape.length === 1
          ? polygon(shape[0]!)
          : withNumbers(shape.map(polygon), (at) => geos.GEOSGeom_createCollection(MULTIPOLYGON, at, shape.length)),
      ),
    facesWithin(shape, lines) {
      const parts = [...shape.flat().map(closed), ...lines].map((line) =>
        geos.GEOSGeom_createLineString(sequenceOf(line)),
      );
      const all = withNumbers(parts, (at) => keep(geos.GEOSGeom_createCollection(MULTILINESTRING, at, parts.length)));
      const noded = keep(geos.GEOSUnaryUnionPrec(all, PRECISION));
      const faces = withNumbers([noded], (at) => keep(geos.GEOSPolygonize(at, 1)));
      const whole = overlay.put(shape);
      return Array.from({ length: geos.GEOSGetNumGeometries(faces) }, (_, n) => geos.GEOSGetGeometryN(faces, n)).filter(
        (face) => overlay.area2(overlay.intersection(face, whole)) > overlay.area2(face) / 2,
      );
    },
    difference: (a, b) => keep(geos.GEOSDifferencePrec(a, b, PRECISION)),
    intersection: (a, b) => keep(geos.GEOSIntersectionPrec(a, b, PRECISION)),
    putCoverage: (shapes) =>
      withNumbers(shapes.flat().map(polygon), (at) =>
        keep(geos.GEOSGeom_createCollection(COLLECTION, at, shapes.flat().length)),
      ),
    coverageUnion: (shapes) => keep(geos.GEOSCoverageUnion(overlay.putCoverage(shapes))),
    coverageIsValid: (coverage) => geos.GEOSCoverageIsValid(coverage, 0, 0) === 1,
    union: (a, b) => keep(geos.GEOSUnionPrec(a, b, PRECISION)),
    area2(geometry) {
      const at = Module._malloc(8);
      geos.GEOSArea(geometry, at);
      const area = Module.HEAPF64[at / 8]!;
      Module._free(at);
      return area * 2;
    },
    release() {
      for (const geometry of made.splice(0)) geos.GEOSGeom_destroy(geometry);
      origin = null;
    },
  };
  return overlay;
}
