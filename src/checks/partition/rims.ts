import { boxOfShape } from '../../geometry/box';
import { cellsOf } from '../../geometry/edge-cells';
import { sideOfShape } from '../../geometry/ring';
import type { World } from '../../plan/world';
import { areasMeeting, type Area } from './area';
import { CLOSE, edgeRelation } from './edge-relation';
import type { PlanEdges } from './plan-edges';

/** Puts areas of one level in doubt whose loose edges come near each other, or have somebody beyond them. */
export function doubtRims(
  world: World,
  areas: readonly Area[],
  edges: PlanEdges,
  loose: readonly number[],
  inDoubt: Uint8Array,
): void {
  const { ends, owners } = edges;
  doubtClose(edges, loose, inDoubt);
  for (const e of firstsOfRuns(edges, loose)) {
    const { subject, level } = areas[owners[e]!]!;
    const x = (ends[e * 4]! + ends[e * 4 + 2]!) / 2;
    const y = (ends[e * 4 + 1]! + ends[e * 4 + 3]!) / 2;
    for (const other of areasMeeting(world, level, { minX: x, minY: y, maxX: x, maxY: y })) {
      if (other.subject === subject || sideOfShape(other.shape, x, y) === 'outside') continue;
      inDoubt[owners[e]!] = 1;
      // what lies in it may have no loose edge of its own
      const near = new Set(areasMeeting(world, level, boxOfShape(other.shape)).map((area) => area.subject));
      areas.forEach((area, i) => {
        if (near.has(area.subject)) inDoubt[i] = 1;
      });
    }
  }
}

function doubtClose({ ends, owners }: PlanEdges, loose: readonly number[], inDoubt: Uint8Array): void {
  const looseEnds = new Int32Array(loose.length * 4);
  loose.forEach((e, i) => {
    for (let k = 0; k < 4; k++) looseEnds[i * 4 + k] = ends[e * 4 + k]!;
  });
  const cells = cellsOf(looseEnds);
  // of edges so different every pair would have to be looked at
  if (!cells) return loose.forEach((e) => void (inDoubt[owners[e]!] = 1));
  for (let cell = 0; cell < cells.count; cell++) {
    const end = cells.start[cell + 1]!;
    for (let i = cells.start[cell]!; i < end; i++)
      for (let j = i + 1; j < end; j++) {
        const [p, q] = [cells.edges[i]!, cells.edges[j]!];
        if (edgeRelation(looseEnds, p * 4, q * 4) === CLOSE)
          inDoubt[owners[loose[p]!]!] = inDoubt[owners[loose[q]!]!] = 1;
      }
  }
}

/**
 * Loose edges follow each other along a rim, and beyond two that do is the same, unless more of them come to the place between. So it is
 * enough to ask at the first of each run.
 */
function firstsOfRuns({ ends, next }: PlanEdges, loose: readonly number[]): number[] {
  const keyOf = (e: number): number => (ends[e * 4]! + 2 ** 31) * 2 ** 21 + ((ends[e * 4 + 1]! + 2 ** 31) % 2 ** 21);
  const begins = new Map<number, number>();
  for (const e of loose) begins.set(keyOf(e), (begins.get(keyOf(e)) ?? 0) + 1);
  const isLoose = new Set(loose);
  const follows = new Set(loose.map((e) => next[e]!).filter((e) => isLoose.has(e) && begins.get(keyOf(e)) === 1));
  const firsts = loose.filter((e) => !follows.has(e));
  const isSeen = new Set<number>();
  const walk = (first: number): void => {
    for (let e = first; !isSeen.has(e) && (e === first || follows.has(e)); e = next[e]!) isSeen.add(e);
  };
  firsts.forEach(walk);
  // rings that are loose all round
  for (const e of loose)
    if (!isSeen.has(e)) {
      firsts.push(e);
      walk(e);
    }
  return firsts;
}
