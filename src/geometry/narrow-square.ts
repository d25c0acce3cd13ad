/** Directed, the region to the left. */
export interface Edge {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

/** A square by its middle. */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/**
 * Whether two edges keep every place of the region in a square from being so far in. Distances are convex: they are largest in the corners
 * of whatever holds those places.
 */
export function isNarrow(edges: readonly Edge[], close: readonly number[], square: Square, radius: number): boolean {
  if (close.length > MOST_TO_PAIR) return false;
  const corners = cornersOf(edges, close, square);
  const distances = close.map((i) => corners.map(([x, y]) => distanceTo(edges[i]!, x, y)));
  const most = 2 * radius * (1 + SAME);
  for (let i = 0; i < distances.length; i++)
    for (let j = i; j < distances.length; j++) {
      const [one, other] = [distances[i]!, distances[j]!];
      let corner = 0;
      while (corner < corners.length && one[corner]! + other[corner]! <= most) corner++;
      if (corner === corners.length) return true;
    }
  return false;
}

type Place = readonly [x: number, y: number];

/**
 * Corners of what holds all of the region in a square. Where one edge goes right through it, or two with the region between them, that is
 * what lies to the left of them: so a long lane is done with a few long pieces. Else it is all of the square.
 */
function cornersOf(edges: readonly Edge[], close: readonly number[], { x, y, half }: Square): readonly Place[] {
  const all: readonly Place[] = [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
  ];
  const chords: { readonly edge: Edge; readonly middle: Place }[] = [];
  for (const i of close) {
    const part = partIn(edges[i]!, x, y, half);
    if (part === null) continue;
    if (part === 'ends' || chords.length === 2) return all;
    chords.push({ edge: edges[i]!, middle: part });
  }
  const [one, other] = chords;
  if (one && other && (leftOf(one.edge, other.middle) <= 0 || leftOf(other.edge, one.middle) <= 0)) return all;
  return chords.reduce<readonly Place[]>((places, { edge }) => leftPart(places, edge), all);
}

/** The middle of what of an edge lies in a square (Liang–Barsky); 'ends': the edge ends in there; null: nothing of it does. */
function partIn({ ax, ay, bx, by }: Edge, x: number, y: number, half: number): Place | 'ends' | null {
  const [dx, dy] = [bx - ax, by - ay];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, ax - (x - half)],
    [dx, x + half - ax],
    [-dy, ay - (y - half)],
    [dy, y + half - ay],
  ] as const) {
    if (step === 0 && room < 0) return null;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  if (from > to) return null;
  if (from === 0 || to === 1) return 'ends';
  const share = (from + to) / 2;
  return [ax + dx * share, ay + dy * share];
}

/** Positive to the left of an edge. */
const leftOf = ({ ax, ay, bx, by }: Edge, [x, y]: Place): number => (bx - ax) * (y - ay) - (by - ay) * (x - ax);

/** What of a convex ring lies to the left of an edge's line (Sutherland–Hodgman). */
function leftPart(ring: readonly Place[], edge: Edge): readonly Place[] {
  return ring.flatMap((place, i) => {
    const next = ring[(i + 1) % ring.length]!;
    const [here, there] = [leftOf(edge, place), leftOf(edge, next)];
    const share = here / (here - there);
    const crossing: Place = [place[0] + (next[0] - place[0]) * share, place[1] + (next[1] - place[1]) * share];
    return [...(here >= 0 ? [place] : []), ...(here >= 0 === there >= 0 ? [] : [crossing])];
  });
}

/** With more edges round about, the square is too large for two of them to tell. */
const MOST_TO_PAIR = 12;

/** What rounding may add to a length, as a share of it. */
const SAME = 1e-9;

export function distanceTo({ ax, ay, bx, by }: Edge, x: number, y: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const share = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
  const qx = share <= 0 ? ax - x : share >= 1 ? bx - x : ax + dx * share - x;
  const qy = share <= 0 ? ay - y : share >= 1 ? by - y : ay + dy * share - y;
  return Math.sqrt(qx * qx + qy * qy);
}
