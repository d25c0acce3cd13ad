import { boxOfBuilding, nameOf, rowOf, useOf } from '../../plan/footprints';
import type { Box } from '../../geometry/box';
import type { BuildingId, GridId, Use } from '../../plan/grid';
import { householdsOf, isEstimated, useOfBuilding, type World } from '../../plan/world';

/** Everything the inspector tells of one building. */
export interface BuildingFacts {
  readonly id: BuildingId;
  readonly name: string;
  readonly use: Use | null;
  readonly layerUse: Use | null;
  readonly useChanged: boolean;
  readonly floors: number;
  readonly m2: number;
  readonly households: number;
  readonly layerHouseholds: number;
  readonly householdsChanged: boolean;
  readonly estimated: boolean;
  /** The grids that hold it, the one that holds most first; share 0 … 1 of the footprint. */
  readonly holders: readonly { readonly grid: GridId; readonly share: number }[];
  readonly box: Box;
}

export function buildingFacts(world: World, id: BuildingId): BuildingFacts | null {
  const row = rowOf(world.footprints, id);
  if (row === undefined) return null;
  const { footprints } = world;
  const override = world.buildings.get(id);
  return {
    id,
    name: nameOf(footprints, row),
    use: useOfBuilding(world, row),
    layerUse: useOf(footprints, row),
    useChanged: override?.use != null,
    floors: footprints.floors[row]!,
    m2: footprints.areas[row]!,
    households: householdsOf(world, row),
    layerHouseholds: footprints.households[row]!,
    householdsChanged: override?.households != null,
    estimated: isEstimated(world, row),
    holders: world.holders[row]!.map(({ grid, share }) => ({ grid, share })),
    box: boxOfBuilding(footprints, row),
  };
}
