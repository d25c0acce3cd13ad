/** Rings here are flat, open, and in whatever measure the answer is to be. */
type Flat = readonly number[];

export interface Widest {
  /** Diameter of the largest circle that fits in. */
  readonly width: number;
  /** Its centre. */
  readonly x: number;
  readonly y: number;
}

/** Sections across a face that are looked at first; then the best one is closed in on. */
const SECTIONS = 256;
const CLOSING_IN = 40;

/**
 * The widest place of a face of a few corners. The face is laid along its longest diagonal and looked at in sections across it: on each the
 * place furthest from the outline, and of all sections the best one. Faces are a thousand times as long as wide, so that no search that
 * takes both directions for the same comes to an end.
 */
export function widestOf(ring: Flat): Widest {
  const [cos, sin] = longestDiagonal(ring);
  const laid: number[] = [];
  for (let i = 0; i < ring.length; i += 2)
    laid.push(ring[i]! * cos + ring[i + 1]! * sin, ring[i + 1]! * cos - ring[i]! * sin);
  const along = laid.filter((_, i) => i % 2 === 0);
  const [west, east] = [Math.min(...along), Math.max(...along)];
  const step = (east - west) / SECTIONS;
  let best = { x: west, y: 0, distance: 0 };
  for (let k = 0; k < SECTIONS; k++) {
    const found = deepestOn(laid, west + (k + 0.5) * step);
    if (found.distance > best.distance) best = found;
  }
  best = highest(best.x - step, best.x + step, (x) => deepestOn(laid, x));
  return { width: 2 * best.distance, x: best.x * cos - best.y * sin, y: best.x * sin + best.y * cos };
}

/** The place on a section that is furthest from the outline. */
function deepestOn(ring: Flat, x: number): Deep {
  const meets: number[] = [];
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [ax, ay, bx, by] = [ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!];
    if (ax > x !== bx > x) meets.push(ay + ((by - ay) * (x - ax)) / (bx - ax));
  }
  meets.sort((p, q) => p - q);
  let best: Deep = { x, y: 0, distance: 0 };
  for (let k = 0; k + 1 < meets.length; k += 2) {
    const found = highest(meets[k]!, meets[k + 1]!, (y) => ({ x, y, distance: distanceToOutline(ring, x, y) }));
    if (found.distance > best.distance) best = found;
  }
  return best;
}

interface Deep {
  readonly x: number;
  readonly y: number;
  readonly distance: number;
}

/** Where the distance is greatest, by thirds. */
function highest(from: number, to: number, at: (place: number) => Deep): Deep {
  for (let round = 0; round < CLOSING_IN; round++) {
    const third = (to - from) / 3;
    if (at(from + third).distance < at(to - third).distance) from += third;
    else to -= third;
  }
  return at((from + to) / 2);
}

function longestDiagonal(ring: Flat): readonly [cos: number, sin: number] {
  let longest: readonly [number, number] = [1, 0];
  let length = 0;
  for (let i = 0; i < ring.length; i += 2)
    for (let j = 0; j < i; j += 2) {
      const [dx, dy] = [ring[i]! - ring[j]!, ring[i + 1]! - ring[j + 1]!];
      if (Math.hypot(dx, dy) <= length) continue;
      length = Math.hypot(dx, dy);
      longest = [dx / length, dy / length];
    }
  return longest;
}

function distanceToOutline(ring: Flat, x: number, y: number): number {
  let least = Infinity;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [px, py] = nearestOn(ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!, x, y);
    least = Math.min(least, Math.hypot(px - x, py - y));
  }
  return least;
}

/** The place of a segment that is nearest to another place. */
export function nearestOn(ax: number, ay: number, bx: number, by: number, x: number, y: number): [number, number] {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const share = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2));
  return [ax + dx * share, ay + dy * share];
}

export function isInside(ring: Flat, x: number, y: number): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [ax, ay, bx, by] = [ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!];
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) odd = !odd;
  }
  return odd;
}
