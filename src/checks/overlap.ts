import { squareMetres } from '../geometry/area';
import { boxOfShape } from '../geometry/box';
import { cut, isProblem } from '../geometry/cut';
import { dissolve } from '../geometry/dissolve';
import { edgeEntersRings } from '../geometry/enters-rings';
import { insidePoint } from '../geometry/inside-point';
import type { Shape } from '../geometry/lattice';
import { eachEdge } from '../geometry/ring';
import type { Grid } from '../plan/grid';
import { gridsMeeting } from '../plan/world';
import type { Finding } from './finding';
import { covered } from './polygon-by-turf';
import type { Rule } from './rule';

/**
 * Places that two grids claim (边界重叠). Two shapes overlap exactly where an edge of one enters the other, or where they have an
 * edge in the same direction; a common border, run through both ways, is neither.
 */
export const overlap: Rule = {
  code: 'overlap',
  severity: 'error',
  reach: 'neighbours',
  applies: () => true,
  inspect(subject, world) {
    const grid = world.grids.get(subject)!;
    if (grid.shape.length === 0) return [];
    return gridsMeeting(world, boxOfShape(grid.shape))
      .filter(({ id }) => id > grid.id)
      .flatMap((other) => (doOverlap(grid.shape, other.shape) ? findings(grid, other) : []));
  },
};

export function doOverlap(a: Shape, b: Shape): boolean {
  return enters(a, b) || enters(b, a);
}

function enters(a: Shape, b: Shape): boolean {
  const box = boxOfShape(b);
  const rings = b.flat();
  const near: (readonly [number, number, number, number])[] = [];
  for (const ring of a.flat())
    eachEdge(ring, (ax, ay, bx, by) => {
      if ((ax < box.minX && bx < box.minX) || (ax > box.maxX && bx > box.maxX)) return;
      if ((ay < box.minY && by < box.minY) || (ay > box.maxY && by > box.maxY)) return;
      near.push([ax, ay, bx, by]);
    });
  if (near.length === 0) return false;
  const edges = new Map<number, number[]>();
  for (const ring of rings)
    eachEdge(ring, (ax, ay, bx, by) => {
      const key = ax * 1e5 + ay;
      const ends = edges.get(key);
      if (ends) ends.push(ax, ay, bx, by);
      else edges.set(key, [ax, ay, bx, by]);
    });
  const has = (ax: number, ay: number, bx: number, by: number): boolean => {
    const ends = edges.get(ax * 1e5 + ay) ?? [];
    for (let i = 0; i < ends.length; i += 4)
      if (ends[i] === ax && ends[i + 1] === ay && ends[i + 2] === bx && ends[i + 3] === by) return true;
    return false;
  };
  return near.some(
    ([ax, ay, bx, by]) => !has(bx, by, ax, ay) && (has(ax, ay, bx, by) || edgeEntersRings(rings, box, ax, ay, bx, by)),
  );
}

function findings(a: Grid, b: Grid): Finding[] {
  const faces = cut([a.shape.flat(), b.shape.flat()], []);
  if (isProblem(faces)) throw new Error(`overlap: ${faces.problem} at ${faces.at.join(', ')}`);
  const both = dissolve(faces, (face) => (faces.faces[face]!.regions.length === 2 ? 0 : -1)).get(0) ?? [];
  return both.map((polygon, i) => {
    const piece = [polygon];
    return {
      id: i === 0 ? `overlap:${a.id}+${b.id}` : `overlap:${a.id}+${b.id}#${i + 1}`,
      rule: 'overlap',
      severity: 'error',
      grids: [a.id, b.id],
      buildings: [],
      divisions: [],
      at: insidePoint(piece),
      box: boxOfShape(piece),
      lines: [],
      polygon: covered(piece, [a.shape, b.shape]),
      params: { m2: squareMetres(piece), a: a.name, b: b.name },
    };
  });
}
