import { beforeAll, describe, expect, test } from 'vitest';
import { area2, reversed } from '../../src/geometry/ring';
import { perform } from '../../src/edits/edits';
import type { Edit } from '../../src/plan/edit';
import { apply, createWorld, type World } from '../../src/plan/world';
import { path, plan } from '../drawing';
import { Random } from '../random';
import { openGeos, type Geos } from './geos';
import { randomEdit } from './random-edit';
import { randomPlan } from './random-plan';

let geos: Geos;
beforeAll(async () => {
  geos = await openGeos();
});

const shapesOf = (world: World) => [...world.grids.values()].map(({ shape }) => shape);

describe('GEOS agrees that edits leave a valid coverage of valid polygons', () => {
  test('and would say so where a vertex is off by one unit into the neighbour (an open gap it does not mind)', () => {
    const shapes = shapesOf(randomPlan(new Random(1), { size: 3, cell: 20_000, bends: 6, housesPerGrid: 0 }));
    expect(geos.coverageIsValid(shapes)).toBe(true);
    // the middle grid has only inner borders; one of the two ways leads into a neighbour
    const ring = shapes[4]![0]![0]!;
    const moved = (by: number) => shapes.with(4, [[[...ring.slice(0, 5), ring[5]! + by, ...ring.slice(6)]]]);
    expect([geos.coverageIsValid(moved(1)), geos.coverageIsValid(moved(-1))]).toContain(false);
  });

  test('and would not say so of a hole that touches its shell where the rim begins: it sees the rim through a frame', () => {
    const [west, east] = [path(0, 0, 1, 0, 1, 1, 0, 1), path(1, 0, 3, 0, 3, 1, 1, 1)];
    const hole = path(1, 1, 1.8, 0.8, 1.6, 0.4);
    const world = plan('ABB', {
      communities: 'aaa',
      street: true,
      grids: { A: { shape: [[west]] }, B: { shape: [[east, hole]] } },
    });
    const inside = { ...world.grids.get('A')!, id: 'C', shape: [[reversed(hole)]] };
    const filled = createWorld({ grids: [...world.grids.values(), inside], divisions: world.divisions.values() });
    // the rim of A ends in the vertex, and GEOS, which looks at one ring at a time, takes it to lie inside B
    expect(geos.coverageIsValid(shapesOf(filled))).toBe(false);
    expect(geos.faultsOf(filled)).toEqual([]);
    // and with the frame it sees a gap as well
    expect(geos.faultsOf(world)).toEqual([`GEOS: ${area2(inside.shape[0]![0]!) / 2} square units are nobody's`]);
  });

  for (let seed = 101; seed <= 125; seed++)
    test(`seed ${seed}`, () => {
      const random = new Random(seed);
      const cell = random.pick([600, 20_000]);
      const world = randomPlan(random, { size: 6, cell, bends: 6, housesPerGrid: 4 });
      for (let n = 0; n < 40 && world.grids.size < 120; n++) {
        const patch = perform(world, { id: `e${n}`, at: '', ...randomEdit(random, world) } as Edit);
        if ('refused' in patch) continue;
        apply(world, patch);
        if (n % 10 === 9) expect(geos.faultsOf(world), `after edit ${n}`).toEqual([]);
      }
      expect(geos.faultsOf(world)).toEqual([]);
    });
});
