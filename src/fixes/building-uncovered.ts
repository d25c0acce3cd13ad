import { blindSpotAt } from '../edits/blind-spot';
import { buildingSplitFixes } from './building-split';
import type { FixesOfRule } from './fix';
import { fillings } from './gap';

/** A house in a blind spot is covered with it; one of which grids have a part can go to these. */
export const buildingUncoveredFixes: FixesOfRule = (finding, world) => {
  const { at } = finding;
  const spot = at && blindSpotAt(world, at);
  return [
    ...buildingSplitFixes(finding, world),
    ...(at && spot && !('refused' in spot) ? fillings(world, spot.polygon, at) : []),
  ];
};
