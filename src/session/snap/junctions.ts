import type { Position } from '../../geometry/lattice';
import type { Edge } from './near-lines';

/** Places in which three edges of roads or more come together. */
export function junctionsOf(roads: readonly Edge[]): Position[] {
  const ends = new Map<string, { readonly at: Position; readonly others: Set<string> }>();
  const put = (at: Position, other: Position): void => {
    const key = at.join();
    const end = ends.get(key) ?? { at, others: new Set() };
    end.others.add(other.join());
    ends.set(key, end);
  };
  for (const { a, b } of roads) {
    put(a, b);
    put(b, a);
  }
  return [...ends.values()].filter(({ others }) => others.size > 2).map(({ at }) => at);
}
