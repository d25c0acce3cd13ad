import { buildingSplit } from './building-split';
import { detached } from './detached';
import { gap } from './gap';
import { notSimple } from './not-simple';
import { overlap } from './overlap';
import type { Rule } from './rule';

/** Every rule, in the order in which people read them. */
export const RULES: readonly Rule[] = [gap, overlap, buildingSplit, notSimple, detached];
