import type { GridId } from '../../plan/grid';
import type { GridRow } from './plan-rows';

/** Grids that are only listed (未标绘), community by community, and there by code; those that name no community last. */
export const listedGrids = (rows: readonly GridRow[]): readonly GridRow[] =>
  rows
    .filter(({ drawn }) => !drawn)
    .sort(
      (a, b) =>
        compare(a.communityCode || LAST, b.communityCode || LAST) ||
        compare(a.code, b.code) ||
        compare(a.name, b.name) ||
        compare(a.id, b.id),
    );

/** The one to draw after another: the next of its community, or the first of all. */
export function nextListed(
  rows: readonly GridRow[],
  drawn: Pick<GridRow, 'id' | 'code' | 'communityCode'>,
): GridRow | null {
  const left = rows.filter(({ id }) => id !== (drawn.id satisfies GridId));
  const there = left.filter(({ communityCode }) => communityCode === drawn.communityCode);
  return there.find(({ code }) => code > drawn.code) ?? there[0] ?? left[0] ?? null;
}

/** After every code. */
const LAST = '\uffff';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
