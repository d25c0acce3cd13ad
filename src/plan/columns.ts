import type { Grid } from './grid';
import type { World } from './world';

/**
 * Of each layer the columns that its files had, of those the product knows; null: no file of that layer. A column that is absent from
 * all of a layer is not the same as one that is empty here and there: of it nothing can be said.
 */
export interface Columns {
  readonly grids: ReadonlySet<string> | null;
  readonly divisions: ReadonlySet<string> | null;
  readonly buildings: ReadonlySet<string> | null;
}

/** What the rules ask of a grid's row, by the names of files. */
export type GridColumn =
  | 'code'
  | 'name'
  | 'community'
  | 'category'
  | 'introduction'
  | 'people'
  | 'responsible'
  | 'party_type'
  | 'party_org'
  | 'state';

/**
 * Whether anything can be said of a column of the grids: a file had it, though it be empty everywhere, or an edit has filled it since.
 * Of a plan that does not come from files only the latter is known.
 */
export const hasColumn = ({ columns, said }: World, column: GridColumn): boolean =>
  columns?.grids?.has(column) === true || (said.get(column) ?? 0) > 0;

/** The columns in which a grid says something. */
export function columnsSaid(grid: Grid): GridColumn[] {
  const said: GridColumn[] = [];
  const say = (column: GridColumn, is: boolean): void => {
    if (is) said.push(column);
  };
  say('code', grid.code !== '');
  say('name', grid.name !== '');
  say('community', grid.community !== '');
  say('category', grid.category !== null);
  say('introduction', grid.introduction !== '');
  say('people', grid.people.length > 0);
  say('responsible', (grid.responsible ?? '') !== '');
  say('party_type', (grid.party?.type ?? '') !== '');
  say('party_org', (grid.party?.name ?? '') !== '');
  say('state', grid.retired !== null);
  return said;
}
