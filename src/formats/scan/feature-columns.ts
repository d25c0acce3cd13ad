/**
 * The features of a file in columns: what is computed with as numbers, what is only handed on as places in the bytes, where it is
 * parsed when somebody asks. The columns may be longer than they are filled.
 */
export interface FeatureColumns {
  /** The file as UTF-8, well-formed, and known to be JSON. */
  readonly bytes: Uint8Array;
  /** One or more. */
  readonly count: number;
  /** Of the geometry of each feature: its place in GEOMETRIES. */
  readonly geometries: Uint8Array;
  /** Where each feature stands. */
  readonly starts: Uint32Array;
  /** Where its `id` stands; 0 where it has none. */
  readonly ids: Uint32Array;
  /** Where its properties stand; 0 where they are null. */
  readonly properties: Uint32Array;

  /** Feature i has the properties memberStart[i] … memberStart[i + 1]; of two with one key the later one counts. */
  readonly memberStart: Uint32Array;
  /** The key of each, as its place in `keys`. */
  readonly memberKey: Uint32Array;
  /** Where its value stands. */
  readonly memberAt: Uint32Array;
  readonly keys: readonly string[];

  /** Feature i has the rings featureRing[i] … featureRing[i + 1]; none where it is no polygon, or nothing is left of it. */
  readonly featureRing: Uint32Array;
  /** 1 for the first ring of a polygon, which its holes follow. The shapes are canonical. */
  readonly shells: Uint8Array;
  /** Ring r takes places ringStart[r] … ringStart[r + 1] of coords, counted in places. */
  readonly ringStart: Uint32Array;
  /** x, y, x, y, … in units, open. */
  readonly coords: Int32Array;
  /** Features of which rings vanished when rounded, and how many. */
  readonly dropped: ReadonlyMap<number, number>;
  /** Features of which nothing is left. */
  readonly collapsed: ReadonlySet<number>;
}

/** What a geometry can be; null for a feature that has none. */
export const GEOMETRIES = [
  null,
  'Polygon',
  'MultiPolygon',
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'GeometryCollection',
] as const;
export type GeometryName = (typeof GEOMETRIES)[number];
