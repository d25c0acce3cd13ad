import { booleanPointInPolygon, featureCollection, intersect } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { edgeSearch, type BoxSearch } from './box-search';
import { areaOf } from './pieces';
import type { Areas, CutBuilding, Failure, VerifyInput } from './verdict';

type Area = Feature<Polygon | MultiPolygon, { readonly id: string }>;

/** Most buildings need no overlay; so many of them take about as long as one. */
const BETWEEN_YIELDS = 512;

/** No cut building: what each grid holds of each building (by index). Yields after each overlay, and now and then between. */
export function* cutBuildingsOf(
  { grids, buildings, tolerance }: Pick<VerifyInput, 'grids' | 'buildings' | 'tolerance'>,
  boxes: { readonly grids: BoxSearch; readonly buildings: BoxSearch },
  looked: Iterable<number>,
  found: { readonly cutBuildings: CutBuilding[]; readonly failures: Failure[] },
): Generator<void> {
  const edges = edgesOf(grids);
  let seen = 0;
  for (const b of looked) {
    if (++seen % BETWEEN_YIELDS === 0) yield;
    const box = boxes.buildings.boxes[b]!;
    const near = boxes.grids.search(box);
    if (near.length < 2) continue;

    const building = buildings.features[b]!;
    const whole = areaOf(building.geometry);
    const limit = Math.max(tolerance.m2, tolerance.share * whole);
    const shares: CutBuilding['shares'][number][] = [];
    let grid = '';
    try {
      for (const i of near) {
        const feature = grids.features[i]!;
        grid = feature.properties.id;
        const crossed = edges(i).search(box).length > 0;
        const m2 = crossed ? sharedArea(building, feature) : isInside(building, feature) ? whole : 0;
        if (m2 > limit) shares.push({ grid, m2, share: m2 / whole });
        if (crossed) yield;
      }
      shares.sort((a, b) => b.m2 - a.m2);
      if (shares.length > 1) found.cutBuildings.push({ building: building.properties.id, shares, limit });
    } catch (error) {
      const subjects = [building.properties.id, grid];
      found.failures.push({ rule: 'building-split', problem: 'could-not-compute', subjects, message: String(error) });
    }
  }
}

function sharedArea(building: Area, grid: Area): number {
  const shared = intersect(featureCollection([building, grid]));
  return shared ? areaOf(shared.geometry) : 0;
}

/** For a building whose box no edge of the grid meets: it is inside as a whole or not at all, so that one corner tells. */
function isInside({ geometry }: Area, grid: Area): boolean {
  const ring = geometry.type === 'Polygon' ? geometry.coordinates[0]! : geometry.coordinates[0]![0]!;
  return booleanPointInPolygon(ring[0] as Position, grid);
}

/** The edges of each grid, indexed when first asked for. */
function edgesOf({ features }: Areas): (grid: number) => BoxSearch {
  const made = new Map<number, BoxSearch>();
  return (grid) => {
    let edges = made.get(grid);
    if (!edges) made.set(grid, (edges = edgeSearch(features[grid]!.geometry)));
    return edges;
  };
}
