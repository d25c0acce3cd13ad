import { metresBetween } from '../geometry/area';
import type { Cut } from '../geometry/cut';
import type { Piece } from './pieces';

export const NOBODY = -1;

/**
 * Who gets each sliver: of those who may have it, the neighbour with the longest common border, in metres. A neighbour is who has the
 * ground beside it already; what lies among other slivers waits until one of these is given. Answers by piece the grid, NOBODY for
 * ground that is nobody's to have, undefined where no one could be found.
 *
 * `ownerOf` says who has a face that is not in question: a grid, or NOBODY. `mayHave` ranks who may have a piece: the lower, the
 * rather; null not at all. Of neighbours with borders of one length the one with the lower number gets it.
 */
export function settleSlivers(
  cut: Cut,
  pieces: readonly Piece[],
  pieceOf: Int32Array,
  isSliver: readonly boolean[],
  ownerOf: (face: number) => number,
  mayHave: (piece: Piece, grid: number) => number | null,
): (number | undefined)[] {
  const borders = bordersOf(cut, pieces.length, pieceOf, isSliver);
  const given: (number | undefined)[] = pieces.map(() => undefined);
  let waiting = pieces.map((_, piece) => piece).filter((piece) => isSliver[piece]);
  while (waiting.length > 0) {
    // all of a round look at the round before, so that nothing depends on their order
    const settled = waiting.map((piece): readonly [number, number | undefined] => {
      const lengths = new Map<number, number>();
      for (const { face, metres } of borders[piece]!) {
        const beside = pieceOf[face]!;
        const owner = beside < 0 ? ownerOf(face) : isSliver[beside] ? given[beside] : undefined;
        if (owner !== undefined && owner !== NOBODY) lengths.set(owner, (lengths.get(owner) ?? 0) + metres);
      }
      return [piece, best(lengths, (grid) => mayHave(pieces[piece]!, grid))];
    });
    const done = settled.filter(([, owner]) => owner !== undefined);
    if (done.length === 0) break;
    for (const [piece, owner] of done) given[piece] = owner;
    waiting = waiting.filter((piece) => given[piece] === undefined);
  }
  return given;
}

interface Border {
  readonly face: number;
  readonly metres: number;
}

function bordersOf(cut: Cut, count: number, pieceOf: Int32Array, isSliver: readonly boolean[]): Border[][] {
  const { xs, ys, edges, faceOf } = cut;
  const borders: Border[][] = Array.from({ length: count }, () => []);
  for (let e = 0; e < edges.count; e++) {
    const [left, right] = [faceOf[2 * e]!, faceOf[2 * e + 1]!];
    const [p, q] = [pieceOf[left]!, pieceOf[right]!];
    if (p === q || !((p >= 0 && isSliver[p]) || (q >= 0 && isSliver[q]))) continue;
    const [a, b] = [edges.a[e]!, edges.b[e]!];
    const metres = metresBetween(xs[a]!, ys[a]!, xs[b]!, ys[b]!);
    if (p >= 0) borders[p]!.push({ face: right, metres });
    if (q >= 0) borders[q]!.push({ face: left, metres });
  }
  return borders;
}

function best(lengths: ReadonlyMap<number, number>, rankOf: (grid: number) => number | null): number | undefined {
  let found: readonly [grid: number, rank: number, metres: number] | undefined;
  for (const [grid, metres] of lengths) {
    const rank = rankOf(grid);
    if (rank === null) continue;
    if (
      !found ||
      rank < found[1] ||
      (rank === found[1] && (metres > found[2] || (metres === found[2] && grid < found[0])))
    )
      found = [grid, rank, metres];
  }
  return found?.[0];
}
