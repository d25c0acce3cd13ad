import { squareMetres } from '../geometry/area';
import { boxOfShape } from '../geometry/box';
import { insidePoint } from '../geometry/inside-point';
import type { Shape } from '../geometry/lattice';
import { toGeojson } from './to-geojson';
import type { Rule } from './rule';

/** A grid in several pieces (飞地): usually a left-over sliver. Shown are all pieces but the largest. */
export const detached: Rule = {
  code: 'detached',
  severity: 'warning',
  reach: 'grid',
  missing: ({ grids }) => (grids.size === 0 ? { layer: 'grids' } : null),
  inspect(subject, world) {
    const grid = world.grids.get(subject)!;
    if (grid.shape.length < 2) return [];
    const pieces = grid.shape.map((polygon): Shape => [polygon]).sort((a, b) => squareMetres(b) - squareMetres(a));
    const rest = pieces.slice(1).flat();
    return [
      {
        id: `detached:${grid.id}`,
        rule: 'detached',
        severity: 'warning',
        grids: [grid.id],
        buildings: [],
        divisions: [],
        at: insidePoint(pieces[1]!),
        box: boxOfShape(rest),
        lines: [],
        polygon: toGeojson(rest),
        params: { name: grid.name, parts: pieces.length, m2: squareMetres(rest) },
      },
    ];
  },
};
