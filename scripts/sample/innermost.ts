import { extentOf, inside, toSegment, type Place, type Ring } from './plane';

/** A place well inside a shell and outside its holes: the best of a raster, refined; within a metre or so of the deepest. */
export function innermost(rings: readonly Ring[]): Place {
  const { west, south, east, north } = extentOf(rings[0]!);
  let best: Place = [(west + east) / 2, (south + north) / 2];
  let deepest = depthAt(best, rings);
  for (let reach = Math.max(east - west, north - south) / 2; reach > 1; reach /= 3) {
    const [x, y] = best;
    for (let i = -6; i <= 6; i++)
      for (let j = -6; j <= 6; j++) {
        const place: Place = [x + (i * reach) / 6, y + (j * reach) / 6];
        const depth = depthAt(place, rings);
        if (depth > deepest) [best, deepest] = [place, depth];
      }
  }
  return best;
}

/** Metres to the nearest edge; -1 outside. */
function depthAt(place: Place, rings: readonly Ring[]): number {
  if (!inside(place, rings[0]!) || rings.slice(1).some((hole) => inside(place, hole))) return -1;
  let depth = Infinity;
  for (const ring of rings)
    ring.forEach((p, i) => (depth = Math.min(depth, toSegment(place, p, ring[(i + 1) % ring.length]!))));
  return depth;
}
