import initGeosJs from 'geos-wasm';
import { boxOfShape, grown, type Box } from '../../src/geometry/box';
import type { Ring, Shape } from '../../src/geometry/lattice';
import { reversed } from '../../src/geometry/ring';
import type { World } from '../../src/plan/world';

/** GEOS as a second opinion that shares nothing with our engine; it gets lattice integers. */
export interface Geos {
  /** Whether the shapes are a valid coverage: no overlap, every common border matched vertex for vertex. */
  coverageIsValid(shapes: readonly Shape[]): boolean;
  /** Whether each shape by itself is valid (OGC). */
  invalid(shapes: readonly Shape[]): string[];
  /** What GEOS says against the grids of a plan whose street is filled by them. */
  faultsOf(world: World): string[];
}

interface GeosModule {
  readonly Module: {
    _malloc(size: number): number;
    _free(at: number): void;
    readonly HEAPF64: Float64Array;
    stringToUTF8(text: string, at: number, size: number): void;
  };
  GEOSWKTReader_create(): number;
  GEOSWKTReader_read(reader: number, text: number): number;
  GEOSWKTReader_destroy(reader: number): void;
  GEOSCoverageIsValid(geometry: number, gap: number, edges: number): number;
  GEOSisValid(geometry: number): number;
  GEOSArea(geometry: number, area: number): number;
  GEOSGeom_destroy(geometry: number): void;
}

export async function openGeos(): Promise<Geos> {
  const geos = (await initGeosJs()) as unknown as GeosModule;
  const withGeometry = <T>(wkt: string, use: (geometry: number) => T): T => {
    const size = wkt.length + 1;
    const text = geos.Module._malloc(size);
    geos.Module.stringToUTF8(wkt, text, size);
    const reader = geos.GEOSWKTReader_create();
    const geometry = geos.GEOSWKTReader_read(reader, text);
    geos.GEOSWKTReader_destroy(reader);
    geos.Module._free(text);
    if (geometry === 0) throw new Error(`GEOS cannot read ${wkt.slice(0, 80)}`);
    try {
      return use(geometry);
    } finally {
      geos.GEOSGeom_destroy(geometry);
    }
  };
  const coverageIsValid = (shapes: readonly Shape[]): boolean =>
    withGeometry(collectionOf(shapes), (geometry) => geos.GEOSCoverageIsValid(geometry, 0, 0) === 1);
  const areaOf = (geometry: number): number => {
    const at = geos.Module._malloc(8);
    geos.GEOSArea(geometry, at);
    const area = geos.Module.HEAPF64[at / 8]!;
    geos.Module._free(at);
    return area;
  };
  const invalid = (shapes: readonly Shape[]): string[] =>
    shapes.map(wktOf).filter((wkt) => !withGeometry(wkt, (geometry) => geos.GEOSisValid(geometry) === 1));
  return {
    coverageIsValid,
    invalid,
    faultsOf(world) {
      const { grids, frame, box } = framed(world);
      const area = withGeometry(collectionOf([...grids, ...frame]), areaOf);
      const whole = (box.maxX - box.minX) * (box.maxY - box.minY);
      return [
        ...(coverageIsValid([...grids, ...frame]) ? [] : ['GEOS: no valid coverage']),
        ...(area === whole ? [] : [`GEOS: ${whole - area} square units are nobody's`]),
        ...invalid(grids).map((wkt) => `GEOS: not valid: ${wkt.slice(0, 200)}`),
      ];
    },
  };
}

/**
 * The grids, and what lies round the streets up to a box, so that the coverage has no rim: every edge must be matched, and all areas add
 * up to the box. GEOS alone does not mind a gap, and takes an edge on the rim for an overlap where it ends in a vertex in which a
 * neighbour's hole touches its own shell. Coordinates are taken from the box's corner, so that sums of areas are exact.
 */
function framed(world: World): { readonly grids: Shape[]; readonly frame: Shape[]; readonly box: Box } {
  const streets = [...world.divisions.values()].filter(({ level }) => level === 'street').flatMap(({ shape }) => shape);
  const box = grown(boxOfShape(streets), 1_000);
  const { minX, minY, maxX, maxY } = box;
  const enclaves = streets.flatMap(([, ...holes]) => holes.map((hole): Shape => [[reversed(hole)]]));
  const outside = [minX, minY, maxX, minY, maxX, maxY, minX, maxY];
  const frame: Shape[] = [[[outside, ...streets.map(([shell]) => reversed(shell!))]], ...enclaves];
  const moved = (ring: Ring): Ring => ring.map((value, i) => value - (i % 2 === 0 ? minX : minY));
  const local = (shape: Shape): Shape => shape.map((polygon) => polygon.map(moved));
  const drawn = [...world.grids.values()].map(({ shape }) => shape).filter((shape) => shape.length > 0);
  return { grids: drawn.map(local), frame: frame.map(local), box };
}

const collectionOf = (shapes: readonly Shape[]): string => `GEOMETRYCOLLECTION (${shapes.map(wktOf).join(', ')})`;

const wktOf = (shape: Shape): string =>
  shape.length === 1 ? `POLYGON ${ringsOf(shape[0]!)}` : `MULTIPOLYGON (${shape.map(ringsOf).join(', ')})`;

const ringsOf = (rings: Shape[number]): string =>
  `(${rings
    .map((ring) => {
      const places: string[] = [];
      for (let i = 0; i < ring.length; i += 2) places.push(`${ring[i]} ${ring[i + 1]}`);
      return `(${[...places, places[0]].join(', ')})`;
    })
    .join(', ')})`;
