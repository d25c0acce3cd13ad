import { boxOfShape } from '../../geometry/box';
import type { Shape } from '../../geometry/lattice';
import { eachEdge } from '../../geometry/ring';
import { edgesIn, edgeTable, isBeside } from './edge-table';
import { entering } from './entering';
import { halfEdgesOf } from './half-edges';
import { matchOutlines, NOBODY } from './match-outlines';
import { matesIn } from './mates';
import { isSound } from './sound';

/**
 * Whether it can be told by edges alone that shapes cover all of an outline: every edge of the outline is one of theirs, and none has
 * an edge inside that is not another's the other way round. false says nothing: then faces have to be cut.
 */
export function isCoveredBy(shape: Shape, shapes: readonly Shape[]): boolean {
  if (!isSound(shape) || !shapes.every(isSound)) return false;
  const box = boxOfShape(shape);
  const outline = edgeTable(edgesIn([shape]));
  for (const ring of shape.flat()) eachEdge(ring, outline.add);
  const isUsed = new Uint8Array(outline.count());
  const edges = edgeTable(edgesIn(shapes));
  const isPaired = new Uint8Array(edgesIn(shapes));
  for (const held of shapes)
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
 * Whether shapes have together exactly the edges of an outline, but for those that two of them have from both sides: then they cover it
 * and nothing else. It is so with what is at home in a division, where nothing is wrong, and is told with the fewest looks.
 */
export function isExactly(shape: Shape, shapes: readonly Shape[]): boolean {
  if (shapes.length === 0 || !isSound(shape) || !shapes.every(isSound)) return false;
  const edges = halfEdgesOf([...shapes, shape].map((each) => ({ shape: each })));
  const mates = new Int32Array(edges.count);
  const borders = [matesIn(edges, 0, edges.count - edgesIn([shape]), mates)];
  const homes = new Int32Array(shapes.length + 1).fill(shapes.length).fill(NOBODY, shapes.length);
  const { unmet, astray } = matchOutlines({ edges, mates, borders, homes, firstDivision: shapes.length });
  return unmet === 0 && astray === 0;
}
