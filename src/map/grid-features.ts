import type { Feature } from 'geojson';
import { codeGroups, serialOf } from '../plan/code-groups';
import { countOf } from '../plan/footprints';
import type { Grid } from '../plan/grid';
import { householdClass, type HouseholdClass } from '../plan/target';
import { tallyOf, type World } from '../plan/world';
import type { LabelPlace } from './label-place';
import { pointFeature, shapeToGeoJson, feature } from './to-geojson';

/** Everything drawn of a grid that does not come from its row alone: compared to see whether it must be drawn again. */
export interface GridLook {
  readonly tint: HouseholdClass;
  /** '322', '≈322' where some are estimated, '' where there is no building layer. */
  readonly households: string;
}

export function lookOf(world: World, grid: Grid): GridLook {
  const known = countOf(world.footprints) > 0;
  const { households, estimated } = tallyOf(world, grid.id);
  // nobody lives in most malls and schools, and nobody need be told so
  const said = known && (grid.kind !== 'dedicated' || households > 0);
  return {
    tint: householdClass(grid.kind, known ? households : null, world.settings),
    households: said ? householdText(households, estimated > 0) : '',
  };
}

export const householdText = (households: number, estimated: boolean): string => `${estimated ? '≈' : ''}${households}`;

/** The area of a grid, filled and outlined. */
export const areaFeature = (grid: Grid, look: GridLook): Feature =>
  feature(shapeToGeoJson(grid.shape), { id: grid.id, tint: look.tint, kind: grid.kind });

/** The label of a grid; larger grids come first where labels compete for room. */
export const labelFeature = (world: World, grid: Grid, look: GridLook, place: LabelPlace): Feature =>
  pointFeature(place.at, {
    id: grid.id,
    name: grid.name,
    serial: serialOf(world.settings, grid.code),
    code: codeGroups(grid.code).join(' '),
    households: look.households,
    order: -place.room,
  });
