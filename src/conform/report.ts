import { squareMetres } from '../geometry/area';
import { insidePoint } from '../geometry/inside-point';
import type { Position, Shape } from '../geometry/lattice';
import { sameShape } from '../geometry/ring';
import type { DivisionId, GridId } from '../plan/grid';
import type { Move } from './match-places';
import type { Parties } from './parties';
import type { Piece } from './pieces';
import { NOBODY } from './settle-slivers';

/** Something that conforming did: what, where, and how many m² changed hands by it. */
export type Change =
  | {
      readonly what: 'snapped';
      /** Whose vertices went elsewhere, how many, and how far the furthest, in metres. */
      readonly of: GridId | DivisionId;
      readonly vertices: number;
      readonly furthest: number;
      /** Where the furthest stood. */
      readonly at: Position;
    }
  | {
      /** A sliver that nobody had; that several had; that a grid had outside its own division. */
      readonly what: 'gap' | 'overlap' | 'outside';
      readonly from: readonly GridId[];
      /** null: it is nobody's now. */
      readonly to: GridId | null;
      readonly at: Position;
      readonly m2: number;
    }
  | {
      /** A border that came out otherwise than it went in. */
      readonly what: 'outline';
      readonly of: GridId | DivisionId;
      readonly vertices: readonly [before: number, after: number];
      readonly m2: readonly [before: number, after: number];
      readonly at: Position;
    };

/** What a person has to say: too wide to be a slip, or nobody can have it. */
export interface LeftOpen {
  /** `vanished`: all of a grid went to others, since it was nowhere wider than a sliver, or had no area at all. */
  readonly what: 'gap' | 'overlap' | 'outside' | 'vanished';
  readonly grids: readonly GridId[];
  /** The division it lies in; null: in none, or the grid vanished. */
  readonly division: DivisionId | null;
  readonly at: Position;
  readonly m2: number;
}

export function changesOf(
  parties: Parties,
  moves: readonly Move[],
  pieces: readonly Piece[],
  given: readonly (number | undefined)[],
  shapes: readonly Shape[],
): Change[] {
  const idOf = idsOf(parties);
  const settled = pieces.flatMap((piece, i): Change[] => {
    const owner = given[i];
    if (owner === undefined) return [];
    const { shape, claim } = piece;
    const to = owner === NOBODY ? null : idOf(owner);
    return [
      { what: whatOf(piece), from: claim.grids.map(idOf).sort(), to, at: insidePoint(shape), m2: squareMetres(shape) },
    ];
  });
  const snapped = moves.map(({ party, ...moved }): Change => ({ what: 'snapped', of: idOf(party), ...moved }));
  return [...snapped, ...settled, ...redrawnOf(parties, shapes, idOf)];
}

export function leftOpen(
  parties: Parties,
  pieces: readonly Piece[],
  given: readonly (number | undefined)[],
  shapes: readonly Shape[],
): LeftOpen[] {
  const idOf = idsOf(parties);
  const hasHomes = parties.divisions.length > 0;
  const open = pieces
    // what nobody has outside the divisions, nobody has to have
    .filter(({ claim }, i) => given[i] === undefined && (claim.grids.length > 0 || claim.home >= 0 || !hasHomes))
    .map((piece): LeftOpen => ({
      what: whatOf(piece),
      grids: piece.claim.grids.map(idOf).sort(),
      division: piece.claim.home < 0 ? null : idOf(piece.claim.home),
      at: insidePoint(piece.shape),
      m2: squareMetres(piece.shape),
    }));
  const vanished = parties.grids.flatMap(({ id, shape }, i): LeftOpen[] =>
    shapes[parties.divisions.length + i]!.length > 0
      ? []
      : [{ what: 'vanished', grids: [id], division: null, at: firstOther(shape, []), m2: squareMetres(shape) }],
  );
  return [...open, ...vanished];
}

const whatOf = ({ claim: { grids } }: Piece): 'gap' | 'overlap' | 'outside' =>
  grids.length === 0 ? 'gap' : grids.length === 1 ? 'outside' : 'overlap';

const idsOf = ({ divisions, grids }: Parties) => {
  const ids = [...divisions, ...grids].map(({ id }) => id);
  return (party: number): string => ids[party]!;
};

function redrawnOf(parties: Parties, shapes: readonly Shape[], idOf: (party: number) => string): Change[] {
  return [...parties.divisions, ...parties.grids].flatMap(({ shape: before }, party): Change[] => {
    const after = shapes[party]!;
    if (sameShape(before, after)) return [];
    return [
      {
        what: 'outline',
        of: idOf(party),
        vertices: [verticesOf(before), verticesOf(after)],
        m2: [squareMetres(before), squareMetres(after)],
        at: firstOther(before, after),
      },
    ];
  });
}

const verticesOf = (shape: Shape): number => shape.flat().reduce((sum, ring) => sum + ring.length / 2, 0);

/** Where two outlines that are not the same part for the first time. */
const firstOther = (before: Shape, after: Shape): Position =>
  firstWithout(before, after) ?? firstWithout(after, before)!;

/** The first vertex of one outline that the other does not have in its place; null: it has them all. */
function firstWithout(shape: Shape, other: Shape): Position | null {
  for (const [p, polygon] of shape.entries())
    for (const [r, ring] of polygon.entries()) {
      const its = other[p]?.[r] ?? [];
      for (let i = 0; i < ring.length; i += 2)
        if (ring[i] !== its[i] || ring[i + 1] !== its[i + 1]) return [ring[i]!, ring[i + 1]!];
    }
  return null;
}
