import { grown, union, type Box } from '../../geometry/box';
import { NEAR } from '../../geometry/edge-cells';
import { sideOfShape } from '../../geometry/ring';
import type { World } from '../../plan/world';
import { areasMeeting, type Area } from './area';
import type { Doubts } from './doubts';
import type { HalfEdges, LevelEdges } from './half-edges';
import { endsOf, meetingsAmong, runsOf } from './loose-edges';

/**
 * Puts areas of one level in doubt where edges without a mate come near each other, or have somebody beyond them. Whoever has such an edge
 * within is among them: it would be beyond.
 */
export function doubtRims(
  world: World,
  areas: readonly Area[],
  edges: HalfEdges,
  { level }: LevelEdges,
  loose: Int32Array,
  doubts: Doubts,
): void {
  const ends = endsOf(edges, loose);
  const meetings = meetingsAmong(ends);
  const ownerOf = (i: number): number => edges.owners[edges.rings[loose[i]!]!]!;
  for (let i = 0; i < loose.length; i++)
    if (meetings.isClose[i] === 1) {
      doubts.put(ownerOf(i));
      doubts.putNear(level, grown(boxOfEdge(ends, i), NEAR));
    }
  for (const run of runsOf(meetings)) {
    const i = run[0]!;
    const x = (ends[i * 4]! + ends[i * 4 + 2]!) / 2;
    const y = (ends[i * 4 + 1]! + ends[i * 4 + 3]!) / 2;
    const { subject } = areas[ownerOf(i)]!;
    const isBeyond = (other: Area): boolean =>
      other.subject !== subject && sideOfShape(other.shape, x, y) !== 'outside';
    if (!areasMeeting(world, level, { minX: x, minY: y, maxX: x, maxY: y }).some(isBeyond)) continue;
    for (const j of run) doubts.put(ownerOf(j));
    doubts.putNear(level, grown(run.map((j) => boxOfEdge(ends, j)).reduce(union), 1));
  }
}

function boxOfEdge(ends: Int32Array, i: number): Box {
  const [ax, ay, bx, by] = [ends[i * 4]!, ends[i * 4 + 1]!, ends[i * 4 + 2]!, ends[i * 4 + 3]!];
  return { minX: Math.min(ax, bx), minY: Math.min(ay, by), maxX: Math.max(ax, bx), maxY: Math.max(ay, by) };
}
