import Flatbush from 'flatbush';
import { squareMetres } from '../geometry/area';
import { boxOfShape, grown } from '../geometry/box';
import { cut, isProblem } from '../geometry/cut';
import { dissolve } from '../geometry/dissolve';
import { edgeEntersRings } from '../geometry/enters-rings';
import { insidePoint } from '../geometry/inside-point';
import type { Shape } from '../geometry/lattice';
import { eachEdge, sideOfRings } from '../geometry/ring';
import { lowestLevel } from '../plan/community';
import type { Division, Grid } from '../plan/grid';
import { gridsMeeting } from '../plan/world';
import { edgesIn, edgeTable, isBeside } from './edge-table';
import type { Finding } from './finding';
import { uncovered } from './polygon-by-turf';
import type { Rule } from './rule';

/**
 * Blind spots (覆盖盲区): parts of a division that no grid covers, whoever's grid. Judged on the lowest level that is loaded,
 * communities or else sub-districts. First by edges: if every edge of the outline is some grid's, and no grid has an edge inside
 * that is not another's the other way round, then the cover is whole. Only else are faces cut.
 */
export const gap: Rule = {
  code: 'gap',
  severity: 'error',
  reach: 'division',
  missing: (world) => (lowestLevel(world) === null ? { layer: 'divisions' } : null),
  inspect(subject, world) {
    const division = world.divisions.get(subject)!;
    if (division.level !== lowestLevel(world) || division.shape.length === 0) return [];
    const grids = gridsMeeting(world, grown(boxOfShape(division.shape), 1));
    if (isCovered(division, grids)) return [];
    return uncoveredPieces(division, grids).map((piece, i) => finding(division, grids, piece, i));
  },
};

/** The certificate by edges alone. */
function isCovered({ shape }: Division, grids: readonly Grid[]): boolean {
  const box = boxOfShape(shape);
  const shapes = grids.map((grid) => grid.shape);
  const outline = edgeTable(edgesIn([shape]));
  for (const ring of shape.flat()) eachEdge(ring, outline.add);
  const isUsed = new Uint8Array(outline.count());
  const edges = edgeTable(edgesIn(shapes));
  const isPaired = new Uint8Array(edgesIn(shapes));
  for (const { shape: held } of grids)
    for (const polygon of held)
      for (const ring of polygon)
        eachEdge(ring, (ax, ay, bx, by) => {
          // beside the division it can neither cover nor enter it, and its reverse is beside it as well
          if (isBeside(box, ax, ay, bx, by)) return;
          const along = outline.find(ax, ay, bx, by);
          if (along >= 0) isUsed[along] = 1;
          const reverse = edges.find(bx, by, ax, ay);
          if (reverse >= 0 && !isPaired[reverse]) isPaired[reverse] = 1;
          else isPaired[edges.add(ax, ay, bx, by)] = 0;
        });
  if (isUsed.includes(0)) return false;
  const enters = entering(shape);
  const { ends } = edges;
  for (let e = 0; e < edges.count(); e++) {
    if (isPaired[e]) continue;
    const ax = ends[e * 4]!;
    const ay = ends[e * 4 + 1]!;
    const bx = ends[e * 4 + 2]!;
    const by = ends[e * 4 + 3]!;
    if (outline.find(ax, ay, bx, by) >= 0 || outline.find(bx, by, ax, ay) >= 0) continue;
    if (enters(ax, ay, bx, by)) return false;
  }
  return true;
}

/**
 * Whether edges enter the inside of a shape, asked for many in the order in which they follow each other: a coast has as many as the
 * outline itself. An edge away from all of the outline lies on one side of it with both its ends, and so does the next one.
 */
function entering(shape: Shape): (ax: number, ay: number, bx: number, by: number) => boolean {
  const rings = shape.flat();
  const box = boxOfShape(shape);
  const index = new Flatbush(edgesIn([shape]));
  for (const ring of rings)
    eachEdge(ring, (ax, ay, bx, by) =>
      index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)),
    );
  index.finish();
  let last = { x: NaN, y: NaN, isIn: false };
  return (ax, ay, bx, by) => {
    const near = index.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    if (near.length > 0) return edgeEntersRings(rings, box, ax, ay, bx, by);
    const isIn = last.x === ax && last.y === ay ? last.isIn : sideOfRings(rings, ax, ay) === 'inside';
    last = { x: bx, y: by, isIn };
    return isIn;
  };
}

function uncoveredPieces(division: Division, grids: readonly Grid[]): Shape[] {
  const faces = cut([division.shape.flat(), ...grids.map(({ shape }) => shape.flat())], []);
  if (isProblem(faces)) throw new Error(`gap: ${faces.problem} at ${faces.at.join(', ')}`);
  const nobodys = dissolve(faces, (face) => {
    const { regions } = faces.faces[face]!;
    return regions.length === 1 && regions[0] === 0 ? 0 : -1;
  });
  return (nobodys.get(0) ?? []).map((polygon) => [polygon]);
}

function finding(division: Division, grids: readonly Grid[], piece: Shape, i: number): Finding {
  const box = boxOfShape(piece);
  const near = grids.filter(({ shape }) => meetsBox(shape, piece));
  return {
    id: i === 0 ? `gap:${division.id}` : `gap:${division.id}#${i + 1}`,
    rule: 'gap',
    severity: 'error',
    grids: near.map(({ id }) => id),
    buildings: [],
    divisions: [division.id],
    at: insidePoint(piece),
    box,
    lines: [],
    polygon: uncovered(
      piece,
      near.map(({ shape }) => shape),
    ),
    params: { m2: squareMetres(piece), division: division.name },
  };
}

const meetsBox = (shape: Shape, piece: Shape): boolean => {
  const a = boxOfShape(shape);
  const b = boxOfShape(piece);
  return a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY;
};
