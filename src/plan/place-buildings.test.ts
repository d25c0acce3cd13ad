import { expect, test } from 'vitest';
import { plan } from '../../test/drawing';
import { randomPlan } from '../../test/laws/random-plan';
import { makeFootprints } from '../../test/make-footprints';
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
    const drawn = randomPlan(random, { size: 8, cell: 20_000, bends: random.int(0, 6), housesPerGrid: 20 });
    const world = createWorld({
      grids: FAULTS[fault]!(random, [...drawn.grids.values()]),
      footprints: drawn.footprints,
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

test('more grids than the map has numbers for are placed all the same', () => {
  const [model] = plan('A').grids.values();
  const side = 260;
  const square = (x: number, y: number, size: number) => [x, y, x + size, y, x + size, y + size, x, y + size];
  const ids = Array.from({ length: side * side }, (_, i) => i);
  const at = (i: number): [number, number] => [(i % side) * 100, Math.floor(i / side) * 100];
  const grids = ids.map((i) => ({ ...model!, id: `g${i}`, shape: [[square(...at(i), 100)]] }));
  // the last rows of grids are those without numbers
  const houses = [...ids.slice(0, 500), ...ids.slice(-2500)];
  const footprints = makeFootprints(houses.map((i) => ({ rings: [square(at(i)[0] + 45, at(i)[1] + 45, 10)] })));
  const { gridBoxes, ...world } = createWorld({ grids });
  const holders = atOnce(placingBuildings(footprints, world.grids, gridBoxes));
  expect(holders.map((list) => list.map(({ grid }) => grid))).toEqual(houses.map((i) => [`g${i}`]));
});
