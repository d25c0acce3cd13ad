import { layoutOf } from './code-layout';
import type { Settings } from './settings';

/** A code as people read it: county 6, street 3, community 3, serial. Shorter codes give what they have. */
export function codeGroups(code: string): string[] {
  const groups = [code.slice(0, 6), code.slice(6, 9), code.slice(9, 12), code.slice(12)];
  return groups.filter((group) => group !== '');
}

/** The serial of a code: what follows the community's digits; '' where there is nothing. */
export const serialOf = (settings: Settings, code: string): string => code.slice(layoutOf(settings).community);
