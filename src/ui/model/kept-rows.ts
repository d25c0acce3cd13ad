/**
 * The new rows, each replaced by the old one of the same id, or key, where it says the same, so that a list draws again only what
 * changed: an edit concerns a handful of thousands.
 */
export function keptRows<Row extends { readonly id: string } | { readonly key: string }>(
  rows: readonly Row[],
  before: readonly Row[] = [],
): readonly Row[] {
  const nameOf = (row: Row): string => ('key' in row ? row.key : row.id);
  const old = new Map(before.map((row) => [nameOf(row), row]));
  return rows.map((row) => {
    const kept = old.get(nameOf(row));
    return kept && says(kept, row) ? kept : row;
  });
}

/** Plain values all the way down. */
export function says(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => says(a[name as keyof typeof a], b[name as keyof typeof b]))
  );
}
