import { expect, test } from 'vitest';
import { randomPlan } from '../../test/laws/random-plan';
import { Random } from '../../test/random';
import { atOnce } from './in-steps';
import { countOf } from './footprints';
import type { Grid } from './grid';
import { placed, placingBuildings } from './place-buildings';
import { createWorld } from './world';

const FAULTS: Readonly<Record<string, (random: Random, grids: Grid[]) => Grid[]>> = {
  'a clean plan': (_, grids) => grids,
  gaps: (random, grids) => grids.filter(() => random.chance(0.8)),
  'grids drawn twice': (random, grids) => [
    ...grids,
    ...grids.filter(() => random.chance(0.3)).map((grid) => ({ ...grid, id: `${grid.id}-2` })),
  ],
  'grids moved over others': (random, grids) =>
    grids.map((grid) => {
      const [dx, dy] = [random.int(-4000, 4000), random.int(-4000, 4000)];
      const moved = grid.shape.map((polygon) => polygon.map((ring) => ring.map((v, i) => v + (i % 2 === 0 ? dx : dy))));
      return random.chance(0.3) ? { ...grid, shape: moved } : grid;
    }),
  'a grid of two parts': (_, [a, b, ...rest]) => [{ ...a!, shape: [...a!.shape, ...b!.shape] }, ...rest],
};

test.each(Object.keys(FAULTS))('a layer at once is what its buildings are one by one: %s', (fault) => {
  for (let seed = 1; seed <= 4; seed++) {
    const random = new Random(seed);
    const plan = randomPlan(random, { size: 8, cell: 20_000, bends: random.int(0, 6), housesPerGrid: 20 });
    const world = createWorld({
      grids: FAULTS[fault]!(random, [...plan.grids.values()]),
      footprints: plan.footprints,
    });
    const holders = atOnce(placingBuildings(world.footprints, world.grids, world.gridBoxes));
    expect(countOf(world.footprints)).toBeGreaterThan(1000);
    expect(holders).toEqual(
      Array.from({ length: countOf(world.footprints) }, (_, row) =>
        placed(world.footprints, row, world.grids, world.gridBoxes),
      ),
    );
  }
});
