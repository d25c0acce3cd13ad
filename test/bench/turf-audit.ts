import { difference, featureCollection, intersect, union } from '@turf/turf';
import type { Feature, MultiPolygon } from 'geojson';
import { boxOfShape, meets } from '../../src/geometry/box';
import type { Division, Grid } from '../../src/plan/grid';
import type { GeneratedPlan } from './generate-plan';
import { toTurf } from './to-turf';

type Area = Feature<MultiPolygon>;

/** Communities in the middle of a city as Turf takes them: what an audit of theirs has to look at. */
export interface TurfSample {
  readonly grids: number;
  /** Grids of the sample with those whose box meets theirs, every pair of the city once. */
  readonly pairs: readonly (readonly [Area, Area])[];
  readonly communities: readonly { readonly outline: Area; readonly grids: readonly Area[] }[];
}

/** Whole communities, the nearest to the middle first, until they have so many grids. */
export function turfSample({ grids, divisions }: GeneratedPlan, least: number): TurfSample {
  const communities = divisions.filter(({ level }) => level === 'community');
  const taken: Division[] = [];
  const members: Grid[] = [];
  for (const community of byDistance(communities)) {
    if (members.length >= least) break;
    taken.push(community);
    members.push(...grids.filter((grid) => grid.community === community.code));
  }
  const areas = new Map<Grid, Area>();
  const areaOf = (grid: Grid): Area => {
    if (!areas.has(grid)) areas.set(grid, toTurf(grid.shape));
    return areas.get(grid)!;
  };
  const boxes = grids.map(({ shape }) => boxOfShape(shape));
  const chosen = new Set(members);
  return {
    grids: members.length,
    pairs: grids.flatMap((grid, i) =>
      chosen.has(grid)
        ? grids
            .filter((_, j) => j > i && meets(boxes[i]!, boxes[j]!))
            .map((other) => [areaOf(grid), areaOf(other)] as const)
        : [],
    ),
    communities: taken.map(({ code, shape }) => ({
      outline: toTurf(shape),
      grids: members.filter(({ community }) => community === code).map(areaOf),
    })),
  };
}

/**
 * The audit as one writes it with Turf: what two grids share is an overlap, what a community has beyond the union of its grids is a gap.
 * Answers how many there are. Which boxes meet is given.
 */
export function auditByTurf({ pairs, communities }: TurfSample): number {
  let found = 0;
  for (const pair of pairs) if (intersect(featureCollection([...pair]))) found++;
  for (const { outline, grids } of communities) {
    const covered = union(featureCollection([...grids]));
    if (!covered || difference(featureCollection([outline, covered]))) found++;
  }
  return found;
}

function byDistance(communities: readonly Division[]): Division[] {
  const middles = communities.map(({ shape }) => {
    const { minX, minY, maxX, maxY } = boxOfShape(shape);
    return [(minX + maxX) / 2, (minY + maxY) / 2] as const;
  });
  const mean = (axis: 0 | 1): number => middles.reduce((sum, middle) => sum + middle[axis], 0) / middles.length;
  const [x, y] = [mean(0), mean(1)];
  const distances = new Map(communities.map((each, i) => [each, Math.hypot(middles[i]![0] - x, middles[i]![1] - y)]));
  return [...communities].sort((a, b) => distances.get(a)! - distances.get(b)!);
}
