import { Random } from '../../random';
import { ORIGIN } from '../../drawing';

/** Whatever may stand where a place, a line or a ring belongs, by what it is. As edits read from a file, these are not of the type. */
export const NO_PLACES: Readonly<Record<string, unknown>> = {
  'not a number': [NaN, NaN, NaN, NaN, NaN, NaN],
  infinite: [Infinity, 0, 0, -Infinity, 1, 1],
  'off the globe': [1e300, 1e300, -1e300, 1e300, 0, -1e300],
  fractions: [ORIGIN[0] + 0.5, ORIGIN[1] + 0.5, ORIGIN[0] + 700.25, ORIGIN[1] + 900.125, ORIGIN[0], ORIGIN[1] + 0.1],
  empty: [],
  'one number': [ORIGIN[0]],
  'an odd number of them': [...ORIGIN, ...ORIGIN, ORIGIN[0]],
  words: ['120.1', '30.2', '120.2', '30.2', '120.2', '30.3'],
  pairs: [[...ORIGIN], [ORIGIN[0] + 900, ORIGIN[1]], [ORIGIN[0], ORIGIN[1] + 900]],
  holes: Array.from({ length: 6 }),
  nulls: [null, null, null, null, null, null],
  text: 'POLYGON ((0 0, 1 0, 1 1, 0 0))',
  nothing: null,
  missing: undefined,
  'a number': 7,
  'an object': { length: 4, 0: 1, 1: 2, 2: 3, 3: 4 },
};

/** Lines and rings that are places, and still nothing can be done with them, or not easily. */
export const WILD_LINES: Readonly<Record<string, readonly number[]>> = {
  'one place': [...ORIGIN],
  'one place often': Array.from({ length: 50 }, () => ORIGIN).flat(),
  'two places often': Array.from({ length: 50 }, (_, i) => [
    ORIGIN[0] + (i % 2) * 900,
    ORIGIN[1] + (i % 2) * 900,
  ]).flat(),
  'to the antipode': [...ORIGIN, ORIGIN[0] - 1_800_000_000, -ORIGIN[1], ORIGIN[0] - 1_800_000_000, -ORIGIN[1] + 900],
  'at the antipode': [
    ORIGIN[0] - 1_800_000_000,
    -ORIGIN[1],
    ORIGIN[0] - 1_799_999_000,
    -ORIGIN[1],
    ORIGIN[0] - 1_800_000_000,
    0,
  ],
  'round the globe': [
    -1_800_000_000, -900_000_000, 1_800_000_000, -900_000_000, 1_800_000_000, 900_000_000, -1_800_000_000, 900_000_000,
  ],
  'to and fro': Array.from({ length: 400 }, (_, i) => [ORIGIN[0] + (i % 2) * 3000, ORIGIN[1] + 1500 + (i % 3)]).flat(),
  'a random walk of 300': randomPlaces(300),
  'a spiral of 300': spiral(300),
  'a comb of 300': comb(300),
  'a random walk of 12,000': randomPlaces(12_000),
  'a spiral of 20,000': spiral(20_000),
  'a comb of 20,000': comb(20_000),
  'a random walk of 100,000': randomPlaces(100_000),
  'a spiral of 100,000': spiral(100_000),
  'a comb of 100,000': comb(100_000),
};

/** Over all the drawing: nearly every stretch crosses nearly every other. */
function randomPlaces(count: number): number[] {
  const random = new Random(count);
  return Array.from({ length: count }, () => [
    ORIGIN[0] + random.int(-100, 3100),
    ORIGIN[1] + random.int(-100, 3100),
  ]).flat();
}

function spiral(count: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    const [angle, radius] = [i / 7, (1800 * i) / count];
    return [
      Math.round(ORIGIN[0] + 1500 + radius * Math.cos(angle)),
      Math.round(ORIGIN[1] + 1500 + radius * Math.sin(angle)),
    ];
  }).flat();
}

/** Teeth from south to north, and then from west to east across all of them. */
function comb(count: number): number[] {
  const half = Math.floor(count / 2);
  const at = (i: number) => Math.round((3000 * Math.floor(i / 2)) / (half / 2));
  const end = (i: number) => ((i + 1) & 2 ? 3050 : -50);
  return [
    ...Array.from({ length: half }, (_, i) => [ORIGIN[0] + at(i), ORIGIN[1] + end(i)]),
    ...Array.from({ length: half }, (_, i) => [ORIGIN[0] + end(i), ORIGIN[1] + at(i)]),
  ].flat();
}
