import { boxOf, boxOfShape, meets } from '../../geometry/box';
import { insidePoint } from '../../geometry/inside-point';
import type { Shape } from '../../geometry/lattice';
import { sideOfShape } from '../../geometry/ring';
import { isBeside } from './edge-table';
import { halfEdgesOf } from './half-edges';
import { endsOf, meetingsAmong, runsOf } from './loose-edges';
import { matesIn } from './mates';
import { isSound } from './sound';

/**
 * Whether it can be told by edges alone that nothing in the box of a shape is claimed twice. `others` are those whose box meets it. false says nothing: then every pair has to be looked at.
 *
 *   1. count for every place the shapes that hold it. Crossing an edge changes this number by one, crossing an edge and its reverse
 *      leaves it as it is;
 *   2. at one place of the shape it is one;
 *   3. so it is one or none all over the box, if at the edges without a reverse (the rim of the plan, or of a gap) there is nobody beyond,
 *      and no two of them come near each other. Who is there can be told in the box alone: what holds a place elsewhere is not among them.
 *
 * This holds for sound shapes.
 */
export function isCoveredOnce(shape: Shape, others: readonly Shape[]): boolean {
  const all = [shape, ...others];
  if (!all.every(isSound)) return false;
  const box = boxOfShape(shape);
  const edges = halfEdgesOf(all.map((each) => ({ shape: each })));
  const { loose } = matesIn(edges, 0, edges.count, new Int32Array(edges.count));
  const allEnds = endsOf(edges, loose);
  const rim = loose.filter(
    (_, i) => !isBeside(box, allEnds[i * 4]!, allEnds[i * 4 + 1]!, allEnds[i * 4 + 2]!, allEnds[i * 4 + 3]!),
  );
  const ends = endsOf(edges, rim);
  const meetings = meetingsAmong(ends);
  if (meetings.isClose.includes(1)) return false;
  const isIn = (x: number, y: number): boolean => meets(box, boxOf([x, y]));
  const runs = runsOf(meetings, (i) => !isIn(ends[i * 4]!, ends[i * 4 + 1]!));
  const hasNobodyBeyond = (run: readonly number[]): boolean => {
    for (const i of run) {
      const x = (ends[i * 4]! + ends[i * 4 + 2]!) / 2;
      const y = (ends[i * 4 + 1]! + ends[i * 4 + 3]!) / 2;
      if (!isIn(x, y)) continue;
      const owner = edges.owners[edges.rings[rim[i]!]!]!;
      return all.every((each, k) => k === owner || sideOfShape(each, x, y) === 'outside');
    }
    // none of them has its middle in the box
    return false;
  };
  const [x, y] = insidePoint(shape);
  const isHeldOnce = all.every((each, k) => sideOfShape(each, x, y) === (k === 0 ? 'inside' : 'outside'));
  return isHeldOnce && runs.every(hasNobodyBeyond);
}
