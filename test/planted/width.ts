/** Rings here are flat, open, and in whatever measure the answer is to be. */
type Flat = readonly number[];

export interface Widest {
  /** Diameter of the largest circle that fits in. */
  readonly width: number;
  /** Its centre. */
  readonly x: number;
  readonly y: number;
}

/**
 * The widest place of a small face, by climbing: from the middle between every corner and the sides across from it to wherever the
 * outline is further away. It serves for faces of a few corners, as faults make them, and is nothing but arithmetic.
 */
export function widestOf(ring: Flat): Widest {
  let best: Widest = { width: 0, x: ring[0]!, y: ring[1]! };
  for (const [x, y] of startsOf(ring)) {
    const climbed = climb(ring, x, y);
    if (climbed.width > best.width) best = climbed;
  }
  return best;
}

/** Middles between corners and the nearest places of all sides, and the mean of the corners: those that lie inside. */
function startsOf(ring: Flat): (readonly [number, number])[] {
  const n = ring.length;
  const starts: [number, number][] = [];
  let [sumX, sumY] = [0, 0];
  for (let c = 0; c < n; c += 2) {
    const [x, y] = [ring[c]!, ring[c + 1]!];
    sumX += x;
    sumY += y;
    for (let i = 0, j = n - 2; i < n; j = i, i += 2) {
      if (i === c || j === c) continue;
      const [px, py] = nearestOn(ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!, x, y);
      starts.push([(x + px) / 2, (y + py) / 2]);
    }
  }
  starts.push([sumX / (n / 2), sumY / (n / 2)]);
  return starts.filter(([x, y]) => isInside(ring, x, y));
}

/** A climber stops at steps of this share of the first one, and takes no step that gains less than that share of its length. */
const FINEST_STEP = 1e-6;
const LEAST_GAIN = 1e-3;

function climb(ring: Flat, x: number, y: number): Widest {
  let distance = distanceToOutline(ring, x, y);
  const finest = distance * FINEST_STEP;
  let step = distance;
  while (step > finest) {
    const next = stepUp(ring, x, y, distance + step * LEAST_GAIN, step);
    if (next) [x, y, distance] = next;
    step *= next ? 2 : 1 / 2;
  }
  return { width: 2 * distance, x, y };
}

/** The first place a step away, of sixteen directions, that is more than so far from the outline. */
function stepUp(ring: Flat, x: number, y: number, least: number, step: number): [number, number, number] | null {
  for (let k = 0; k < 16; k++) {
    const [nx, ny] = [x + step * Math.cos((k * Math.PI) / 8), y + step * Math.sin((k * Math.PI) / 8)];
    if (!isInside(ring, nx, ny)) continue;
    const distance = distanceToOutline(ring, nx, ny);
    if (distance > least) return [nx, ny, distance];
  }
  return null;
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
