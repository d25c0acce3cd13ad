import type { Conformed } from '../conform/conform';
import type { FileProblem } from '../formats/file-problem';
import type { Position } from '../geometry/lattice';
import type { World } from '../plan/world';
import { linesOf, toldWarnings } from './report-text';
import { degrees } from './words';

/** Names of grids and divisions in a report: codes, or ids where there is none. */
const NAMED = ['of', 'from', 'to', 'grids', 'division'];

/** What was changed and what was left open, one line each; m² to the square centimetre, places in degrees. */
export function conformReport(before: World, { changes, left }: Conformed, warnings: readonly FileProblem[]): string {
  const nameOf = (id: string): string => before.grids.get(id)?.code || (before.divisions.get(id)?.code ?? id);
  const told = (row: object): object =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        key === 'at' ? degrees(value as Position) : NAMED.includes(key) ? named(value, nameOf) : rounded(value),
      ]),
    );
  return `{"changes":${linesOf(changes.map(told))},\n"left":${linesOf(left.map(told))},\n"warnings":${linesOf(toldWarnings(warnings))}}\n`;
}

function named(value: unknown, nameOf: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((id) => nameOf(String(id)));
  return typeof value === 'string' ? nameOf(value) : value;
}

function rounded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rounded);
  return typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;
}
