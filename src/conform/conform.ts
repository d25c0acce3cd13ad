import { metresPerUnit } from '../geometry/area';
import { cut, isProblem, type Cut } from '../geometry/cut';
import { dissolveLayers } from '../geometry/dissolve';
import type { Shape } from '../geometry/lattice';
import { isWiderThan } from '../geometry/wider-than';
import { refuse, type Refusal } from '../plan/edit';
import type { Division, DivisionId, Grid, GridId } from '../plan/grid';
import { claimsOf, type Claim } from './claims';
import { matchDivisions, matchGrids } from './match-places';
import { outlinesOf, ringsOfPaths } from './outlines';
import { partiesOf, type Parties } from './parties';
import { piecesOf, type Piece } from './pieces';
import { changesOf, leftOpen, type Change, type LeftOpen } from './report';
import { NOBODY, settleSlivers } from './settle-slivers';

/**
 * Takes a partition as it was published — vertices a hair apart, borders that lack the neighbour's vertex, slivers, rings that cross
 * themselves, grids that stick out of their community — and makes an exact one of it: the whole plan at once.
 *
 *   1. match: vertices that mean one place become one; grids come to the borders of divisions, which stay; open borders are led
 *      through the vertices beside them (match-places.ts);
 *   2. cut: all outlines are noded together and fall into faces;
 *   3. claim: every face has the grids that hold it, none, one or several, and the division it lies in;
 *   4. settle: what is claimed by none or several, or by a grid of elsewhere, and is nowhere wider than the tolerance, goes to the
 *      neighbour with the longest common border. What is wider stays as it is, for a person to say;
 *   5. dissolve: the faces of each grid and division become its shape.
 *
 * No vertex moves further than the tolerance (rounding of crossings apart), and no border further than twice that: it follows its
 * vertices, and may then be led through one beside it. Locked grids give and take nothing, and every change is told. Conforming what was
 * conformed changes nothing, unless something was left open: then vertices of what is left may come within reach of each other. The
 * order of rows decides nothing. O(n log n).
 */
export interface ConformOptions {
  /** In metres: how wide a sliver may be, and how far a vertex may move. */
  readonly tolerance: number;
  readonly locked?: ReadonlySet<GridId>;
  /** Grids that are asked before others when ground is given, the first first. */
  readonly priority?: readonly GridId[];
}

export interface Conformed {
  /** Of every grid and division that came in drawn; of one of which nothing is left: no polygon. */
  readonly grids: ReadonlyMap<GridId, Shape>;
  readonly divisions: ReadonlyMap<DivisionId, Shape>;
  readonly changes: readonly Change[];
  readonly left: readonly LeftOpen[];
}

export const DEFAULT_TOLERANCE = 0.2;

/** More nodes than any city has: memory would be short before. */
const MOST_NODES = 2 ** 25;

/** In steps, each with how much of all is done, so that a worker can report and stop. */
export function* conforming(
  divisions: readonly Division[],
  grids: readonly Grid[],
  options: ConformOptions,
): Generator<{ readonly done: number; readonly total: number }, Conformed | Refusal> {
  const step = (done: number) => ({ done, total: 100 });
  if (!(options.tolerance >= 0 && options.tolerance <= MOST_TOLERANCE))
    return refuse('bad-value', null, { field: 'tolerance', value: String(options.tolerance), most: MOST_TOLERANCE });
  const parties = partiesOf(divisions, grids, options);
  const came = outlinesOf(
    parties.divisions.map(({ shape }) => shape),
    parties.grids.map(({ shape }) => shape),
  );
  yield step(5);
  const above = matchDivisions(came, parties, options.tolerance);
  yield step(10);
  const matched = matchGrids(above.outlines, parties, options.tolerance);
  yield step(25);
  const result = cut(
    ringsOfPaths(matched.outlines).map((ring) => (ring.length === 0 ? [] : [ring])),
    [],
    { mostNodes: MOST_NODES },
  );
  if (isProblem(result)) return refuse(result.problem, result.at);
  yield step(65);
  const claims = claimsOf(result, matched.outlines, parties.firstHome);
  const homeOf = parties.homesBy(result, claims);
  const { pieces, pieceOf } = piecesOf(result, claims, isQuestion(homeOf));
  yield step(70);
  const isSliver = pieces.map((piece) => !isWide(piece, options.tolerance));
  const given = giveSlivers(result, claims, pieces, pieceOf, isSliver, parties, homeOf);
  yield step(80);
  const shapes = shapesOf(result, claims, pieceOf, given, parties);
  yield step(95);
  return {
    grids: byId(grids, parties.grids, shapes.slice(parties.divisions.length)),
    divisions: byId(divisions, parties.divisions, shapes),
    changes: changesOf(parties, [...above.moves, ...matched.moves], pieces, given, shapes),
    left: leftOpen(parties, pieces, given, shapes),
  };
}

/** Shapes of rows that are in another order, in the order in which they came. */
function byId(
  rows: readonly { readonly id: string }[],
  drawn: readonly { readonly id: string }[],
  shapes: readonly Shape[],
): Map<string, Shape> {
  const held = new Map(drawn.map(({ id }, i) => [id, shapes[i]!]));
  return new Map(rows.flatMap(({ id }) => (held.has(id) ? [[id, held.get(id)!] as const] : [])));
}

/** The same at once. */
export function conform(
  divisions: readonly Division[],
  grids: readonly Grid[],
  options: ConformOptions,
): Conformed | Refusal {
  const steps = conforming(divisions, grids, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** In metres: with more, it would no longer be a matter of slivers. */
const MOST_TOLERANCE = 10;

/** Whether nobody, several, or a grid of another division claims a face that somebody should have. */
const isQuestion =
  (homeOf: (grid: number) => number) =>
  ({ grids, home }: Claim): boolean =>
    grids.length !== 1 || homeOf(grids[0]!) !== home;

function isWide({ shape }: Piece, tolerance: number): boolean {
  const [ring] = shape[0]!;
  const { east, north } = metresPerUnit(ring![1]!);
  return shape.some((polygon) => isWiderThan(polygon, tolerance, east, north));
}

/** By piece who gets it; undefined for what is too wide, or has nobody to go to. */
function giveSlivers(
  result: Cut,
  claims: readonly Claim[],
  pieces: readonly Piece[],
  pieceOf: Int32Array,
  isSliver: readonly boolean[],
  parties: Parties,
  homeOf: (grid: number) => number,
): (number | undefined)[] {
  const { isLocked, priorityOf } = parties;
  const isElsewhere = (grid: number, { claim }: Piece) => homeOf(grid) !== claim.home;
  const given = settleSlivers(
    result,
    pieces,
    pieceOf,
    // what a locked grid has alone stays with it, wherever it lies
    pieces.map(({ claim }, piece) => isSliver[piece]! && !(claim.grids.length === 1 && isLocked(claim.grids[0]!))),
    (face) => claims[face]!.grids[0] ?? NOBODY,
    (piece, grid) => {
      const isClaimant = piece.claim.grids.includes(grid);
      if (piece.claim.grids.some((claimant) => claimant !== grid && isLocked(claimant))) return null;
      if (isLocked(grid)) return isClaimant ? -1 : null;
      if (piece.claim.grids.length > 1 && !isClaimant) return null;
      if (!isElsewhere(grid, piece)) return priorityOf(grid);
      // a grid of elsewhere keeps what it shares with others of elsewhere, and gets nothing new
      return piece.claim.grids.length > 1 ? ELSEWHERE + priorityOf(grid) : null;
    },
  );
  return given.map((owner, piece) => {
    if (owner !== undefined || !isSliver[piece]) return owner;
    const { grids } = pieces[piece]!.claim;
    // a sliver that sticks out to where nobody can have it is cut off, unless a locked grid has it
    return grids.length === 1 && !isLocked(grids[0]!) ? NOBODY : undefined;
  });
}

const ELSEWHERE = 2 ** 20;

/** By party what it has after all. */
function shapesOf(
  result: Cut,
  claims: readonly Claim[],
  pieceOf: Int32Array,
  given: readonly (number | undefined)[],
  { divisions, grids }: Parties,
): Shape[] {
  const shapes = dissolveLayers(result, (face) => {
    const { divisions: above, grids: claimants } = claims[face]!;
    const piece = pieceOf[face]!;
    const owner = piece < 0 ? undefined : given[piece];
    if (owner === undefined) return [...above, ...claimants];
    return owner === NOBODY ? above : [...above, owner];
  });
  return [...divisions, ...grids].map((_, party) => shapes.get(party) ?? []);
}
