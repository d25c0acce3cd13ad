import type { FileProblem } from '../formats/file-problem';
import { warningLine } from './words';

/** A JSON array with one item a line, so that two reports can be compared line by line. */
export const linesOf = (items: readonly unknown[]): string =>
  items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;

export const toldWarnings = (warnings: readonly FileProblem[]): object[] =>
  warnings.map((warning) => ({ ...warning, message: warningLine(warning) }));
