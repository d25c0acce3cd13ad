/**
 * Of each layer the columns that its files had, of those the product knows; null: no file of that layer. A column that is absent from
 * all of a layer is not the same as one that is empty here and there: of it nothing can be said.
 */
export interface Columns {
  readonly grids: ReadonlySet<string> | null;
  readonly divisions: ReadonlySet<string> | null;
  readonly buildings: ReadonlySet<string> | null;
}

/** Whether a layer has a column; a plan that does not come from files has all. */
export const hasColumn = (columns: Columns | null, layer: keyof Columns, column: string): boolean =>
  columns?.[layer]?.has(column) ?? true;
