import type { Finding } from '../checks/finding';
import { gridsBeside } from '../edits/beside';
import type { Polygon, Position } from '../geometry/lattice';
import { lowestLevel } from '../plan/community';
import type { World } from '../plan/world';
import { toEdit, type Fix, type FixesOfRule } from './fix';
import { called, groundOf } from './ground';

/** A blind spot goes to a grid beside it, or becomes a grid of its own. One that a sub-district has above its communities is no grid's. */
export const gapFixes: FixesOfRule = (finding, world) => {
  return isOfGrids(finding, world) ? [...giftsOfGap(finding, world), ofItsOwn(finding.at!)] : [];
};

/** Given to a grid beside it, the one along the longest border first: it was most likely theirs. */
export const giftsOfGap: FixesOfRule = (finding, world) => {
  const [polygon] = groundOf(finding);
  return isOfGrids(finding, world) && polygon ? giftsOf(world, polygon, finding.at!) : [];
};

/** The same of a blind spot that no finding tells. */
export const fillings = (world: World, polygon: Polygon, place: Position): Fix[] => [
  ...giftsOf(world, polygon, place),
  ofItsOwn(place),
];

function isOfGrids({ at, divisions: [home] }: Finding, world: World): boolean {
  const level = home === undefined ? undefined : world.divisions.get(home)?.level;
  return at !== null && level !== undefined && level === lowestLevel(world);
}

function giftsOf(world: World, polygon: Polygon, place: Position): Fix[] {
  const beside = gridsBeside(world, polygon);
  return ('refused' in beside ? [] : beside).map((grid) =>
    toEdit('give', { edit: 'fill-gap', place, to: grid.id }, { grid: called(grid) }),
  );
}

const ofItsOwn = (place: Position): Fix => toEdit('own-grid', { edit: 'fill-gap', place, to: null });
