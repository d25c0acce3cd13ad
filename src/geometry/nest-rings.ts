import type { Polygon, Ring } from './lattice';
import { sideOfRing } from './ring';

/**
 * Rings that bound a region by even and odd, sorted into polygons: a shell and the holes directly in it. A ring within an
 * odd number of others is a hole; islands in holes are shells again. Directions are left as they come.
 */
export function nestRings(rings: readonly Ring[]): Polygon[] {
  if (rings.length === 1) return [rings];
  const around = rings.map((_, i) => rings.map((_ring, j) => j).filter((j) => j !== i && holds(rings, j, i)));
  const polygons = new Map<number, Ring[]>();
  rings.forEach((ring, i) => {
    if (around[i]!.length % 2 === 0) polygons.set(i, [ring]);
  });
  rings.forEach((ring, i) => {
    const depth = around[i]!.length;
    if (depth % 2 === 0) return;
    // the shell directly around a hole is the one ring of those around it that is itself one level less deep
    const shell = around[i]!.find((j) => around[j]!.length === depth - 1);
    if (shell !== undefined) polygons.get(shell)!.push(ring);
  });
  return [...polygons.values()];
}

/** Whether ring `outer` lies around ring `inner`; of two equal rings the first is around the second. */
function holds(rings: readonly Ring[], outer: number, inner: number): boolean {
  const ring = rings[inner]!;
  for (let i = 0; i < ring.length; i += 2) {
    const side = sideOfRing(rings[outer]!, ring[i]!, ring[i + 1]!);
    // a corner that touches the other ring says nothing: ask the next
    if (side !== 'border') return side === 'inside';
  }
  return outer < inner;
}
