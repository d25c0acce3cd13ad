import { squareMetres } from '../geometry/area';
import { boxOf, boxOfShape, EMPTY, union } from '../geometry/box';
import { cut, isProblem } from '../geometry/cut';
import { dissolve } from '../geometry/dissolve';
import { edgeEntersRings } from '../geometry/enters-rings';
import { insidePoint } from '../geometry/inside-point';
import type { Shape } from '../geometry/lattice';
import { eachEdge } from '../geometry/ring';
import type { Grid } from '../plan/grid';
import { gridsMeeting } from '../plan/world';
import { isCoveredOnce } from './covered-once';
import { edgesIn, edgeTable, isBeside } from './edge-table';
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
  missing: ({ grids }) => (grids.size === 0 ? { layer: 'grids' } : null),
  inspect(subject, world) {
    const grid = world.grids.get(subject)!;
    if (grid.shape.length === 0) return [];
    const near = gridsMeeting(world, boxOfShape(grid.shape));
    const others = near.filter(({ id }) => id > grid.id);
    if (others.length === 0) return [];
    const shapes = near.map(({ shape }) => shape);
    if (isCoveredOnce(grid.shape, shapes)) return [];
    const overlaps = overlapWith(grid.shape);
    return others.flatMap((other) => (overlaps(other.shape) ? findings(grid, other) : []));
  },
};

export const doOverlap = (a: Shape, b: Shape): boolean => overlapWith(a)(b);

/** Whether a shape overlaps with others, one after the other: its edges are put into a table once for all of them. */
function overlapWith(shape: Shape): (other: Shape) => boolean {
  const rings = shape.flat();
  // of all rings: in a broken shape a hole may lie outside its shell
  const box = rings.map(boxOf).reduce(union, EMPTY);
  const edges = edgeTable(edgesIn([shape]));
  for (const ring of rings) eachEdge(ring, edges.add);
  const { ends } = edges;
  // for each edge the last of the others that has its reverse
  const matched = new Int32Array(edges.count());
  let turn = 0;
  return (other) => {
    turn++;
    const otherRings = other.flat();
    for (const ring of otherRings) {
      const last = ring.length - 2;
      for (let i = 0, j = last; i <= last; j = i, i += 2) {
        const ax = ring[j]!;
        const ay = ring[j + 1]!;
        const bx = ring[i]!;
        const by = ring[i + 1]!;
        if (isBeside(box, ax, ay, bx, by)) continue;
        const reverse = edges.find(bx, by, ax, ay);
        if (reverse >= 0) matched[reverse] = turn;
        else if (edges.find(ax, ay, bx, by) >= 0 || edgeEntersRings(rings, box, ax, ay, bx, by)) return true;
      }
    }
    const otherBox = boxOfShape(other);
    for (let e = 0; e < matched.length; e++) {
      if (matched[e] === turn) continue;
      const ax = ends[e * 4]!;
      const ay = ends[e * 4 + 1]!;
      const bx = ends[e * 4 + 2]!;
      const by = ends[e * 4 + 3]!;
      if (edgeEntersRings(otherRings, otherBox, ax, ay, bx, by)) return true;
    }
    return false;
  };
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
