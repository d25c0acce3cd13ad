import type { BuildingOverride, Division, Grid, Person } from '../../plan/grid';
import type { Journal } from '../../plan/journal';
import { TABLES, type RowChange, type Tables } from '../../plan/patch';
import type { PlanBase } from '../ports';

/** The rows of a plan, nothing derived. */
export interface PlanRows {
  readonly grids: readonly Grid[];
  readonly divisions: readonly Division[];
  readonly buildings: readonly BuildingOverride[];
  readonly people: readonly Person[];
}

/** The rows as the history leaves them at its cursor. */
export function tablesAt(base: PlanBase, { entries, cursor }: Journal): PlanRows {
  const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));
  const tables: { readonly [T in keyof Tables]: Map<string, Tables[T]> } = {
    grids: byId(base.grids),
    divisions: byId(base.divisions),
    buildings: new Map(),
    people: byId(base.people),
  };
  for (const { patch } of entries.slice(0, cursor))
    for (const name of TABLES) {
      const table = tables[name] as Map<string, unknown>;
      for (const [id, [, after]] of Object.entries(patch[name] ?? {}) as [string, RowChange<unknown>][])
        if (after === null) table.delete(id);
        else table.set(id, after);
    }
  const rows = <Row>(table: Map<string, Row>): readonly Row[] => [...table.values()];
  return {
    grids: rows(tables.grids),
    divisions: rows(tables.divisions),
    buildings: rows(tables.buildings),
    people: rows(tables.people),
  };
}
