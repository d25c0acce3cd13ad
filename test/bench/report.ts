import { median, p95 } from './statistics';

/** Columns as wide as their widest cell; the first one to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((cells) => cells[c]!.length)));
  for (const cells of rows)
    console.log(cells.map((cell, c) => (c === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[c]!))).join('  '));
}

/** Says whether a ratio is kept, and answers it. */
export function promise(
  what: string,
  ratio: number,
  bound: { readonly most: number } | { readonly least: number },
): boolean {
  const kept = 'most' in bound ? ratio <= bound.most : ratio >= bound.least;
  const limit = 'most' in bound ? `at most ${bound.most.toFixed(2)}` : `at least ${bound.least.toFixed(2)}`;
  console.log(`${kept ? 'kept  ' : 'MISSED'} ${what}: ${ratio.toFixed(2)} (${limit})`);
  return kept;
}

/** A row of milliseconds: median, 95 %, first. */
export const timesRow = (name: string, ms: readonly number[]): string[] => [
  name,
  median(ms).toFixed(0),
  p95(ms).toFixed(0),
  ms[0]!.toFixed(0),
];

export const TIMES_HEAD = ['', 'median ms', 'p95 ms', 'first ms'];

export const count = (n: number): string => n.toLocaleString('en');
