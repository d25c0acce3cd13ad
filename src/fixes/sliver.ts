import { crossesDivisionFixes } from './crosses-division';
import type { FixesOfRule } from './fix';
import { giftsOfGap } from './gap';
import { overlapFixes } from './overlap';

/**
 * What is too narrow to be land is mended as what it would be if it were wider, but is no grid by itself. Where one side of a border only lacks a vertex there is
 * no ground to give, and no edit that mends it.
 */
export const sliverFixes: FixesOfRule = (finding, world) => {
  if (finding.of === undefined) return [];
  if (finding.of === 'gap') return giftsOfGap(finding, world);
  return finding.divisions.length > 0 ? crossesDivisionFixes(finding, world) : overlapFixes(finding, world);
};
