/** A code as people read it: county 6, street 3, community 3, serial. Shorter codes give what they have. */
export function codeGroups(code: string): string[] {
  const groups = [code.slice(0, 6), code.slice(6, 9), code.slice(9, 12), code.slice(12)];
  return groups.filter((group) => group !== '');
}

/** The serial: what follows the community's 12 digits. */
export const serialOf = (code: string): string => code.slice(12);
