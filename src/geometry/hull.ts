import type { Ring } from './lattice';
import { orient } from './orient';

/** The convex hull of flat coordinates, counter-clockwise, without places on its edges (Andrew 1979). Exact. */
export function hullOf(flat: readonly number[]): Ring {
  const order = Array.from({ length: flat.length / 2 }, (_, i) => i * 2).sort(
    (p, q) => flat[p]! - flat[q]! || flat[p + 1]! - flat[q + 1]!,
  );
  const half = (places: readonly number[]): number[] => {
    const chain: number[] = [];
    for (const p of places) {
      while (chain.length >= 2) {
        const [a, b] = [chain[chain.length - 2]!, chain[chain.length - 1]!];
        if (orient(flat[a]!, flat[a + 1]!, flat[b]!, flat[b + 1]!, flat[p]!, flat[p + 1]!) > 0) break;
        chain.pop();
      }
      chain.push(p);
    }
    return chain.slice(0, -1);
  };
  return [...half(order), ...half([...order].reverse())].flatMap((p) => [flat[p]!, flat[p + 1]!]);
}
