import type { Ring, Shape } from '../geometry/lattice';
import { passesPixel } from '../geometry/orient';

/**
 * Whether a shape only took vertices on its borders, as the neighbour of an edit does: every old edge is still there, whole or as
 * a run of edges through vertices whose pixels it passes.
 */
export function isSameOutline(before: Shape, after: Shape): boolean {
  if (before === after) return true;
  const edges = new Set<string>();
  const vertices = new Set<string>();
  for (const ring of before.flat())
    for (let i = 0; i < ring.length; i += 2) {
      vertices.add(keyOf(ring, i));
      edges.add(`${keyOf(ring, i)} ${keyOf(ring, (i + 2) % ring.length)}`);
    }
  for (const ring of after.flat())
    for (const { from, to, between } of runsOf(ring, vertices)) {
      if (!edges.delete(`${keyOf(ring, from)} ${keyOf(ring, to)}`)) return false;
      const passes = (i: number): boolean =>
        passesPixel(ring[from]!, ring[from + 1]!, ring[to]!, ring[to + 1]!, ring[i]!, ring[i + 1]!);
      if (!between.every(passes)) return false;
    }
  return edges.size === 0;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly between: readonly number[];
}

/** The ring from old vertex to old vertex; one run of a vertex to itself where it has none. */
function runsOf(ring: Ring, old: ReadonlySet<string>): Run[] {
  const places = Array.from({ length: ring.length / 2 }, (_, k) => k * 2);
  const first = places.findIndex((i) => old.has(keyOf(ring, i)));
  const start = Math.max(0, first);
  const runs: Run[] = [];
  let from = places[start]!;
  let between: number[] = [];
  for (const i of [...places.slice(start + 1), ...places.slice(0, start + 1)]) {
    if (i !== places[start] && !old.has(keyOf(ring, i))) between.push(i);
    else {
      runs.push({ from, to: i, between });
      from = i;
      between = [];
    }
  }
  return runs;
}

const keyOf = (ring: Ring, i: number): string => `${ring[i]},${ring[i + 1]}`;
