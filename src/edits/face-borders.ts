import type { Cut } from '../geometry/cut';

/** An edge of a cut, as the faces on its two sides have it in common. */
export interface FaceBorder {
  readonly left: number;
  readonly right: number;
  /** Its nodes. */
  readonly a: number;
  readonly b: number;
  /** Whether a line of the wish runs here. */
  readonly line: boolean;
  readonly length: number;
}

export const faceBorders = ({ edges, faceOf, xs, ys }: Cut): FaceBorder[] =>
  Array.from({ length: edges.count }, (_, e) => {
    const [a, b] = [edges.a[e]!, edges.b[e]!];
    return {
      left: faceOf[2 * e]!,
      right: faceOf[2 * e + 1]!,
      a,
      b,
      line: edges.line[e] === 1,
      length: Math.hypot(xs[a]! - xs[b]!, ys[a]! - ys[b]!),
    };
  });

/** For each of so many faces the lowest face of those that hang together with it; a border that `parts` keeps its two sides apart. */
export function connectedFaces(
  count: number,
  borders: readonly FaceBorder[],
  parts: (border: FaceBorder, number: number) => boolean,
): number[] {
  const parent = Array.from({ length: count }, (_, face) => face);
  const root = (face: number): number => {
    while (parent[face] !== face) face = parent[face] = parent[parent[face]!]!;
    return face;
  };
  borders.forEach((border, number) => {
    if (parts(border, number)) return;
    const [p, q] = [root(border.left), root(border.right)];
    // the lowest is the root, so that the outside stays number 0
    parent[Math.max(p, q)] = Math.min(p, q);
  });
  return parent.map((_, face) => root(face));
}
