import type { BorderLock } from './border-lock';
import type { BuildingOverride, Division, Grid, Person } from './grid';
import type { Waiver } from './waiver';

/** The tables of a plan. A row is an immutable value; a change replaces it. */
export interface Tables {
  readonly grids: Grid;
  readonly divisions: Division;
  readonly buildings: BuildingOverride;
  readonly people: Person;
  readonly waivers: Waiver;
  readonly borders: BorderLock;
}

export type TableName = keyof Tables;
export const TABLES: readonly TableName[] = ['grids', 'divisions', 'buildings', 'people', 'waivers', 'borders'];

export type RowChange<Row> = readonly [before: Row | null, after: Row | null];

/** What changed, table by table: for each row its value before and after, null where there was or is none. Plain JSON. */
export type Patch = { readonly [T in TableName]?: Readonly<Record<string, RowChange<Tables[T]>>> };

export const EMPTY_PATCH: Patch = {};

/** The change that takes this one back: apply(apply(w, p), invert(p)) = w. */
export function invert(patch: Patch): Patch {
  return mapTables(patch, (rows) => mapRows(rows, ([before, after]) => [after, before]));
}

/** One change for two that follow each other; a row that comes back to what it was drops out. Throws where they do not follow. */
export const squash = (first: Patch, second: Patch): Patch => squashAll([first, second]);

/** The same for as many as there are, at a cost that depends on their rows alone. */
export function squashAll(patches: readonly Patch[]): Patch {
  const result: Record<string, Record<string, RowChange<unknown>>> = {};
  for (const name of TABLES) {
    const rows: Record<string, RowChange<unknown>> = {};
    for (const patch of patches)
      for (const [id, [before, after]] of Object.entries(patch[name] ?? {}) as [string, RowChange<unknown>][]) {
        const earlier = rows[id];
        if (earlier && earlier[1] !== before) throw new Error(`squash: ${name} ${id} does not follow`);
        const start = earlier ? earlier[0] : before;
        if (start === after) delete rows[id];
        else rows[id] = [start, after];
      }
    if (Object.keys(rows).length > 0) result[name] = rows;
  }
  return result as Patch;
}

export const isEmpty = (patch: Patch): boolean => TABLES.every((name) => Object.keys(patch[name] ?? {}).length === 0);

function mapTables(patch: Patch, change: (rows: Record<string, RowChange<unknown>>) => unknown): Patch {
  return Object.fromEntries(
    TABLES.filter((name) => patch[name]).map((name) => [
      name,
      change(patch[name] as Record<string, RowChange<unknown>>),
    ]),
  ) as Patch;
}

const mapRows = <A, B>(rows: Record<string, A>, change: (row: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, change(row)]));
