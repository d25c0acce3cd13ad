import { expect, test } from 'vitest';
import { perform } from '../../../src/edits/edits';
import type { Position } from '../../../src/geometry/lattice';
import { done, refused, stamped } from '../../do-edit';
import { planOf } from '../plans/plan-spec';

// A gap like a needle, a unit wide at its thick end: rounding lays its sides onto each other, and the grid that it was to become had
// a row, a code and no land.
const SPEC = { size: 3, housesPerGrid: 2, holes: 1, parts: 1, faults: 8, listed: 1, locked: 1 } as const;

test.each<[number, number, Position]>([
  [2, 600, [1_201_000_545, 302_001_846]],
  [141, 20_000, [1_201_017_536, 302_040_244]],
])(
  'a gap of which rounding leaves nothing is no grid of its own, and may be a neighbour’s: seed %d',
  (seed, cell, at) => {
    const world = () => planOf({ ...SPEC, seed, cell });
    expect(refused(world(), { edit: 'fill-gap', place: at, to: null })).toMatchObject({ refused: 'too-thin', at });
    const takers = [...world().grids.keys()].filter(
      (to) => !('refused' in perform(world(), stamped({ edit: 'fill-gap', place: at, to }))),
    );
    expect(takers).not.toEqual([]);
    done(world(), { edit: 'fill-gap', place: at, to: takers[0]! });
  },
);
