import fc from 'fast-check';
import type { Verb } from '../../../src/plan/edit';

/**
 * One step of a random history, as plain numbers that mean nothing by themselves: what they aim at is looked up in the plan as it is
 * when the step is done (resolve.ts). So a step still means much the same after those before it were left out, and a failing history
 * shrinks to a few steps.
 */
export interface Move {
  readonly verb: MoveVerb;
  readonly grid: Pick;
  readonly other: Pick;
  /** Two or more: where a line runs, a vertex goes, a ring lies. */
  readonly spots: readonly Spot[];
  /** Places of the border that a line also runs along. */
  readonly along: number;
  /** Whether a line comes back to where it began. */
  readonly closed: boolean;
  /** How far things go: 0 a unit or two, 3 as wide as the grid. */
  readonly reach: number;
  readonly keepBuildingsWhole: boolean;
  /** Decides whatever else there is to decide. */
  readonly choice: number;
}

/** An import replaces whole layers and has nothing to aim; a waiver is a note beside the plan, and what holds a border has laws of its own (locked-borders.test.ts); undo and redo walk the history. */
export type MoveVerb =
  Exclude<Verb, 'import' | 'waive' | 'unwaive' | 'lock-border' | 'unlock-border'> | 'undo' | 'redo';

/** A grid: one of those made last, else the one at a place, in ten-thousandths of the plan's box. */
export interface Pick {
  readonly latest: number;
  readonly u: number;
  readonly v: number;
}

/** A place in ten-thousandths of the grid's box, and what near it is meant. */
export interface Spot {
  readonly u: number;
  readonly v: number;
  readonly snap: Snap;
  /** Units off what is meant. */
  readonly dx: number;
  readonly dy: number;
}

export type Snap =
  | 'free'
  /** The nearest vertex of the grid. */
  | 'vertex'
  /** The nearest one in which more than two borders meet. */
  | 'junction'
  /** The nearest place on its border, as near as the lattice allows. */
  | 'border'
  /** The nearest place on a community's outline. */
  | 'division'
  /** A unit or two beside the nearest vertex. */
  | 'beside'
  /** A metre at most from the nearest vertex. */
  | 'metre';

export const SNAPS: readonly Snap[] = ['free', 'vertex', 'junction', 'border', 'division', 'beside', 'metre'];

/** How often each verb comes, and each kind of place; what is left out never comes. */
export interface Weights {
  readonly verbs: { readonly [V in MoveVerb]?: number };
  readonly snaps?: { readonly [S in Snap]?: number };
}

const USUAL_SNAPS = { free: 8, vertex: 2, junction: 1, border: 3, division: 1, beside: 2, metre: 1 };

export function moveBy({ verbs, snaps = USUAL_SNAPS }: Weights): fc.Arbitrary<Move> {
  const share = fc.nat(10_000);
  const pick = fc.record({ latest: weighted({ 0: 3, 1: 1, 2: 1, 3: 1 }).map(Number), u: share, v: share });
  const beyond = fc.integer({ min: -3_000, max: 13_000 });
  const off = fc.integer({ min: -2, max: 2 });
  const spot = fc.record({ u: beyond, v: beyond, snap: weighted<Snap>(snaps), dx: off, dy: off });
  return fc.record({
    verb: weighted<MoveVerb>(verbs),
    grid: pick,
    other: pick,
    spots: fc.array(spot, { minLength: 2, maxLength: 6, size: 'max' }),
    along: weighted({ 0: 8, 1: 1, 3: 1 }).map(Number),
    closed: weighted({ no: 4, yes: 1 }).map((word) => word === 'yes'),
    reach: fc.nat(3),
    keepBuildingsWhole: fc.boolean(),
    choice: fc.nat(1023),
  });
}

const weighted = <Name extends string>(weights: { readonly [N in Name]?: number }): fc.Arbitrary<Name> =>
  fc.oneof(
    ...Object.entries<number | undefined>(weights).map(([name, weight]) => ({
      weight: weight ?? 0,
      arbitrary: fc.constant(name as Name),
    })),
  );
