import { buildingSplit } from './building-split';
import { buildingUncovered } from './building-uncovered';
import { codeDuplicate } from './code-duplicate';
import { codeFormat } from './code-format';
import { codePrefix } from './code-prefix';
import { codeReissued } from './code-reissued';
import { crossesDivision } from './crosses-division';
import { dedicatedDetails } from './dedicated-details';
import { dedicatedSite } from './dedicated-site';
import { detached } from './detached';
import { gap } from './gap';
import { nameDuplicate } from './name-duplicate';
import { noPartyOrg } from './no-party-org';
import { noResponsible } from './no-responsible';
import { notSimple } from './not-simple';
import { overlap } from './overlap';
import type { Rule } from './rule';
import { size } from './size';
import { sliver } from './sliver';
import { undrawn } from './undrawn';
import { unmatchedVertex } from './unmatched-vertex';

/** Every rule, in the order in which people read them: errors, warnings, notes. */
export const RULES: readonly Rule[] = [
  gap,
  overlap,
  sliver,
  buildingSplit,
  crossesDivision,
  notSimple,
  codeFormat,
  codeDuplicate,
  codePrefix,
  codeReissued,
  buildingUncovered,
  detached,
  unmatchedVertex,
  size,
  nameDuplicate,
  undrawn,
  dedicatedSite,
  dedicatedDetails,
  noResponsible,
  noPartyOrg,
];
