import type { Cut } from '../geometry/cut';
import { dissolve } from '../geometry/dissolve';
import type { Shape } from '../geometry/lattice';
import type { Claim } from './claims';

/** Connected ground with one claim. */
export interface Piece {
  readonly claim: Claim;
  readonly faces: readonly number[];
  readonly shape: Shape;
}

/** The pieces of those faces whose claim is in question; `pieceOf` says by face which it is in, −1 for none. */
export function piecesOf(
  cut: Cut,
  claims: readonly Claim[],
  isQuestion: (claim: Claim) => boolean,
): { readonly pieces: readonly Piece[]; readonly pieceOf: Int32Array } {
  const parent = new Int32Array(claims.length);
  for (let face = 0; face < parent.length; face++) parent[face] = face;
  const root = (face: number): number => {
    while (parent[face] !== face) face = parent[face] = parent[parent[face]!]!;
    return face;
  };
  for (let e = 0; e < cut.edges.count; e++) {
    const [left, right] = [cut.faceOf[2 * e]!, cut.faceOf[2 * e + 1]!];
    if (left !== right && left !== 0 && right !== 0 && claims[left] === claims[right]) parent[root(left)] = root(right);
  }
  const pieceOf = new Int32Array(claims.length).fill(-1);
  const faces: number[][] = [];
  const numbers = new Map<number, number>();
  claims.forEach((claim, face) => {
    if (face === 0 || !isQuestion(claim)) return;
    const first = root(face);
    let piece = numbers.get(first);
    if (piece === undefined) numbers.set(first, (piece = faces.push([]) - 1));
    faces[piece]!.push(face);
    pieceOf[face] = piece;
  });
  const shapes = dissolve(cut, (face) => pieceOf[face]!);
  return {
    pieceOf,
    pieces: faces.map((each, piece) => ({ claim: claims[each[0]!]!, faces: each, shape: shapes.get(piece)! })),
  };
}
