import type { MoveVerb, Weights } from '../moves/move';
import { planBy } from '../plans/plan-spec';
import type { Theme } from './prove';

/**
 * What the random histories are about. Each theme is a test file of its own, so that they run side by side; together they do what is
 * promised: 100,000 edits and more, 2,000 and more of every verb (themes.test.ts adds up what every file asserts of itself).
 */

/** Moves of one history. */
const LENGTH = 40;

type Verbs = Weights['verbs'];

const AREAS: Verbs = { split: 8, draw: 5, carve: 5, merge: 9, reshape: 6, assign: 6, retire: 3 };
const BORDERS: Verbs = { 'move-vertex': 5, 'add-vertex': 5, 'delete-vertex': 4, straighten: 4 };
const TABLES: Verbs = { 'set-grid': 7, 'set-division': 7, 'set-building': 7, number: 7 };
const WALKS: Verbs = { undo: 3, redo: 1 };

const theme = (name: string, histories: number, rest: Pick<Theme, 'exact' | 'plans' | 'moves'>): Theme => ({
  name,
  histories,
  length: LENGTH,
  ...rest,
});

export const THEMES: readonly Theme[] = [
  theme('clean-plans', 500, {
    exact: true,
    plans: planBy({ size: 6, cells: [20_000], housesPerGrid: 8, holes: 0, parts: 0, faults: 0, listed: 1, locked: 0 }),
    moves: { verbs: { ...AREAS, ...BORDERS, ...TABLES, ...WALKS } },
  }),
  // six metres a grid: cuts of cuts come down to a metre and less
  theme('narrow-plans', 500, {
    exact: true,
    plans: planBy({ size: 6, cells: [600], housesPerGrid: 4, holes: 2, parts: 0, faults: 0, listed: 1, locked: 0 }),
    moves: { verbs: { ...AREAS, ...BORDERS, ...WALKS } },
  }),
  // dedicated grids in holes, grids of several parts, lines through both
  theme('holes-and-parts', 400, {
    exact: true,
    plans: planBy({
      size: 6,
      cells: [600, 20_000],
      housesPerGrid: 4,
      holes: 8,
      parts: 12,
      faults: 0,
      listed: 0,
      locked: 0,
    }),
    moves: {
      verbs: { ...AREAS, detach: 10, ...WALKS, undo: 6 },
      snaps: { free: 8, vertex: 4, border: 2, beside: 2, metre: 1 },
    },
  }),
  // everything aims at the outlines of communities, which stay where they are
  theme('along-divisions', 450, {
    exact: true,
    plans: planBy({
      size: 4,
      cells: [600, 20_000],
      housesPerGrid: 2,
      holes: 0,
      parts: 0,
      faults: 0,
      listed: 2,
      locked: 0,
    }),
    moves: {
      verbs: { ...AREAS, ...BORDERS, ...WALKS },
      snaps: { free: 4, vertex: 2, junction: 2, border: 1, division: 8, beside: 2 },
    },
  }),
  // grids that nobody drew yet, and grids and communities that nobody may change
  theme('listed-and-locked', 450, {
    exact: true,
    plans: planBy({
      size: 6,
      cells: [600, 20_000],
      housesPerGrid: 8,
      holes: 2,
      parts: 0,
      faults: 0,
      listed: 12,
      locked: 6,
    }),
    moves: { verbs: { ...AREAS, ...BORDERS, ...TABLES, ...WALKS, retire: 6, 'draw-listed': 14 } },
  }),
  // plans as they come in: gaps, overlaps, vertices that a neighbour lacks, detached parts
  theme('plans-with-faults', 400, {
    exact: false,
    plans: planBy({
      size: 3,
      cells: [600, 20_000],
      housesPerGrid: 4,
      holes: 1,
      parts: 1,
      faults: 8,
      listed: 1,
      locked: 1,
    }),
    moves: { verbs: { ...AREAS, ...BORDERS, ...WALKS, 'fill-gap': 18, settle: 18, detach: 6, undo: 10 } },
  }),
];

export const themeOf = (name: string): Theme => THEMES.find((each) => each.name === name)!;

/** How many moves of a verb a theme makes at least: what its weight says, less what chance may take away. */
export function leastOf({ moves, length, histories }: Theme, verb: MoveVerb): number {
  const weights = Object.values(moves.verbs) as number[];
  const share = (moves.verbs[verb] ?? 0) / weights.reduce((sum, weight) => sum + weight, 0);
  const mean = share * length * histories;
  return Math.max(0, Math.floor(mean - 5 * Math.sqrt(mean)));
}

/**
 * The share of a verb's moves that must come to something: a verb that is nearly always refused proves nothing. What aims anywhere is
 * refused often, and rightly: off the grid, on a division's border, on a junction.
 */
export const LEAST_APPLIED = 0.2;
