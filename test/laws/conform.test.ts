import { beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../random';
import {
  conformedRows,
  coverageFaults,
  coverFaults,
  divisionFaults,
  ledgerFaults,
  orderFaults,
  repeatFaults,
  reportFaults,
  vertexFaults,
  type Rows,
} from './conform-laws';
import { addTongues, allDirt, DIRT, shaken } from './dirt';
import { openGeos, type Geos } from './geos';
import { randomPlan } from './random-plan';

let geos: Geos;
beforeAll(async () => {
  geos = await openGeos();
});

const TOLERANCE = 0.2;
/** What they add is cut off again, far from the tip. */
const POINTED = new Set(['spikes', 'tongues']);
const SEEDS = Array.from({ length: 10 }, (_, n) => n + 1);

function crooked(random: Random): Rows {
  const cell = random.pick([2000, 20_000]);
  const world = randomPlan(random, { size: 6, cell, bends: random.int(2, 8), housesPerGrid: 0 });
  return { divisions: [...world.divisions.values()], grids: [...world.grids.values()] };
}

/** All laws of a plan in which nothing is wider than the tolerance: nothing is left open. */
function expectPartition(
  random: Random,
  rows: Rows,
  { tolerance = TOLERANCE, divisions = 0, lenient = false } = {},
): void {
  const options = { tolerance };
  const result = conformedRows(rows, options);
  expect(result.left).toEqual([]);
  expect(coverageFaults(result, geos)).toEqual([]);
  expect(coverFaults(rows, result)).toEqual([]);
  expect(divisionFaults(rows, result, divisions)).toEqual([]);
  expect(vertexFaults(rows, result, tolerance, lenient)).toEqual([]);
  expect(reportFaults(rows, result)).toEqual([]);
  expect(repeatFaults(rows, result, options)).toEqual([]);
  expect(orderFaults(random, rows, result, options)).toEqual([]);
}

describe.each(Object.entries(DIRT))('a partition that is dirty by %s becomes exact', (name, dirty) => {
  test.each(SEEDS)('seed %d', (seed) => {
    const random = new Random(seed);
    const { divisions, grids } = crooked(random);
    expectPartition(random, { divisions, grids: dirty(random, grids) }, { lenient: POINTED.has(name) });
  });

  test.each(SEEDS)('seed %d, without divisions', (seed) => {
    const random = new Random(1000 + seed);
    const { grids } = crooked(random);
    expectPartition(random, { divisions: [], grids: dirty(random, grids) }, { lenient: POINTED.has(name) });
  });
});

describe('several kinds of dirt', () => {
  const cases: readonly [what: string, make: (random: Random, rows: Rows) => Rows, divisions: number][] = [
    [
      'divisions that lie off the grids, all in the same way',
      (random, { divisions, grids }) => ({ grids, divisions: shaken(random, divisions, 6, true) }),
      0,
    ],
    [
      'grids that lie off the divisions, all in the same way',
      (random, { divisions, grids }) => ({ divisions, grids: shaken(random, grids, 6, true) }),
      0,
    ],
    [
      'a sub-district that lies off all that is in it',
      (random, { divisions, grids }) => ({
        grids,
        divisions: divisions.flatMap((row) => (row.level === 'street' ? shaken(random, [row], 6, false) : [row])),
      }),
      TOLERANCE,
    ],
    [
      'divisions that differ from each other',
      (random, { divisions, grids }) => ({ grids, divisions: shaken(random, divisions, 4, false) }),
      TOLERANCE,
    ],
    [
      'divisions and grids, each by itself',
      (random, { divisions, grids }) => ({
        divisions: shaken(random, divisions, 3, false),
        grids: shaken(random, grids, 3, false),
      }),
      TOLERANCE,
    ],
  ];
  describe.each(cases)('%s', (_, make, divisions) => {
    test.each(SEEDS)('seed %d', (seed) => {
      const random = new Random(seed);
      expectPartition(random, make(random, crooked(random)), { divisions });
    });
  });

  test.each(SEEDS)('all kinds one after the other, with a larger tolerance: seed %d', (seed) => {
    const random = new Random(seed);
    const { divisions, grids } = crooked(random);
    expectPartition(random, { divisions, grids: allDirt(random, grids) }, { tolerance: 0.6, lenient: true });
  });
});

describe('more than the tolerance can mend: what is left open is listed, and the rest holds', () => {
  test.each(SEEDS)('seed %d', (seed) => {
    const random = new Random(seed);
    const { divisions, grids } = crooked(random);
    const rows: Rows = { divisions, grids: shaken(random, grids, 60, false) };
    const options = { tolerance: TOLERANCE };
    const result = conformedRows(rows, options);
    expect(result.left.length).toBeGreaterThan(0);
    expect(divisionFaults(rows, result)).toEqual([]);
    expect(vertexFaults(rows, result, TOLERANCE, true)).toEqual([]);
    expect(reportFaults(rows, result)).toEqual([]);
    expect(orderFaults(random, rows, result, options)).toEqual([]);
    expect(geos.invalid([...result.grids.values()])).toEqual([]);
  });
});

describe('what changed hands is told in m²', () => {
  test.each(SEEDS)('seed %d', (seed) => {
    const random = new Random(seed);
    const { divisions, grids } = crooked(random);
    const rows: Rows = { divisions, grids: addTongues(random, grids) };
    const result = conformedRows(rows, { tolerance: TOLERANCE });
    expect(result.changes.filter(({ what }) => what !== 'outline').length).toBeGreaterThan(2);
    expect(ledgerFaults(rows, result)).toEqual([]);
  });
});

test.each(SEEDS)('a clean plan comes out as it went in: seed %d', (seed) => {
  const { divisions, grids } = crooked(new Random(seed));
  for (const given of [divisions, []])
    expect(conformedRows({ divisions: given, grids }, { tolerance: TOLERANCE })).toEqual({
      grids: new Map(grids.map(({ id, shape }) => [id, shape])),
      divisions: new Map(given.map(({ id, shape }) => [id, shape])),
      changes: [],
      left: [],
    });
});
