/**
 * A text of a file as it may stand in a line of ours: what cannot be seen or turns the writing round is shown by its number, `[U+202E]`,
 * so that it does nothing and an auditor learns that it is there.
 */
export const visible = (text: string): string =>
  text.replace(UNSEEN, (mark) => `[U+${mark.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`);

/** Controls, formats (directions, joiners, the byte order mark), halves of surrogates, line separators, and what is no character. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]/gu;
