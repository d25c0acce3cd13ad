import { expect } from 'vitest';
import { perform } from '../../src/edits/edits';
import type { Position, Ring } from '../../src/geometry/lattice';
import type { Edit, EditBody } from '../../src/plan/edit';
import type { Grid } from '../../src/plan/grid';
import type { Patch } from '../../src/plan/patch';
import { apply, type World } from '../../src/plan/world';
import { Random } from '../random';
import { brokenEdges, brokenRings, cutBuildings, unevenCommunities } from './laws';
import { randomEdit } from './random-edit';
import { randomPlan } from './random-plan';

/**
 * One verb over and over on a random plan, with a few random edits of the others between, so that it meets cuts of cuts: the
 * partition stays exact, rings stay simple, and houses that should stay whole do. Answers how often it was done or refused, and why.
 */
export function fuzzVerb<Body extends EditBody>(
  seed: number,
  times: number,
  verb: (random: Random, world: World) => Body,
  also: (patch: Patch, edit: Body) => void = () => undefined,
): Map<string, number> {
  const random = new Random(seed);
  const cell = random.pick([600, 20_000]);
  const world = randomPlan(random, { size: 6, cell, bends: 6, housesPerGrid: 6 });
  const tally = new Map<string, number>();
  const lawful = (edit: Edit, patch: Patch, cut: ReadonlySet<number>) => {
    const what = `seed ${seed}: ${JSON.stringify(edit)}`;
    apply(world, patch);
    expect([...brokenEdges(world), ...unevenCommunities(world)], what).toEqual([]);
    expect(brokenRings(world, Object.keys(patch.grids ?? {})), what).toEqual([]);
    if ('keepBuildingsWhole' in edit && edit.keepBuildingsWhole)
      expect(
        cutBuildings(world).filter((row) => !cut.has(row)),
        what,
      ).toEqual([]);
  };
  for (let n = 0; n < times; n++) {
    if (world.grids.size < 80 && random.chance(0.25)) {
      const other = { ...randomEdit(random, world), id: `o${n}`, at: AT } as Edit;
      const cut = new Set(cutBuildings(world));
      const patch = perform(world, other);
      if (!('refused' in patch)) lawful(other, patch, cut);
    }
    const body = verb(random, world);
    const edit = { ...body, id: `e${n}`, at: AT } as Edit;
    const cut = new Set(cutBuildings(world));
    const patch = perform(world, edit);
    const answer = 'refused' in patch ? patch.refused : 'done';
    tally.set(answer, (tally.get(answer) ?? 0) + 1);
    expect(answer, `seed ${seed}: ${JSON.stringify(edit)}`).not.toBe('not-exact');
    if ('refused' in patch) continue;
    lawful(edit, patch, cut);
    also(patch, body);
  }
  return tally;
}

const AT = '2026-01-01T00:00:00Z';

/** An edge of a grid. */
export function randomBorder(
  random: Random,
  world: World,
): { readonly grid: Grid; readonly from: Position; readonly to: Position } {
  const grid = random.pick([...world.grids.values()]);
  const ring: Ring = random.pick(random.pick(grid.shape));
  const i = random.int(0, ring.length / 2 - 1) * 2;
  const [from, to] = [
    [ring[i]!, ring[i + 1]!],
    [ring[(i + 2) % ring.length]!, ring[(i + 3) % ring.length]!],
  ] as const;
  return random.chance(0.5) ? { grid, from, to } : { grid, from: to, to: from };
}

/** A place near another: a unit away, or as far as the grids are wide. */
export function randomStep(random: Random, [x, y]: Position, width: number): Position {
  const reach = Math.max(1, Math.round(width / random.pick([3, 20, 300, 1e9])));
  return [x + random.int(-reach, reach), y + random.int(-reach, reach)];
}
