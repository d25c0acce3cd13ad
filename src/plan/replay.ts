import type { Journal } from './journal';
import { TABLES, type Patch, type RowChange, type TableName, type Tables } from './patch';

/** Rows of all tables, as a draft's base has them or as they are at a point of its history. */
export type Rows = { readonly [T in TableName]: readonly Tables[T][] };

/** The rows after every entry before the cursor. Throws where a patch does not fit what is there, as `apply` does. */
export function replay(base: Partial<Rows>, journal: Journal): Rows {
  const tables = Object.fromEntries(
    TABLES.map((name) => [name, new Map<string, unknown>((base[name] ?? []).map((row) => [row.id, row]))]),
  ) as Record<TableName, Map<string, unknown>>;
  for (const { patch } of journal.entries.slice(0, journal.cursor)) put(tables, patch);
  return Object.fromEntries(TABLES.map((name) => [name, [...tables[name].values()]])) as unknown as Rows;
}

function put(tables: Record<TableName, Map<string, unknown>>, patch: Patch): void {
  for (const name of TABLES)
    for (const [id, [before, after]] of Object.entries(patch[name] ?? {}) as [string, RowChange<unknown>][]) {
      if ((tables[name].get(id) ?? null) !== before)
        throw new Error(`replay: ${name} ${id} is not what the patch expects`);
      if (after === null) tables[name].delete(id);
      else tables[name].set(id, after);
    }
}
