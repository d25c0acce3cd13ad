import initGeosJs from 'geos-wasm';
import { boxOfShape, grown } from '../../src/geometry/box';
import type { Shape } from '../../src/geometry/lattice';
import { reversed } from '../../src/geometry/ring';
import type { World } from '../../src/plan/world';

/** GEOS as a second opinion that shares nothing with our engine; it gets the lattice integers as they are. */
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
    stringToUTF8(text: string, at: number, size: number): void;
  };
  GEOSWKTReader_create(): number;
  GEOSWKTReader_read(reader: number, text: number): number;
  GEOSWKTReader_destroy(reader: number): void;
  GEOSCoverageIsValid(geometry: number, gap: number, edges: number): number;
  GEOSisValid(geometry: number): number;
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
    withGeometry(
      `GEOMETRYCOLLECTION (${shapes.map(wktOf).join(', ')})`,
      (geometry) => geos.GEOSCoverageIsValid(geometry, 0, 0) === 1,
    );
  const invalid = (shapes: readonly Shape[]): string[] =>
    shapes.map(wktOf).filter((wkt) => !withGeometry(wkt, (geometry) => geos.GEOSisValid(geometry) === 1));
  return {
    coverageIsValid,
    invalid,
    faultsOf(world) {
      const shapes = drawn(world);
      return [
        ...(coverageIsValid([...shapes, ...frameOf(world)]) ? [] : ['GEOS: no valid coverage']),
        ...invalid(shapes).map((wkt) => `GEOS: not valid: ${wkt.slice(0, 200)}`),
      ];
    },
  };
}

const drawn = ({ grids }: World): Shape[] =>
  [...grids.values()].map(({ shape }) => shape).filter((shape) => shape.length > 0);

/**
 * What lies round the streets, up to a box, so that the coverage has no rim: every edge must be matched. GEOS alone does not mind a gap,
 * and takes an edge on the rim for an overlap where it ends in a vertex in which a neighbour's hole touches its own shell.
 */
function frameOf({ divisions }: World): Shape[] {
  const streets = [...divisions.values()].filter(({ level }) => level === 'street').flatMap(({ shape }) => shape);
  const { minX, minY, maxX, maxY } = grown(boxOfShape(streets), 1_000);
  const enclaves = streets.flatMap(([, ...holes]) => holes.map((hole): Shape => [[reversed(hole)]]));
  const outside = [minX, minY, maxX, minY, maxX, maxY, minX, maxY];
  return [[[outside, ...streets.map(([shell]) => reversed(shell!))]], ...enclaves];
}

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
