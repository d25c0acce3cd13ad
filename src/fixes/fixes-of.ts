import type { Finding, RuleCode } from '../checks/finding';
import type { World } from '../plan/world';
import { buildingSplitFixes } from './building-split';
import { buildingUncoveredFixes } from './building-uncovered';
import { crossesDivisionFixes } from './crosses-division';
import { detachedFixes } from './detached';
import type { Fix, FixesOfRule } from './fix';
import { gapFixes } from './gap';
import { overlapFixes } from './overlap';
import { codeFormatFixes, dedicatedDetailsFixes, dedicatedSiteFixes, nameDuplicateFixes, undrawnFixes } from './rows';
import { sizeFixes } from './size';
import { sliverFixes } from './sliver';

/** What can be done about a finding. The rules that are not named here have no edit that mends them: their advice stands in the messages. */
export const fixesOf = (finding: Finding, world: World): readonly Fix[] => FIXES[finding.rule]?.(finding, world) ?? [];

const FIXES: Readonly<Partial<Record<RuleCode, FixesOfRule>>> = {
  gap: gapFixes,
  overlap: overlapFixes,
  sliver: sliverFixes,
  'building-split': buildingSplitFixes,
  'crosses-division': crossesDivisionFixes,
  'code-format': codeFormatFixes,
  'building-uncovered': buildingUncoveredFixes,
  detached: detachedFixes,
  'unmatched-vertex': sliverFixes,
  size: sizeFixes,
  'name-duplicate': nameDuplicateFixes,
  undrawn: undrawnFixes,
  'dedicated-site': dedicatedSiteFixes,
  'dedicated-details': dedicatedDetailsFixes,
};
