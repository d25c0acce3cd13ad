import { describe, expect, test } from 'vitest';
import { cut, isProblem } from '../../src/geometry/cut';
import type { Ring, Shape } from '../../src/geometry/lattice';
import { area2, canonicalShape } from '../../src/geometry/ring';
import type { Grid } from '../../src/plan/grid';
import { apply, type World } from '../../src/plan/world';
import { checkAll } from '../../src/checks/check';
import type { Finding } from '../../src/checks/finding';
import { isClearlySimple } from '../../src/checks/clearly-simple';
import { perform } from '../../src/edits/edits';
import { stamped } from '../do-edit';
import { Random } from '../random';
import { editedPlan, withGrids } from './dirty-plan';
import { brokenEdges, brokenRings, unevenCommunities } from './laws';
import { facesOf } from './proof/faces';

/**
 * Law of mending: a partition whose borders no longer match, as real files have them (every grid's vertices a little off, some left out),
 * becomes exact again by settling its overlaps and filling its gaps one at a time, in any order, each to any grid that may have it.
 */
describe('law of mending', () => {
  for (let seed = 1; seed <= 30; seed++) test(`seed ${seed}`, () => run(seed));
});

function run(seed: number): void {
  const random = new Random(seed);
  const clean = editedPlan(random, { size: 3, edits: random.pick([0, 6]) });
  const world = shaken(random, clean, random.pick([1, 3, 50]));
  // a round mends all that is found; what several claimed may be found anew, claimed by fewer
  for (let round = 0; round < 8; round++)
    for (const [n, fault] of inAnyOrder(random, faultsOf(world)).entries())
      mend(random, world, fault, `mend${round}.${n}`);
  expect(faultsOf(world)).toEqual([]);
  expect([...brokenEdges(world), ...unevenCommunities(world)]).toEqual([]);
  expect(brokenRings(world, world.grids.keys())).toEqual([]);
}

const faultsOf = (world: World): (Finding & { readonly kind: 'gap' | 'overlap' })[] => {
  const checked = checkAll(world);
  return (['gap', 'overlap'] as const).flatMap((kind) => facesOf(checked, kind).map((face) => ({ ...face, kind })));
};

function mend(
  random: Random,
  world: World,
  { kind: rule, at: place, grids }: ReturnType<typeof faultsOf>[0],
  id: string,
): void {
  const at = place!;
  const refusals: string[] = [];
  for (const to of inAnyOrder(random, rule === 'gap' ? [...world.grids.keys()] : grids)) {
    const patch = perform(world, stamped({ edit: rule === 'gap' ? 'fill-gap' : 'settle', place: at, to }, id));
    if (!('refused' in patch)) return apply(world, patch);
    refusals.push(patch.refused);
    // it went with another piece, or is no longer claimed by these
    if (['no-gap-here', 'no-overlap-here', 'not-a-claimant'].includes(patch.refused)) return;
  }
  // who would lose everything cannot be settled against; but not everybody can
  expect(refusals, `${rule} at ${at.join()}`).toEqual([]);
}

/** Vertices inside the community are moved by up to so many units, one in ten is left out; of each grid by itself. */
function shaken(random: Random, world: World, most: number): World {
  const fixed = new Set<string>();
  for (const { shape } of world.divisions.values())
    for (const ring of shape.flat()) for (let i = 0; i < ring.length; i += 2) fixed.add(`${ring[i]},${ring[i + 1]}`);
  const shake = (ring: Ring): Ring => {
    const result: number[] = [];
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [ring[i]!, ring[i + 1]!];
      if (fixed.has(`${x},${y}`)) result.push(x, y);
      else if (!random.chance(0.1)) result.push(x + random.int(-most, most), y + random.int(-most, most));
    }
    return result;
  };
  return withGrids(
    world,
    [...world.grids.values()].map((grid): Grid => {
      const shape = grid.shape.map((polygon) => polygon.map(shake));
      // what is no outline any more, or leaves the community, is another rule's business
      const isSound = shape.flat().every((ring) => ring.length >= 6 && area2(ring) !== 0);
      const next = isSound ? canonicalShape(shape) : grid.shape;
      return isClearlySimple(next) && isWithin(next, world.divisions.get(grid.community)!.shape)
        ? { ...grid, shape: next }
        : grid;
    }),
  );
}

function isWithin(shape: Shape, outline: Shape): boolean {
  const result = cut([shape.flat(), outline.flat()], []);
  return !isProblem(result) && result.faces.every(({ regions }) => !regions.includes(0) || regions.includes(1));
}

function inAnyOrder<T>(random: Random, list: readonly T[]): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(random.int(0, rest.length - 1), 1)[0]!);
}
