import { boxOfShape, grown } from '../geometry/box';
import { cut, isProblem } from '../geometry/cut';
import type { Polygon } from '../geometry/lattice';
import { metresBetween } from '../geometry/area';
import { refuse, type Refusal } from '../plan/edit';
import type { Grid } from '../plan/grid';
import { gridsMeeting, type World } from '../plan/world';
import { faceBorders } from './face-borders';

/**
 * The grids on the other side of a piece's outline, the one with the longest common border first. Borders are noded, so that also
 * grids that do not carry the piece's vertices are found.
 */
export function gridsBeside(world: World, piece: Polygon): readonly Grid[] | Refusal {
  const near = gridsMeeting(world, grown(boxOfShape([piece]), 1));
  const result = cut([piece, ...near.map(({ shape }) => shape.flat())], []);
  if (isProblem(result)) return refuse(result.problem, result.at);
  const { xs, ys, faces } = result;
  const lengths = near.map(() => 0);
  for (const { left, right, a, b } of faceBorders(result)) {
    const [p, q] = [faces[left]!.regions, faces[right]!.regions];
    if ((p[0] === 0) === (q[0] === 0)) continue;
    const metres = metresBetween(xs[a]!, ys[a]!, xs[b]!, ys[b]!);
    for (const region of p[0] === 0 ? q : p) lengths[region - 1]! += metres;
  }
  return near
    .map((grid, i) => ({ grid, length: lengths[i]! }))
    .filter(({ length }) => length > 0)
    .sort((p, q) => q.length - p.length || (p.grid.id < q.grid.id ? -1 : 1))
    .map(({ grid }) => grid);
}
