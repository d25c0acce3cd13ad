/** A code in groups that can be read aloud: 6-3-3-3, 320571 004 001 005. */
export const groupCode = (code: string): string =>
  [code.slice(0, 6), ...(code.slice(6).match(/.{1,3}/g) ?? [])].filter(Boolean).join(' ');
