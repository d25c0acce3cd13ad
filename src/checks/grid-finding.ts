import { boxOfShape, union } from '../geometry/box';
import { insidePoint } from '../geometry/inside-point';
import type { Grid } from '../plan/grid';
import type { Finding } from './finding';
import type { Rule } from './rule';

/** What a rule says of whole grids: `key` tells its subjects apart, the place is on the first of them that is drawn. */
export function gridFinding(
  { code, severity }: Pick<Rule, 'code' | 'severity'>,
  key: string,
  grids: readonly Grid[],
  params: Finding['params'],
  divisions: Finding['divisions'] = [],
): Finding {
  const shapes = grids.map(({ shape }) => shape).filter((shape) => shape.length > 0);
  return {
    id: `${code}:${key}`,
    rule: code,
    severity,
    grids: grids.map(({ id }) => id),
    buildings: [],
    divisions,
    at: shapes.length === 0 ? null : insidePoint(shapes[0]!),
    box: shapes.length === 0 ? null : shapes.map(boxOfShape).reduce(union),
    lines: [],
    polygon: null,
    params,
  };
}

export const byId = (a: Grid, b: Grid): number => (a.id < b.id ? -1 : 1);
