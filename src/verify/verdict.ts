import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';

/** Features in degrees, each with an `id` of its own among its properties. */
export type Areas = FeatureCollection<Polygon | MultiPolygon, { readonly id: string }>;

export interface VerifyInput {
  /** All grids that are drawn. */
  readonly grids: Areas;
  /** Ids of the grids to look at; the others count as their neighbours. */
  readonly changed: readonly string[] | 'all';
  readonly communities: Areas;
  readonly buildings: Areas;
  /** A building is cut when two or more grids each hold more than max(m², share of its area). */
  readonly tolerance: { readonly m2: number; readonly share: number };
}

export type VerifyRule = 'overlap' | 'gap' | 'building-split';

/** What Turf alone says of the three hard rules. */
export interface Verdict {
  readonly overlaps: readonly {
    readonly grids: readonly [string, string];
    readonly m2: number;
    readonly polygon: Polygon;
  }[];
  readonly gaps: readonly { readonly community: string; readonly m2: number; readonly polygon: Polygon }[];
  readonly cutBuildings: readonly CutBuilding[];
  /** What could not be computed: never taken for passed. */
  readonly failures: readonly Failure[];
  /** What was looked at; nothing is said of the rest. */
  readonly scope: {
    readonly grids: ReadonlySet<string>;
    readonly communities: ReadonlySet<string>;
    readonly buildings: ReadonlySet<string>;
  };
}

export interface CutBuilding {
  readonly building: string;
  /** What each grid holds of it, the largest share first. */
  readonly shares: readonly { readonly grid: string; readonly m2: number; readonly share: number }[];
  /** m² from which a second grid counts as holding a part of it. */
  readonly limit: number;
}

export interface Failure {
  readonly rule: VerifyRule;
  readonly problem: 'could-not-compute';
  readonly subjects: readonly string[];
  readonly message: string;
}
