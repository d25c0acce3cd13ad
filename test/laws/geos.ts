import initGeosJs from 'geos-wasm';
import type { Shape } from '../../src/geometry/lattice';

/** GEOS as a second opinion that shares nothing with our engine; it gets the lattice integers as they are. */
export interface Geos {
  /** Whether the shapes are a valid coverage: no overlap, every common border matched vertex for vertex. */
  coverageIsValid(shapes: readonly Shape[]): boolean;
  /** Whether each shape by itself is valid (OGC). */
  invalid(shapes: readonly Shape[]): string[];
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
  return {
    coverageIsValid: (shapes) =>
      withGeometry(
        `GEOMETRYCOLLECTION (${shapes.map(wktOf).join(', ')})`,
        (geometry) => geos.GEOSCoverageIsValid(geometry, 0, 0) === 1,
      ),
    invalid: (shapes) =>
      shapes.map(wktOf).filter((wkt) => !withGeometry(wkt, (geometry) => geos.GEOSisValid(geometry) === 1)),
  };
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
