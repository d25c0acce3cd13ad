import { hullOf } from './hull';
import type { Ring } from './lattice';
import { MaxHeap } from './max-heap';
import { distanceTo, isNarrow, type Edge, type Square } from './narrow-square';

/**
 * Whether a region (a shell and its holes, in their directions) is anywhere wider than `width`: whether a circle of that diameter fits in.
 * `east` and `north` are the lengths of a unit, in the unit of `width`. By the quadtree of polylabel (Agafonkin 2016), the most
 * promising square first, which is left as soon as a place is found that is far enough from the border.
 *
 *   1. a square hands on only the edges that can be nearest to a place in it, so that each looks at the few round about;
 *   2. no place of a square is further in than its centre and half a diagonal; nor than half its distances to any two edges together,
 *      so that a lane of one width is done with squares of that width, however little it lacks.
 *
 * O(n log n) for n edges, and a square for each piece of a sliver that is as long as wide.
 */
export function isWiderThan(rings: readonly Ring[], width: number, east: number, north: number): boolean {
  const radius = width / 2;
  const edges = edgesOf(rings, east, north);
  const { area, perimeter } = measure(edges);
  // where no circle of radius r fits in, every place lies within r of the border, so that the area is at most
  // r · perimeter + holes · π · r² (Osserman 1979)
  if (area > radius * perimeter + (rings.length - 1) * Math.PI * radius * radius) return true;
  if (radius === 0 || area <= 0 || hullWidth(rings[0]!, east, north) <= width) return false;
  return findsRoom(edges, radius, () => null);
}

/**
 * How wide a region is where it is widest: the diameter of the largest circle that fits in, less 2 % at the most. The same search, that goes on
 * from each place it finds to those that are further in.
 */
export function greatestWidth(rings: readonly Ring[], east: number, north: number): number {
  const edges = edgesOf(rings, east, north);
  const { area, perimeter } = measure(edges);
  // half of what is certain where there are no holes
  let best = area / perimeter / 2;
  findsRoom(edges, best, (distance) => (best = distance) * PRECISION);
  return best * 2;
}

/** A place counts as further in from here on. With squares left at FINEST, what is told lacks 2 % at the most. */
const PRECISION = 1.005;

/**
 * Looks for a place that is further in than a radius. One that is found is told, and answers the radius to go on with; null: it was enough.
 * Whether it was.
 */
function findsRoom(edges: readonly Edge[], least: number, found: (distance: number) => number | null): boolean {
  let radius = least;
  const queue = new MaxHeap<Candidate>();
  /** Whether the middle of a square is enough; else it waits until it is the most promising one, where it can be at all. */
  const look = (x: number, y: number, half: number, near: readonly number[]): boolean => {
    const { distance, isInside } = nearest(edges, near, x, y);
    if (isInside && distance > radius) {
      const next = found(distance);
      if (next === null) return true;
      radius = next;
    }
    const reach = half * Math.SQRT2;
    const most = (isInside ? distance : -distance) + reach;
    if (most > radius && reach >= radius * FINEST) queue.push({ x, y, half, near, distance }, most);
    return false;
  };
  const { x, y, half } = squareRound(edges);
  const all = edges.map((_, i) => i);
  if (look(x, y, half, all)) return true;
  for (let square = queue.pop(); square; square = queue.pop()) {
    const close = closeTo(edges, square);
    if (isNarrow(edges, close, square, radius)) continue;
    const quarter = square.half / 2;
    for (const dx of [-quarter, quarter])
      for (const dy of [-quarter, quarter]) if (look(square.x + dx, square.y + dy, quarter, close)) return true;
  }
  return false;
}

/** What is wider than asked for by no more than this share may be taken for as wide; what is not wider never is taken for it. */
const FINEST = 1 / 64;

interface Candidate extends Square {
  /** Edges among which the nearest to each of its places is. */
  readonly near: readonly number[];
  /** How far the border is from its middle. */
  readonly distance: number;
}

function edgesOf(rings: readonly Ring[], east: number, north: number): Edge[] {
  const [ox, oy] = [rings[0]![0]!, rings[0]![1]!];
  return rings.flatMap((ring) => {
    const edges: Edge[] = [];
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2)
      edges.push({
        ax: (ring[j]! - ox) * east,
        ay: (ring[j + 1]! - oy) * north,
        bx: (ring[i]! - ox) * east,
        by: (ring[i + 1]! - oy) * north,
      });
    return edges;
  });
}

/** A square round all of the region. */
function squareRound(edges: readonly Edge[]): Square {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { ax, ay } of edges) {
    [minX, maxX] = [Math.min(minX, ax), Math.max(maxX, ax)];
    [minY, maxY] = [Math.min(minY, ay), Math.max(maxY, ay)];
  }
  return { x: (minX + maxX) / 2, y: (minY + maxY) / 2, half: Math.max(maxX - minX, maxY - minY) / 2 };
}

function measure(edges: readonly Edge[]): { readonly area: number; readonly perimeter: number } {
  let area2 = 0;
  let perimeter = 0;
  for (const { ax, ay, bx, by } of edges) {
    area2 += ax * by - bx * ay;
    perimeter += Math.hypot(bx - ax, by - ay);
  }
  return { area: area2 / 2, perimeter };
}

/** How wide the convex hull is where it is narrowest: across one of its edges. Most slivers are straight, and this is all there is to ask. */
function hullWidth(shell: Ring, east: number, north: number): number {
  const hull = hullOf(shell);
  const last = hull.length - 2;
  let narrowest = Infinity;
  // from edge to edge, the place furthest off goes round as well (rotating calipers; Shamos 1978)
  let far = 0;
  for (let i = 0, j = last; i <= last; j = i, i += 2) {
    const [dx, dy] = [(hull[i]! - hull[j]!) * east, (hull[i + 1]! - hull[j + 1]!) * north];
    const off = (k: number) => dx * (hull[k + 1]! - hull[j + 1]!) * north - dy * (hull[k]! - hull[j]!) * east;
    for (let next = (far + 2) % hull.length; off(next) > off(far); next = (far + 2) % hull.length) far = next;
    narrowest = Math.min(narrowest, off(far) / Math.hypot(dx, dy));
  }
  return narrowest;
}

/** How far the border is from a place, and on which side of it the place lies. */
function nearest(edges: readonly Edge[], near: readonly number[], x: number, y: number) {
  let least = Infinity;
  let leaning = -Infinity;
  let isInside = false;
  for (const i of near) {
    const { ax, ay, bx, by } = edges[i]!;
    const dx = bx - ax;
    const dy = by - ay;
    const px = x - ax;
    const py = y - ay;
    const along = px * dx + py * dy;
    const length2 = dx * dx + dy * dy;
    const share = along / length2;
    const qx = along <= 0 ? px : share >= 1 ? x - bx : px - dx * share;
    const qy = along <= 0 ? py : share >= 1 ? y - by : py - dy * share;
    const square = qx * qx + qy * qy;
    if (square > least * (1 + SAME)) continue;
    // of edges that meet in the nearest corner, the one that leans most towards the place has no other between
    const beyond = along <= 0 ? along : Math.min(0, length2 - along);
    const leans = beyond / Math.sqrt(length2 * square || 1);
    if (square < least * (1 - SAME) || leans > leaning) {
      leaning = leans;
      isInside = dx * py - dy * px > 0;
    }
    least = Math.min(least, square);
  }
  return { distance: Math.sqrt(least), isInside };
}

/** Squares of distances that differ by this share may be those to one corner, seen from two edges. */
const SAME = 1e-9;

/** Edges that can be the nearest to a place of a square. Of a handful it does not pay to ask. */
function closeTo(edges: readonly Edge[], { x, y, half, near, distance }: Candidate): readonly number[] {
  if (near.length <= FEW) return near;
  const most = distance + 2 * half * Math.SQRT2;
  return near.filter((i) => distanceTo(edges[i]!, x, y) <= most);
}

const FEW = 4;
