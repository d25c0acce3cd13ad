import { grown, union, type Box } from '../../geometry/box';
import { cellsOf, NEAR } from '../../geometry/edge-cells';
import { sideOfShape } from '../../geometry/ring';
import type { World } from '../../plan/world';
import { areasMeeting, type Area } from './area';
import type { Doubts } from './doubts';
import { CLOSE, edgeRelation, JOINED } from './edge-relation';
import { nextOf, type HalfEdges, type LevelEdges } from './half-edges';

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
  const { isClose, isFork } = meetingsAmong(ends);
  const ownerOf = (i: number): number => edges.owners[edges.rings[loose[i]!]!]!;
  for (let i = 0; i < loose.length; i++)
    if (isClose[i] === 1) {
      doubts.put(ownerOf(i));
      doubts.putNear(level, grown(boxOfEdge(ends, i), NEAR));
    }
  for (const run of runsOf(
    edges,
    loose,
    (i) => isClose[i] === 1,
    (i) => isFork[i] === 1,
  )) {
    const i = run[0]!;
    const x = (ends[i * 4]! + ends[i * 4 + 2]!) / 2;
    const y = (ends[i * 4 + 1]! + ends[i * 4 + 3]!) / 2;
    const { subject } = areas[ownerOf(i)]!;
    const isBeyond = (other: Area): boolean =>
      other.subject !== subject && sideOfShape(other.shape, x, y) !== 'outside';
    if (!areasMeeting(world, level, { minX: x, minY: y, maxX: x, maxY: y }).some(isBeyond)) continue;
    doubts.put(ownerOf(i));
    doubts.putNear(level, grown(run.map((j) => boxOfEdge(ends, j)).reduce(union), 1));
  }
}

/** Edges, four numbers each. */
function endsOf(edges: HalfEdges, list: Int32Array): Int32Array {
  const { starts } = edges;
  const ends = new Int32Array(list.length * 4);
  for (let i = 0; i < list.length; i++) {
    const e = list[i]!;
    const next = nextOf(edges, e);
    ends[i * 4] = starts[e * 2]!;
    ends[i * 4 + 1] = starts[e * 2 + 1]!;
    ends[i * 4 + 2] = starts[next * 2]!;
    ends[i * 4 + 3] = starts[next * 2 + 1]!;
  }
  return ends;
}

function boxOfEdge(ends: Int32Array, i: number): Box {
  const [ax, ay, bx, by] = [ends[i * 4]!, ends[i * 4 + 1]!, ends[i * 4 + 2]!, ends[i * 4 + 3]!];
  return { minX: Math.min(ax, bx), minY: Math.min(ay, by), maxX: Math.max(ax, bx), maxY: Math.max(ay, by) };
}

/** By edge: 1 where another one comes near; 1 where another one begins at the same place. */
function meetingsAmong(ends: Int32Array): { readonly isClose: Uint8Array; readonly isFork: Uint8Array } {
  const [isClose, isFork] = [new Uint8Array(ends.length / 4), new Uint8Array(ends.length / 4)];
  const cells = cellsOf(ends);
  // of edges so different every pair would have to be looked at
  if (!cells) return { isClose: isClose.fill(1), isFork };
  const { start, edges } = cells;
  for (let cell = 0; cell < cells.count; cell++) {
    const end = start[cell + 1]!;
    for (let i = start[cell]!; i < end; i++)
      for (let j = i + 1; j < end; j++) {
        const [p, q] = [edges[i]!, edges[j]!];
        const relation = edgeRelation(ends, p * 4, q * 4);
        if (relation === CLOSE) isClose[p] = isClose[q] = 1;
        if (relation === JOINED && ends[p * 4] === ends[q * 4] && ends[p * 4 + 1] === ends[q * 4 + 1])
          isFork[p] = isFork[q] = 1;
      }
  }
  return { isClose, isFork };
}

/**
 * Edges that follow each other along a rim: beyond all of them is the same number, for none of the others comes near, and no more begin
 * at the places between. So it is enough to ask at the first of each. By their places in the list; those that are close to others are in
 * none.
 */
function runsOf(
  edges: HalfEdges,
  loose: Int32Array,
  isClose: (i: number) => boolean,
  isFork: (i: number) => boolean,
): number[][] {
  /** By edge the one that goes on; −1: none does. */
  const after = new Int32Array(loose.length).fill(-1);
  const isAfter = new Uint8Array(loose.length);
  for (let i = 0, begin = 0; i < loose.length; i++) {
    if (edges.rings[loose[i]!] !== edges.rings[loose[begin]!]) begin = i;
    const next = nextOf(edges, loose[i]!);
    // they are in the order of their numbers, so that it is the one behind, or the first one of the ring
    const k = loose[i + 1] === next ? i + 1 : loose[begin] === next ? begin : -1;
    if (k < 0 || isClose(i) || isClose(k) || isFork(k)) continue;
    after[i] = k;
    isAfter[k] = 1;
  }
  const isSeen = new Uint8Array(loose.length);
  const runs: number[][] = [];
  const walk = (first: number): void => {
    const run: number[] = [];
    for (let i = first; i >= 0 && isSeen[i] === 0; i = after[i]!) {
      isSeen[i] = 1;
      run.push(i);
    }
    if (run.length > 0 && !isClose(first)) runs.push(run);
  };
  for (let i = 0; i < loose.length; i++) if (isAfter[i] === 0) walk(i);
  // rings that are loose all round have no first
  for (let i = 0; i < loose.length; i++) walk(i);
  return runs;
}
