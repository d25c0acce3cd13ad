import { plainText } from './plain-text';

/**
 * The texts of a long list, made plain and joined into a few long ones: so a city of 288,000 names is searched in some milliseconds,
 * where looking into each of them takes a tenth of a second. They are joined by the first search that comes by.
 */
export interface TextIndex {
  readonly count: number;
  readonly textOf: (row: number) => string;
  readonly portions: Portion[];
}

interface Portion {
  /** One text a line; a plain text has no line break of its own. */
  readonly text: string;
  /** Where each line begins, and where the next would. */
  readonly starts: Uint32Array;
}

/** How a text has what is sought. */
export type Match = 'is' | 'begins' | 'holds';

/** Texts in a portion: some milliseconds of work to make, a fraction of one to search. */
const TEXTS = 4096;

export const textIndex = (count: number, textOf: (row: number) => string): TextIndex => ({
  count,
  textOf,
  portions: [],
});

/** Tells every row whose text has the wanted one, which is plain and not empty, in ascending order; one portion a step. */
export function* searching(
  { count, textOf, portions }: TextIndex,
  wanted: string,
  tell: (row: number, match: Match) => void,
): Generator<void, void> {
  for (let first = 0; first < count; first += TEXTS) {
    const { text, starts } = (portions[first / TEXTS] ??= portionOf(first, Math.min(first + TEXTS, count), textOf));
    let line = 0;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, starts[line]!)) {
      while (starts[line + 1]! <= at) line++;
      const begins = starts[line] === at;
      const ends = starts[line + 1]! - 1 === at + wanted.length;
      tell(first + line, begins ? (ends ? 'is' : 'begins') : 'holds');
      line++;
    }
    yield;
  }
}

function portionOf(from: number, to: number, textOf: (row: number) => string): Portion {
  const plain = Array.from({ length: to - from }, (_, i) => {
    const text = textOf(from + i);
    return text === '' ? text : plainText(text);
  });
  const starts = new Uint32Array(plain.length + 1);
  plain.forEach((text, i) => (starts[i + 1] = starts[i]! + text.length + 1));
  return { text: plain.map((text) => `${text}\n`).join(''), starts };
}
