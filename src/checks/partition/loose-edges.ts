import { eachClosePair } from '../../geometry/edge-cells';
import { CLOSE, edgeRelation, JOINED } from './edge-relation';
import { nextOf, type HalfEdges } from './half-edges';

/** Edges, four numbers each. */
export function endsOf(edges: HalfEdges, list: Int32Array): Int32Array {
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

/** By edge, as its place in a list says it. */
export interface Meetings {
  /** 1 where another one comes near. */
  readonly isClose: Uint8Array;
  /** 1 where another one begins at the same place. */
  readonly isFork: Uint8Array;
  /** One that begins where it ends; −1: none does. */
  readonly next: Int32Array;
}

/** How edges meet each other, four numbers each. */
export function meetingsAmong(ends: Int32Array): Meetings {
  const count = ends.length / 4;
  const [isClose, isFork, next] = [new Uint8Array(count), new Uint8Array(count), new Int32Array(count).fill(-1)];
  const isSame = (p: number, q: number): boolean => ends[p] === ends[q] && ends[p + 1] === ends[q + 1];
  const isAll = eachClosePair(ends, (p, q) => {
    const relation = edgeRelation(ends, p * 4, q * 4);
    if (relation === CLOSE) isClose[p] = isClose[q] = 1;
    if (relation !== JOINED) return;
    if (isSame(p * 4, q * 4)) isFork[p] = isFork[q] = 1;
    if (isSame(p * 4 + 2, q * 4)) next[p] = q;
    if (isSame(q * 4 + 2, p * 4)) next[q] = p;
  });
  // of edges so different every pair would have to be looked at
  if (!isAll) return { isClose: isClose.fill(1), isFork: isFork.fill(0), next: next.fill(-1) };
  return { isClose, isFork, next };
}

/**
 * Edges that follow each other along a rim, of one area or of several: beyond all of them is the same number, for none of the others comes
 * near, and no more begin at the places between. So it is enough to ask at one of each. Those that are close to others are in none.
 * `isBreak`: what comes to the beginning of an edge is not all among them, so that nothing goes on there.
 */
export function runsOf(
  { isClose, isFork, next }: Meetings,
  isBreak: (edge: number) => boolean = () => false,
): number[][] {
  const count = next.length;
  const goesOn = (i: number): boolean => {
    const k = next[i]!;
    return k >= 0 && isClose[i] === 0 && isClose[k] === 0 && isFork[k] === 0 && !isBreak(k);
  };
  const after = next.map((k, i) => (goesOn(i) ? k : -1));
  const isAfter = new Uint8Array(count);
  for (const k of after) if (k >= 0) isAfter[k] = 1;
  const isSeen = isClose.slice();
  const runs: number[][] = [];
  const walk = (first: number): void => {
    const run: number[] = [];
    for (let i = first; i >= 0 && isSeen[i] === 0; i = after[i]!) {
      isSeen[i] = 1;
      run.push(i);
    }
    if (run.length > 0) runs.push(run);
  };
  for (let i = 0; i < count; i++) if (isAfter[i] === 0) walk(i);
  // those that go all round have no first
  for (let i = 0; i < count; i++) walk(i);
  return runs;
}
