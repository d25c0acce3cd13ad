import type { Severity } from '../../checks/finding';
import { KINDS, type GridId, type Kind } from '../../plan/grid';
import { GRID_STATES, type GridState } from '../../plan/grid-state';
import type { GridFindings } from '../../session/grid-findings';
import { plainText } from '../../session/plain-text';
import type { GridRow } from './plan-rows';

export const COLUMNS = ['code', 'name', 'households', 'findings', 'kind', 'buildings', 'm2', 'state'] as const;
export type Column = (typeof COLUMNS)[number];

/** Those that a narrow panel has room for. */
export const NARROW_COLUMNS: readonly Column[] = ['code', 'name', 'households', 'findings'];

/** In what order the table stands. */
export interface ListOrder {
  readonly by: Column;
  readonly descending: boolean;
}

/** Which grids are asked for. */
export interface ListFilter {
  readonly text: string;
  readonly kind: Kind | null;
  /** Code of the community; null: all. */
  readonly community: string | null;
  /** null: all in use. */
  readonly state: GridState | null;
  readonly inView: boolean;
}

export const EVERY_GRID: ListFilter = { text: '', kind: null, community: null, state: null, inView: false };

export const isFiltered = ({ text, kind, community, state, inView }: ListFilter): boolean =>
  text.trim() !== '' || kind !== null || community !== null || state !== null || inView;

/** The rows in order; equal ones by code, so that the order never depends on chance. */
export function orderedRows(
  rows: readonly GridRow[],
  { by, descending }: ListOrder,
  findings: ReadonlyMap<GridId, GridFindings> | null,
): readonly GridRow[] {
  const keyOf = keysBy(by, rows, findings);
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => sign * compare(a.key, b.key) || compare(a.row.code, b.row.code) || compare(a.row.id, b.row.id));
  return keyed.map(({ row }) => row);
}

/** Those of them that are asked for; `inSight` are the grids that the map shows now. */
export function matchingRows(
  rows: readonly GridRow[],
  { text, kind, community, state, inView }: ListFilter,
  inSight: ReadonlySet<GridId>,
): readonly GridRow[] {
  // a code is often pasted with its groups apart
  const wanted = plainText(text);
  return rows.filter(
    (row) =>
      (kind === null || row.kind === kind) &&
      (community === null || row.communityCode === community) &&
      (state === null || row.state === state) &&
      (!inView || inSight.has(row.id)) &&
      (wanted === '' || row.code.includes(wanted) || plainText(row.community + row.name).includes(wanted)),
  );
}

const SEVERITIES: readonly Severity[] = ['note', 'warning', 'error'];
/** More findings than one grid ever has. */
const MANY = 10_000;

/** What each row is sorted by, as something that is compared at once: a language's order of thousands of names takes too long. */
function keysBy(
  by: Column,
  rows: readonly GridRow[],
  findings: ReadonlyMap<GridId, GridFindings> | null,
): (row: GridRow) => string | number {
  switch (by) {
    case 'name': {
      const names = [...new Set(rows.map(({ name }) => name))].sort(collator.compare);
      const ranks = new Map(names.map((name, rank) => [name, rank]));
      return ({ name }) => ranks.get(name)!;
    }
    case 'kind':
      return ({ kind }) => KINDS.indexOf(kind);
    case 'state':
      return ({ state }) => GRID_STATES.indexOf(state);
    case 'findings':
      return ({ id }) => {
        const found = findings?.get(id);
        return found ? (SEVERITIES.indexOf(found.worst) + 1) * MANY + found.count : 0;
      };
    default:
      return (row) => row[by];
  }
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

// digits inside names sort as numbers
const collator = new Intl.Collator('zh-CN', { numeric: true });
