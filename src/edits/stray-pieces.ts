import type { Cut } from '../geometry/cut';

/**
 * Detours round houses can cut a piece off the side it belongs to. Such a piece goes to the side that surrounds it: the
 * neighbour with the longest common border, of those to whom pieces of the same holder go anyway.
 *
 *   1. parts: connected faces with one wanted owner. What the planner drew in several parts stays so.
 *   2. pieces: connected faces with one owner as given. Of each part the largest piece stays; other pieces are stray.
 *
 * Changes `given` in place.
 */
export function giveStraysBack(cut: Cut, held: readonly number[], wanted: readonly number[], given: number[]): void {
  const parts = connected(cut, wanted);
  const takers = takersOf(held, wanted);
  for (let round = 0; round < ROUNDS; round++) {
    const pieces = connected(cut, given);
    const staying = new Set(largestOfEach(cut, parts, pieces, (face) => given[face] === wanted[face]));
    const strays = new Map<number, number[]>();
    pieces.forEach((piece, face) => {
      if (face === 0 || staying.has(piece)) return;
      const faces = strays.get(piece);
      if (faces) faces.push(face);
      else strays.set(piece, [face]);
    });
    const rims = rimsOf(cut, pieces, (piece) => strays.has(piece));
    const moves = [...strays].map(([piece, faces]) => {
      const allowed = byAllHolders(takers, faces, held);
      return { faces, to: longestNeighbour(cut, pieces, given, piece, rims.get(piece)!, allowed) };
    });
    let moved = false;
    for (const { faces, to } of moves)
      if (to !== null) {
        for (const face of faces) given[face] = to;
        moved = true;
      }
    if (!moved) return;
  }
}

/**
 * Two roundings of one border can leave a piece no wider than the rounding between them. Where something changed hands, such a
 * piece is nobody's wish: it goes to the longest neighbour of those who got something of the same holder. What no gift borders on
 * was as thin before, and is not ours to mend. Regions from `firstGift` on are the gifts. Changes `given`.
 */
export function giveSliversAway(cut: Cut, held: readonly number[], given: number[], firstGift: number): void {
  const takers = takersOf(held, given);
  if ([...takers.values()].every((labels) => labels.size === 1)) return;
  const pieces = connected(cut, given);
  const area2 = new Map<number, number>();
  pieces.forEach((piece, face) => area2.set(piece, (area2.get(piece) ?? 0) + cut.faces[face]!.area2));
  const lengths = new Map<number, number>();
  const besideGifts = new Set<number>();
  for (let e = 0; e < cut.edges.count; e++) {
    const [left, right] = [pieces[cut.faceOf[2 * e]!]!, pieces[cut.faceOf[2 * e + 1]!]!];
    if (left === right) continue;
    const regions = cut.edges.sets.lists[cut.edges.regions[e]!]!;
    // regions are in ascending order
    if ((regions.at(-1) ?? -1) >= firstGift) besideGifts.add(left).add(right);
    const length = lengthOf(cut, e);
    lengths.set(left, (lengths.get(left) ?? 0) + length);
    lengths.set(right, (lengths.get(right) ?? 0) + length);
  }
  // a piece of mean width w and length l has twice the area 2·l·w and a rim of 2·l
  const isSliver = (piece: number): boolean =>
    piece !== 0 && besideGifts.has(piece) && area2.get(piece)! <= SLIVER * (lengths.get(piece) ?? 0);
  const slivers = new Map<number, number[]>();
  for (const piece of area2.keys()) if (isSliver(piece)) slivers.set(piece, []);
  pieces.forEach((piece, face) => slivers.get(piece)?.push(face));
  const rims = rimsOf(cut, pieces, (piece) => slivers.has(piece));
  const around = edgesAround(cut);
  for (const [piece, faces] of slivers) {
    const rim = rims.get(piece)!;
    const allowed = byAllHolders(takers, faces, held);
    const own = given[piece];
    // slivers beside slivers look past each other, to what stays, if there is any
    const others = (label: number): boolean => label !== own && allowed(label);
    const to =
      longestNeighbour(cut, pieces, given, piece, rim, allowed, (other) => slivers.has(other)) ??
      longestNeighbour(cut, pieces, given, piece, rim, others) ??
      labelInCorner(cut, given, rim, around, others);
    if (to !== null) for (const face of faces) given[face] = to;
  }
}

/** Mean width in units up to which a piece is rounding: half a unit for each of its two sides, and as much for bends of bends. */
const SLIVER = 2;

/** Strays within strays are rare; each round settles one level. */
const ROUNDS = 4;

/** For each holder those who get something of it, itself included. */
function takersOf(held: readonly number[], wanted: readonly number[]): Map<number, Set<number>> {
  const takers = new Map<number, Set<number>>();
  held.forEach((from, face) => {
    const set = takers.get(from);
    if (set) set.add(wanted[face]!);
    else takers.set(from, new Set([from, wanted[face]!]));
  });
  return takers;
}

/** Whether somebody gets something of every holder of a piece: it goes as a whole, and to nobody who has no part in one of them. */
function byAllHolders(
  takers: ReadonlyMap<number, ReadonlySet<number>>,
  faces: readonly number[],
  held: readonly number[],
): (label: number) => boolean {
  const sets = Array.from(new Set(faces.map((face) => held[face]!)), (holder) => takers.get(holder)!);
  return (label) => sets.every((set) => set.has(label));
}

/** A number for every connected set of faces with one label; free lines do not part it. */
function connected(cut: Cut, labels: readonly number[]): number[] {
  const parent = labels.map((_, face) => face);
  const root = (face: number): number => {
    while (parent[face] !== face) face = parent[face] = parent[parent[face]!]!;
    return face;
  };
  for (let e = 0; e < cut.edges.count; e++) {
    const left = cut.faceOf[2 * e]!;
    const right = cut.faceOf[2 * e + 1]!;
    if (left !== 0 && right !== 0 && labels[left] === labels[right]) parent[root(left)] = root(right);
  }
  return parent.map((_, face) => root(face));
}

function largestOfEach(
  cut: Cut,
  parts: readonly number[],
  pieces: readonly number[],
  counts: (face: number) => boolean,
): number[] {
  const shared = new Map<number, Map<number, number>>();
  parts.forEach((part, face) => {
    if (face === 0 || !counts(face)) return;
    const sizes = shared.get(part) ?? new Map<number, number>();
    shared.set(part, sizes);
    sizes.set(pieces[face]!, (sizes.get(pieces[face]!) ?? 0) + cut.faces[face]!.area2);
  });
  return [...shared.values()].map((sizes) => [...sizes].reduce((most, next) => (next[1] > most[1] ? next : most))[0]);
}

/** The edges round each of certain pieces. */
function rimsOf(
  { edges, faceOf }: Cut,
  pieces: readonly number[],
  isMeant: (piece: number) => boolean,
): Map<number, number[]> {
  const rims = new Map<number, number[]>();
  for (let e = 0; e < edges.count; e++) {
    const [left, right] = [pieces[faceOf[2 * e]!]!, pieces[faceOf[2 * e + 1]!]!];
    if (left === right) continue;
    for (const piece of [left, right]) {
      if (!isMeant(piece)) continue;
      const rim = rims.get(piece);
      if (rim) rim.push(e);
      else rims.set(piece, [e]);
    }
  }
  return rims;
}

function longestNeighbour(
  cut: Cut,
  pieces: readonly number[],
  given: readonly number[],
  piece: number,
  rim: readonly number[],
  allowed: (label: number) => boolean,
  ignored: (piece: number) => boolean = () => false,
): number | null {
  const lengths = new Map<number, number>();
  for (const e of rim) {
    const left = cut.faceOf[2 * e]!;
    const right = cut.faceOf[2 * e + 1]!;
    const other = pieces[left] === piece ? right : left;
    const label = given[other]!;
    if (other === 0 || !allowed(label) || ignored(pieces[other]!)) continue;
    const length = lengthOf(cut, e);
    lengths.set(label, (lengths.get(label) ?? 0) + length);
  }
  if (lengths.size === 0) return null;
  return [...lengths].reduce((longest, next) => (next[1] > longest[1] ? next : longest))[0];
}

/** Of the labels allowed the first that meets a piece in a corner: the tip of a needle has nothing else. null: none. */
function labelInCorner(
  { edges, faceOf }: Cut,
  given: readonly number[],
  rim: readonly number[],
  around: (node: number) => readonly number[],
  allowed: (label: number) => boolean,
): number | null {
  let first: number | null = null;
  for (const e of rim)
    for (const node of [edges.a[e]!, edges.b[e]!])
      for (const other of around(node))
        for (const face of [faceOf[2 * other]!, faceOf[2 * other + 1]!])
          if (face !== 0 && allowed(given[face]!)) first = Math.min(first ?? Infinity, given[face]!);
  return first;
}

/** The edges that end in a node. They are sorted once somebody asks: few pieces have nothing but a corner. */
function edgesAround({ edges }: Cut): (node: number) => readonly number[] {
  let sorted: Map<number, number[]> | null = null;
  const sort = (): Map<number, number[]> => {
    const ends = new Map<number, number[]>();
    for (let e = 0; e < edges.count; e++)
      for (const node of [edges.a[e]!, edges.b[e]!]) {
        const list = ends.get(node);
        if (list) list.push(e);
        else ends.set(node, [e]);
      }
    return ends;
  };
  return (node) => (sorted ??= sort()).get(node) ?? [];
}

const lengthOf = ({ xs, ys, edges: { a, b } }: Cut, e: number): number =>
  Math.hypot(xs[a[e]!]! - xs[b[e]!]!, ys[a[e]!]! - ys[b[e]!]!);
