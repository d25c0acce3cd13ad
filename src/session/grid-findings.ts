import type { Finding, Severity } from '../checks/finding';
import type { GridId } from '../plan/grid';

/** What was found about one grid. */
export interface GridFindings {
  readonly count: number;
  readonly worst: Severity;
}

const ORDER: readonly Severity[] = ['note', 'warning', 'error'];

/** The findings of each grid that has any. A blind spot names the grids round it and is the fault of none. */
export function gridFindings(findings: readonly Finding[]): ReadonlyMap<GridId, GridFindings> {
  const result = new Map<GridId, GridFindings>();
  for (const { rule, of, grids, severity } of findings) {
    if (rule === 'gap' || of === 'gap') continue;
    for (const grid of grids) {
      const known = result.get(grid);
      const worst = known && ORDER.indexOf(known.worst) > ORDER.indexOf(severity) ? known.worst : severity;
      result.set(grid, { count: (known?.count ?? 0) + 1, worst });
    }
  }
  return result;
}
