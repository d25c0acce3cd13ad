import type { Line, Position, Ring, Shape } from '../geometry/lattice';
import { places } from '../geometry/ring';
import { edgeKeys } from './edge-keys';

/**
 * The lines along which two shapes lie against each other: edges of the one that the other has the other way, one after the other.
 * Borders that only overlap, or that miss each other by a unit, are no common border.
 */
export function commonBorder(a: Shape, b: Shape): Line[] {
  const keys = edgeKeys();
  const reverse = new Set(Array.from(keys.all([b]), keys.reverse));
  const isShared = (from: Position, to: Position): boolean => {
    const [key] = keys.all([[[[...from, ...to]]]]);
    return reverse.has(key!);
  };
  return a.flat().flatMap((ring) => runsOf(ring, isShared));
}

/** The stretches of a ring whose edges have a property. */
function runsOf(ring: Ring, isIn: (from: Position, to: Position) => boolean): Line[] {
  const around = places(ring);
  const n = around.length;
  const edges = around.map((from, i) => isIn(from, around[(i + 1) % n]!));
  if (edges.every(Boolean)) return [[...around, around[0]!].flat()];
  // begun where a stretch begins, so that none is cut in two by the ring's first place
  const starts = edges.flatMap((shared, i) => (shared && !edges[(i + n - 1) % n] ? [i] : []));
  return starts.map((start) => {
    const line: number[] = [...around[start]!];
    for (let i = start; edges[i % n]; i++) line.push(...around[(i + 1) % n]!);
    return line;
  });
}
