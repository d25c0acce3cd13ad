import type { GridId } from '../../plan/grid';
import type { GridFindings } from '../../session/grid-findings';
import { ofRows, SHADES, type Shade, type ShadedGrids, type Shading } from '../../session/shading';
import type { GridRow } from './plan-rows';

/** What is known of the grids of a plan, to colour them by. */
export interface Shadeable {
  /** Of grids in use. */
  readonly rows: readonly GridRow[];
  readonly retired: number;
  /** null: no rule has been run yet. */
  readonly findings: ReadonlyMap<GridId, GridFindings> | null;
}

/** One line of the legend; some shades have no place on the map. */
export interface LegendLine {
  readonly shade: Shade;
  readonly count: number;
  readonly isDrawn: boolean;
}

/** What the map need be told to colour grids: of kinds and households it has the rows. */
export function shadedGrids(by: Shading, { rows, findings }: Shadeable): ShadedGrids {
  switch (by) {
    case 'state': {
      const others = rows.filter(({ drawn, state }) => drawn && state !== 'unchanged');
      return { by, base: 'unchanged', others: new Map(others.map(({ id, state }) => [id, state])) };
    }
    case 'findings': {
      const others = Array.from(findings ?? [], ([id, { worst }]) => [id, worst] as const);
      return { by, base: findings ? 'clean' : 'unchecked', others: new Map(others) };
    }
    default:
      return ofRows(by);
  }
}

/** Every shade of a view with the number of grids that have it, in one order; what nobody can have now is left out. */
export function legendOf(by: Shading, shadeable: Shadeable): readonly LegendLine[] {
  const counts = new Map<Shade, number>();
  for (const row of shadeable.rows) {
    const shade = shadeIn(by, row, shadeable.findings);
    // whether a grid is drawn is for its state to say: everywhere else the map is what is explained
    if (shade !== null && (row.drawn || by === 'state')) counts.set(shade, (counts.get(shade) ?? 0) + 1);
  }
  if (shadeable.retired > 0) counts.set('retired', shadeable.retired);
  const lines = SHADES[by].map((shade) => ({
    shade,
    count: counts.get(shade) ?? 0,
    isDrawn: shade !== 'undrawn' && shade !== 'retired',
  }));
  return lines.filter(({ shade, count }) => count > 0 || !ONLY_WHERE_COUNTED.has(shade));
}

/** They say that something is not known, or is not on the map. */
const ONLY_WHERE_COUNTED: ReadonlySet<Shade> = new Set(['unknown', 'unchecked', 'undrawn', 'retired']);

function shadeIn(by: Shading, row: GridRow, findings: Shadeable['findings']): Shade | null {
  switch (by) {
    case 'households':
      return row.tint;
    case 'kind':
      return row.kind;
    case 'state':
      return row.state;
    case 'findings':
      return findings ? (findings.get(row.id)?.worst ?? 'clean') : 'unchecked';
    case 'none':
      return null;
  }
}
